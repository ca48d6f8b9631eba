import { wordSet } from "./words.ts";

// Countries, regions, US states and large cities; general knowledge. Lower case, entries divided by "|".

export const COUNTRIES = wordSet(
  `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|bosnia and herzegovina|botswana|brazil|britain|great britain|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|chad|chile|china|colombia|congo|democratic republic of congo|democratic republic of the congo|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|djibouti|dominica|dominican republic|east timor|ecuador|egypt|el salvador|england|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|greenland|grenada|guatemala|guinea|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|northern ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macau|macedonia|north macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|holland|new zealand|nicaragua|niger|nigeria|north korea|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|romania|russia|soviet union|rwanda|samoa|saudi arabia|scotland|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa|south korea|korea|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|tunisia|turkey|türkiye|turkmenistan|uganda|ukraine|united arab emirates|uae|united kingdom|uk|u.k.|united states|united states of america|us|u.s.|usa|u.s.a.|america|uruguay|uzbekistan|vanuatu|vatican|venezuela|vietnam|wales|yemen|zambia|zimbabwe`,
);

export const REGIONS = wordSet(
  `africa|north africa|west africa|east africa|antarctica|arctic|asia|south asia|central asia|southeast asia|south-east asia|east asia|europe|eastern europe|western europe|central europe|east europe|north america|south america|latin america|central america|caribbean|middle east|balkans|baltics|scandinavia|siberia|crimea|catalonia|kashmir|tibet|xinjiang|gaza|gaza strip|west bank|pacific|asia-pacific|asia pacific|indo-pacific|atlantic|mediterranean|black sea|red sea|north sea|baltic sea|south china sea|persian gulf|gulf of mexico|amazon|himalayas|alps|sahara|sahel|horn of africa|new england|midwest|silicon valley|west coast|east coast|bavaria|saxony|normandy|brittany|sicily|tuscany|quebec|ontario|british columbia|alberta|manitoba|nova scotia|new south wales|queensland|victoria|tasmania|western australia|south australia|northern territory|hokkaido|okinawa|guangdong|sichuan|hubei|yunnan|punjab|kerala|gujarat|bali|java|sumatra|yorkshire|cornwall|devon|kent|essex|surrey|sussex|lancashire|cumbria|norfolk|suffolk|wiltshire|hampshire|midlands|mars|moon|earth|jupiter|saturn|venus|mercury|neptune|uranus|pluto|milky way`,
);

export const US_STATES = wordSet(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|washington state|west virginia|wisconsin|wyoming|district of columbia|calif.|fla.|mass.|pa.|tex.|conn.|ill.|n.j.|n.y.|d.c.`,
);

export const CITIES = wordSet(
  `aberdeen|abidjan|abu dhabi|abuja|accra|addis ababa|adelaide|aleppo|algiers|amsterdam|ankara|antwerp|asuncion|athens|atlanta|auckland|austin|baghdad|baltimore|bangalore|bangkok|barcelona|basel|beijing|beirut|belfast|belgrade|berlin|bern|birmingham|bogota|bogotá|bologna|bonn|bordeaux|boston|brasilia|bratislava|brisbane|bristol|brussels|bucharest|budapest|buenos aires|buffalo|busan|cairo|calgary|cambridge|canberra|cape town|caracas|cardiff|casablanca|charlotte|chennai|chicago|cincinnati|cleveland|cologne|colombo|columbus|copenhagen|coventry|dakar|dallas|damascus|dar es salaam|davos|delhi|new delhi|denver|detroit|dhaka|doha|dortmund|dresden|dubai|dublin|durban|düsseldorf|edinburgh|florence|frankfurt|geneva|genoa|glasgow|gothenburg|guangzhou|guatemala city|hamburg|hanoi|hanover|harare|havana|heidelberg|helsinki|hiroshima|ho chi minh city|honolulu|houston|hyderabad|indianapolis|islamabad|istanbul|jakarta|jeddah|jerusalem|johannesburg|kabul|kampala|kansas city|karachi|kathmandu|khartoum|kiev|kyiv|kigali|kingston|kinshasa|kobe|kolkata|krakow|kuala lumpur|kyoto|lagos|lahore|las vegas|leeds|leipzig|liège|lille|lima|lisbon|liverpool|ljubljana|london|los angeles|luanda|lusaka|lyon|madrid|manchester|manila|maputo|marseille|mecca|medellin|melbourne|memphis|mexico city|miami|milan|milwaukee|minneapolis|minsk|mogadishu|montevideo|montreal|moscow|mosul|mumbai|munich|nagasaki|nagoya|nairobi|nanjing|naples|nashville|new orleans|new york city|newark|newcastle|nice|nottingham|nuremberg|oakland|odessa|orlando|osaka|oslo|ottawa|oxford|panama city|paris|perth|philadelphia|phnom penh|phoenix|pittsburgh|plymouth|portland|porto|prague|pretoria|pyongyang|quito|rabat|ramallah|rangoon|yangon|reykjavik|riga|rio de janeiro|rio|riyadh|rome|rotterdam|sacramento|salt lake city|salvador|san antonio|san diego|san francisco|san jose|san josé|san juan|sana'a|santiago|santo domingo|sao paulo|são paulo|sapporo|sarajevo|seattle|seoul|seville|shanghai|sheffield|shenzhen|skopje|sofia|southampton|st. louis|st. petersburg|st petersburg|stockholm|stuttgart|sydney|taipei|tallinn|tampa|tampere|tashkent|tbilisi|tehran|tel aviv|the hague|tokyo|toronto|toulouse|tripoli|tucson|tunis|turin|ulaanbaatar|utrecht|valencia|vancouver|venice|vienna|vientiane|vilnius|warsaw|washington d.c.|washington, d.c.|washington dc|wellington|winnipeg|wuhan|yerevan|yokohama|zagreb|zurich|brooklyn|manhattan|queens|bronx|hollywood|westminster`,
);

/** Adjectives and nouns of peoples: no names of persons, organisations or places in themselves. */
export const DEMONYMS = wordSet(
  `afghan afghans african africans albanian algerian american americans angolan arab arabs argentine argentinian armenian asian asians australian australians
austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian brazilians british briton britons bulgarian burmese cambodian cameroonian
canadian canadians caribbean catalan chilean chinese christian christians colombian congolese croatian cuban cypriot czech dane danish dutch ecuadorian
egyptian egyptians english englishman eritrean estonian ethiopian european europeans filipino filipinos finn finnish french frenchman georgian german germans
ghanaian greek greeks haitian hispanic hispanics honduran hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish
islamic islamist israeli israelis italian italians ivorian jamaican japanese jew jewish jews jordanian kazakh kenyan korean koreans kosovan kurd
kurdish kurds kuwaiti latin latino latinos latvian lebanese liberian libyan lithuanian malaysian maltese mexican mexicans moldovan mongolian moroccan
mozambican muslim muslims namibian nepalese nepali nicaraguan nigerian nigerians norwegian omani pakistani pakistanis palestinian palestinians
panamanian paraguayan peruvian pole poles polish portuguese qatari romanian russian russians rwandan saudi saudis scot scots scottish senegalese serb serbian
serbs singaporean slovak slovenian somali somalis soviet spaniard spanish sudanese swede swedish swiss syrian syrians taiwanese tanzanian thai tibetan
tunisian turk turkish turks ugandan ukrainian ukrainians uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean
catholic catholics protestant buddhist hindu sikh hindus sikhs texan californian londoner
rican ricans lankan zealander zealanders korean african kiwi arabian emirati`,
);

/** Nouns that end the name of a place. */
export const PLACE_HEADS = wordSet(
  `airport avenue bay beach boulevard bridge camp canal canyon cape castle cemetery circuit city coast county creek desert district dam falls farm field fields forest garden gardens
glacier gulf harbor harbour heights highway hill hills island islands isle lake lane mall mountain mountains mount mt ocean palace park peninsula plains
plaza plateau port province range refuge reserve resort ridge river road route sea speedway square stadium state strait straits street terminal territory tower town township
tunnel valley village volcano wood woods zone`,
);

/** Words that begin the name of a place. */
export const PLACE_BEGINNINGS = wordSet(
  "mount mt mt. lake cape fort ft ft. port isle gulf bay strait santa san são st st. saint los las el rio punta",
);

/** Names of one place: each to the one that stands for it. */
export const PLACE_ALIASES: ReadonlyMap<string, string> = new Map([
  ["us", "united states"],
  ["u.s.", "united states"],
  ["u.s", "united states"],
  ["usa", "united states"],
  ["u.s.a.", "united states"],
  ["america", "united states"],
  ["united states of america", "united states"],
  ["uk", "united kingdom"],
  ["u.k.", "united kingdom"],
  ["britain", "united kingdom"],
  ["great britain", "united kingdom"],
  ["uae", "united arab emirates"],
  ["holland", "netherlands"],
  ["burma", "myanmar"],
  ["calif.", "california"],
  ["conn.", "connecticut"],
  ["d.c.", "washington"],
  ["fla.", "florida"],
  ["ill.", "illinois"],
  ["mass.", "massachusetts"],
  ["n.j.", "new jersey"],
  ["n.y.", "new york"],
  ["pa.", "pennsylvania"],
  ["tex.", "texas"],
  ["rio", "rio de janeiro"],
  ["kiev", "kyiv"],
  ["new york city", "new york"],
  ["washington dc", "washington"],
  ["washington, d.c.", "washington"],
  ["washington d.c.", "washington"],
]);

const KNOWN_PLACES = new Set([...COUNTRIES, ...CITIES, ...US_STATES, ...REGIONS]);

/** Whether a lower-case name is a known place. */
export function isKnownPlace(name: string): boolean {
  return KNOWN_PLACES.has(name);
}

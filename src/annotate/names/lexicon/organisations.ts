import { wordSet } from "./words.ts";

// What makes a run of capitalised words an organisation. General knowledge; lower case.

/** Words that head or end the name of an organisation. */
export const ORGANISATION_HEADS = wordSet(`
academy administration agency agencies airline airlines airways alliance archive archives army assembly associates association authority authorities bank
board brigade broadcasting bureau cabinet centre center chamber charity church city club coalition college command commission
committee community companies company confederation conference congress consortium constabulary consulate corporation corps council court department
directorate division embassy enterprise enterprises exchange federation fellowship firm force forces forum foundation front fund
gallery government group guard guild headquarters holdings hospital house industries initiative institute institution insurance intelligence
investments journal laboratories laboratory lab labs league library magazine media ministry mission motors museum navy
network networks news newspaper observatory office orchestra organisation organization parliament partners partnership party patrol pictures police
post press productions programme project publishing radio records registry reserve school secretariat senate service services society
solutions squad station store studio studios survey syndicate systems taskforce team technologies technology telegraph temple television theatre theater times
treasury tribune tribunal trust union united university ventures watch synagogue mosque
bulletin chronicle courier dispatch examiner gazette herald inquirer letters review
ministers lawmakers republicans democrats conservatives greens liberals
`);

/** Legal forms at the end of a company's name. */
export const COMPANY_FORMS = wordSet(
  "inc inc. ltd ltd. llc llp plc corp corp. co co. gmbh ag sa spa nv bv ab oyj pty kk & limited incorporated",
);

/** Words that end the name of a company, and of streets or railways as well: only what stands around them tells. */
export const COMPANY_ENDINGS = wordSet("line lines bank air group ferries shipping");

/** Nouns for companies and public bodies that stand right before the name: "the airline Poe Air", "ferry company Poe". */
export const BODY_NOUNS = wordSet(`
company firm airline carrier manufacturer carmaker automaker shipbuilder shipyard retailer supermarket startup start-up conglomerate consultancy
brewery agency newspaper charity broadcaster magazine insurer lender bank
`);

/** Organisations known by one name everywhere: acronyms, and what each stands for. */
export const KNOWN_ACRONYMS: ReadonlyMap<string, string> = new Map([
  ["NATO", "North Atlantic Treaty Organization"],
  ["UN", "United Nations"],
  ["EU", "European Union"],
  ["WHO", "World Health Organization"],
  ["IMF", "International Monetary Fund"],
  ["WTO", "World Trade Organization"],
  ["FBI", "Federal Bureau of Investigation"],
  ["CIA", "Central Intelligence Agency"],
  ["NASA", "National Aeronautics and Space Administration"],
  ["ESA", "European Space Agency"],
  ["FAA", "Federal Aviation Administration"],
  ["FCC", "Federal Communications Commission"],
  ["FDA", "Food and Drug Administration"],
  ["SEC", "Securities and Exchange Commission"],
  ["NTSB", "National Transportation Safety Board"],
  ["NHS", "National Health Service"],
  ["BBC", "British Broadcasting Corporation"],
  ["AP", "Associated Press"],
  ["AFP", "Agence France-Presse"],
  ["CNN", "CNN"],
  ["NBC", "NBC"],
  ["ABC", "ABC"],
  ["CBS", "CBS"],
  ["FIA", "Fédération Internationale de l'Automobile"],
  ["FIFA", "FIFA"],
  ["UEFA", "UEFA"],
  ["OPEC", "Organization of the Petroleum Exporting Countries"],
  ["ASEAN", "Association of Southeast Asian Nations"],
  ["UNICEF", "UNICEF"],
  ["UNESCO", "UNESCO"],
  ["IAEA", "International Atomic Energy Agency"],
  ["OECD", "Organisation for Economic Co-operation and Development"],
  ["ECB", "European Central Bank"],
  ["ICC", "International Criminal Court"],
]);

/** Other organisations that need no head noun to be known. */
export const KNOWN_ORGANISATIONS = wordSet(
  `congress|parliament|pentagon|kremlin|white house|downing street|state department|interpol|europol|taliban|hamas|hezbollah|al-qaeda|islamic state|red cross|greenpeace|amnesty international|human rights watch|united nations|european union|european commission|scotland yard|wall street journal|new york times|washington post|guardian|reuters|associated press|bloomberg|financial times|google|facebook|twitter|apple|microsoft|amazon|youtube|instagram|whatsapp|netflix|intel|ibm|samsung|sony|toyota|honda|nissan|volkswagen|bmw|ferrari|boeing|airbus|nokia|ericsson|siemens|huawei|alibaba|tencent|uber|airbnb|tesla|exxon|shell|bp|hsbc|barclays|goldman sachs|jpmorgan|deutsche bank|house of representatives|house of commons|house of lords|supreme court|high court|security council|general assembly|senate|treasury|home office|foreign office|foreign ministry|defence ministry|defense ministry|interior ministry|justice department|coast guard|air force|royal navy|republican party|democratic party|labour party|conservative party`,
);

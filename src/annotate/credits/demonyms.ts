const DEMONYMS =
  "Afghan|African|Albanian|Algerian|American|Angolan|Arab|Arabic|Argentine|Argentinian|Armenian|Asian|Australian|Austrian|Azerbaijani|Balkan|Baltic|Bangladeshi|Bavarian|Belarusian|Belgian|Bolivian|Bosnian|Brazilian|Breton|British|Bulgarian|Burmese|Cambodian|Cameroonian|Canadian|Caribbean|Catalan|Chilean|Chinese|Colombian|Congolese|Corsican|Croatian|Cuban|Cypriot|Czech|Danish|Dominican|Dutch|Ecuadorian|Egyptian|Emirati|English|Estonian|Ethiopian|European|Fijian|Filipino|Finnish|Flemish|French|Georgian|German|Ghanaian|Greek|Guatemalan|Haitian|Honduran|Hungarian|Icelandic|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Ivorian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Korean|Kosovan|Kurdish|Kuwaiti|Kyrgyz|Latin|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Malaysian|Maltese|Mexican|Moldovan|Mongolian|Moroccan|Mozambican|Namibian|Nepalese|Nepali|Nicaraguan|Nigerian|Nordic|Norwegian|Omani|Pakistani|Palestinian|Panamanian|Paraguayan|Persian|Peruvian|Philippine|Polish|Portuguese|Qatari|Romanian|Russian|Rwandan|Salvadoran|Saudi|Scandinavian|Scottish|Senegalese|Serbian|Singaporean|Slovak|Slovene|Slovenian|Somali|Spanish|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Tanzanian|Thai|Tunisian|Turkish|Ugandan|Ukrainian|Uruguayan|Uzbek|Venezuelan|Vietnamese|Welsh|Western|Yemeni|Zambian|Zimbabwean|US|UK|EU|U\\.S\\.|U\\.K\\.";

/** Adjectives of countries and regions, as a pattern source. General knowledge. */
export const DEMONYM = `(?:(?:North|South|East|West|Central|Latin) )?(?:${DEMONYMS})`;

const WHOLE = new RegExp(`^${DEMONYM}$`, "u");

/** Whether a name is no more than where somebody is from: "German", "South Korean". Such a word names no outlet. */
export const isDemonym = (name: string): boolean => WHOLE.test(name);

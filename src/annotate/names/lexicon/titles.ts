import type { Gender } from "./first-names.ts";
import { wordSet } from "./words.ts";

// Words that stand before or beside a person's name. General knowledge of news English; lower case.

/** Forms of address: part of no name, and enough to make what follows a person. */
export const HONORIFICS = wordSet(`
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness sgt lt col capt cmdr gen maj adm cpl sen rep gov rev fr hon messrs mme
mlle m. sheikh imam rabbi ayatollah father sister brother pastor reverend bishop archbishop cardinal pope king queen prince princess duke
duchess count countess emperor empress emir sultan shah tsar sergeant lieutenant colonel captain commander general major admiral corporal
private inspector detective constable superintendent marshal brigadier commodore judge justice senator congressman congresswoman
representative governor mayor councillor councilman councilwoman alderman president chancellor premier ambassador chairman chairwoman
supt insp det pc sheriff deputy officer trooper
`);

/** Nouns that name what a person is. With them "a …", "the …" can stand for the person. */
export const ROLE_NOUNS = wordSet(`
abbot academic accountant activist actor actress adviser advisor agent aide ally ambassador analyst anchor anchorwoman announcer anthropologist
archaeologist archbishop architect artist assistant astronaut astronomer astrophysicist athlete attorney aunt author baker banker barrister
baron biologist bishop blogger boss botanist boxer boy boyfriend broadcaster broker brother builder businessman businesswoman candidate
captain cardinal caretaker ceo cfo chair chairman chairperson chairwoman champion chancellor chef chemist chief choreographer cleaner
cleric clerk climber coach cofounder co-founder colleague colonel columnist comedian commander commentator commissioner composer
conductor congressman congresswoman conservationist constable consultant consul coordinator co-ordinator coroner correspondent councillor
councilman councilwoman counsel counsellor co-author coauthor cousin creator critic curator cyclist dad dancer daughter dean delegate deputy
designer detective developer diplomat director doctor driver drummer duke ecologist economist editor emperor employee engineer entrepreneur
envoy epidemiologist executive expert farmer father fiance fiancee fighter filmmaker financier firefighter fisherman founder
friend fundraiser gardener general geologist geographer girl girlfriend goalkeeper governor grandfather grandmother grandson granddaughter
guard guide guitarist head headmaster headteacher hero historian host husband imam inspector instructor interpreter inventor investigator investor
journalist judge justice king landlord lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate maker manager
marine mathematician mayor mechanic medic meteorologist microbiologist midwife minister model moderator monk mother mum mom musician
narrator negotiator neighbour neighbor nephew neurologist neuroscientist niece novelist nun nurse officer official ombudsman operator organiser organizer owner
painter palaeontologist paleontologist paramedic parent partner passenger pastor pathologist patient pediatrician paediatrician
performer photographer physician physicist pilot planner player playwright plumber poet policeman policewoman politician pollster pope premier presenter
president priest prince princess principal producer professor programmer prosecutor psychiatrist psychologist publicist publisher queen
rabbi radiologist ranger realtor receptionist rector referee registrar regulator reporter representative researcher resident reviewer
rider sailor scholar scientist sculptor secretary senator sergeant sheriff shopkeeper singer sister skipper socialist sociologist
soldier solicitor son songwriter specialist spokesman spokesperson spokeswoman sportsman sportswoman statesman strategist striker student superintendent
supervisor supporter surgeon surveyor survivor suspect swimmer teacher technician teenager tenor therapist tourist trader trainer translator traveller
treasurer trustee tutor tycoon uncle undersecretary veteran veterinarian vet victim villager visitor volunteer waiter waitress warden
whistleblower widow widower wife winner witness worker wrestler writer youtuber zoologist
mep mp msp pm chairmen spokesmen dj fm vp svp evp coo cto
master harbourmaster stationmaster headmistress navigator helmsman purser steward stewardess foreman apprentice carpenter electrician pharmacist
dentist nutritionist dietitian cardiologist oncologist virologist immunologist seismologist volcanologist glaciologist oceanographer hydrologist
climatologist statistician criminologist theologian philosopher anaesthetist pensioner retiree hiker motorist commuter bystander onlooker
protester demonstrator campaigner mediator arbitrator auditor comptroller controller vicar chaplain missionary archivist forester gamekeeper
rancher winemaker brewer pupil ombudswoman alderwoman
`);

/** Words that stand before a role noun and belong to it: "prime minister", "deputy chief executive". */
export const ROLE_MODIFIERS = wordSet(`
acting assistant associate attorney chief co deputy district executive ex financial first foreign former general health home honorary
incoming interim joint junior lead leading local longtime long-time managing marketing military national new opposition outgoing parliamentary
permanent police presidential press prime principal vice-president public research retired senior shadow special state then top under vice veteran
finance defence defense interior justice education environment trade transport transportation transit labour labor agriculture energy treasury cabinet
communications operating technology technical information security intelligence political economic legal medical scientific
sales product campaign party media news team company government army navy field lieutenant major detective inspector staff sergeant fire
emergency federal regional municipal county city town village high supreme world company's country's
elected newly late current ranking founding commanding visiting adjunct emeritus
`);

/** Role nouns that in news stand for a company or public body more often than for a person: "the operator, Poe Line". */
export const BODY_ROLES = wordSet("operator maker regulator");

/** Role nouns that can follow a name as a title does: "Ana Mora, MP". */
export const ROLE_SUFFIXES = wordSet("mp mps mep msp md phd qc kc obe mbe esq dds rn ceo");

const MALE_WORDS = wordSet(`
mr sir lord baron father brother king prince duke count emperor sultan emir tsar spokesman chairman businessman congressman councilman
policeman statesman sportsman fisherman son husband grandfather grandson uncle nephew boyfriend widower actor waiter headmaster monk
priest pope boy man dad fiance landlord imam policemen salesman fireman cameraman gentleman monsieur abbot
`);
const FEMALE_WORDS = wordSet(`
mrs ms miss mme mlle dame lady baroness sister queen princess duchess countess empress spokeswoman chairwoman businesswoman congresswoman councilwoman
policewoman sportswoman daughter wife mother grandmother granddaughter aunt niece girlfriend widow actress waitress nun girl woman mum mom
fiancee landlady anchorwoman headmistress madam
`);

/** Gender that a title or role noun shows; null where it shows none. */
export function genderOfTitle(title: string): Gender | null {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/\p{L}+/gu);
  for (const w of words ?? []) {
    if (MALE_WORDS.has(w)) return "male";
    if (FEMALE_WORDS.has(w)) return "female";
  }
  return null;
}

import { wordSet } from "./words.ts";

// Common given names of many countries, lower case and without diacritics; general knowledge. Names given to both are in neither list
// but in `EITHER`.

export const MALE_NAMES = wordSet(`
aaron abdul abdullah abraham adam adrian ahmad ahmed akira alain alan albert alberto aldo alejandro aleksandr alessandro alexander alexandre
alexei alfonso alfred alfredo ali alistair allan allen alvaro amir anatoly anders andre andreas andrei andres andrew andrzej andy angelo
angus anthony antoine anton antonio antti archie ari armando arnold arthur artur arturo asif augusto axel barack barry bart bashar ben
benedict benito benjamin bernard bernardo bernie bert bilal bill billy björn bjorn bob bobby boris brad bradley brandon brendan brent brett
brian bruce bruno bryan burak calum calvin cameron carl carlo carlos cedric cesar chad charles charlie chris christian christoph christophe
christopher chuck clarence claude claudio clement clifford clive clyde colin conor connor constantine craig curtis cyril damien dan daniel
daniele danilo danny darren dave david davide dean dennis denis derek dermot desmond diego dieter dietrich dimitri dinesh dirk dmitri dmitry
dominic don donald donnie douglas doug duncan dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elliott elon emil emilio
emmanuel enrique eric erik ernest ernesto ernst ethan eugene evan evgeny fabio farid federico felipe felix ferdinand fernando fidel
florian francesco francis francisco franck franco francois frank frankie franz fred freddie frederic frederick friedrich fumio gabriel
gareth gary gavin gaston geoff geoffrey george georges georgi gerald gerard gerhard gianluca gilbert giles giorgio giovanni giuseppe glen glenn
gonzalo gordon graeme graham grant greg gregg gregory guido guillaume guillermo gunter gus gustav gustavo guy hamid hamza hans harald
haris harold harry harvey hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hernan hideo hiroshi horacio howard
hubert hugh hugo hussein ian ibrahim ignacio igor ilya imran isaac ismail ivan ivo jack jacob jacques jaime jake jakob jamal james jan
janos jared jason javed javier jay jean jeff jefferson jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin jock joe joel johan
johann johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua jose juan juha jules julian julien julio jun
junichiro jurgen justin kamal karim karl keith kelvin ken kenji kenneth kenny kenta kevin khalid kiran klaus kofi konrad kostas kurt kyle
lance lars laurent lawrence lee leif len lennart leo leon leonard leonardo leonid leroy lewis liam lionel lloyd lorenzo lothar louis luca lucas
lucien luigi luis luiz lukas luke mahmoud manfred manuel marc marcel marcelo marco marcos marcus mariano mario marius mark markus
marlon martin marty marvin mateo mathias mathieu mats matt matteo matthew matthias maurice mauricio mauro max maxim maximilian mehmet mel michael
michal michel miguel mike mikhail milan milos mitch mitchell mohamed mohammad mohammed moritz morris moses muhammad murray mustafa nabil
naoki narendra nasser nathan nathaniel neal neil nelson nicholas nick nico nicola nicolai nicolas niels nigel nikita nikola nikolai nils noah
noel norbert norman octavio olaf ole oleg oliver olivier omar orlando oscar osama oskar otto owen pablo paolo pascal patricio patrick paul
paulo pavel pedro pekka per pete peter petr petros philip philippe phil phillip pierre pietro piotr pranab prakash rafael rahul raj rajesh
ralph ramon randall randy raphael rashid raul ravi ray raymond reginald reinhard rene reza ricardo riccardo richard rick ricky rob robert
roberto robin rodney rodrigo roger roland rolf roman romeo ronald ronan ronnie rory ross roy ruben rudolf rudy rupert russell ryan saeed
salman salvador salvatore sam samir samuel sandro sanjay santiago scott sean sebastian serge sergei sergey sergio seth shane shaun sheldon
shigeru shinji shinzo sid sidney silvio simon spencer stanislav stanley stefan stefano stephane stephen stephan steve steven stewart stuart
sunil suresh sven syed takashi takeshi tariq taro ted terence terry thabo theo theodore thierry thomas tim timothy tobias toby todd tom tomas
tommy tony toshio travis trevor tristan tyler ulrich umar uwe vadim valentin vicente victor vijay viktor vince vincent vitaly vladimir volker
wade walid wallace walter warren wayne werner wilhelm will willem william willie winston wolfgang xavier yannick yasser yoshi yoshihide
yosuke yuri yusuf yves zach zachary zoltan
`);

export const FEMALE_NAMES = wordSet(`
abigail ada adele adriana agata agnes agnieszka aisha alejandra alessandra alexandra alice alicia alina alison amanda amber amelia amina amy ana
anastasia andrea anette angela angelina anita anke ann anna annabel anne annegret annette annie antonia anya april aoife ariana astrid
audrey aurora ayesha barbara beate beatrice beatriz becky belinda benedetta bernadette bertha beth bethany betty beverly birgit bonnie
bridget brigitte brittany camila camilla carla carmen carol carole carolina caroline carolyn carrie catalina caterina catherine cathy cecilia
celia celine chantal charlotte chelsea chiara chloe christa christiane christina christine cindy claire clara clarissa claudia clementine colette
colleen constance cora corinne courtney cristina cynthia daniela danielle daphne dawn deborah debbie debra deirdre delia denise diana diane
dolores donna dora doris dorothy edith eileen elaine eleanor elena eliza elisa elisabeth elizabeth ella ellen elsa elsie emilia emily emma erica
erika erin esme esther eva evelyn fatima fatma federica felicia felicity fiona flora florence frances francesca francine francoise frida
gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine gertrude gillian gina ginny giorgia giovanna gisela giulia
gladys glenda gloria grace greta gudrun gwen gwendolyn hannah harriet hazel heather heidi helen helena helene helga hilary hilda hillary
holly ida ilaria ilse imelda imogen ines ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacinta jackie jacqueline jana
jane janet janice jasmine jeanette jeanne jennie jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna josefina josephine
joy joyce juanita judith judy julia juliana julie juliet karen karin karina karolina kate katharina katherine kathleen kathryn kathy katie katja
katrina katya kayla keiko kerry kimberly kirsten kirsty kristen kristin kristina lara larissa laura lauren leah leila lena leonor lesley
leticia lidia lila lillian lily linda lisa liz lois lola lorena lorna lorraine louise lucia lucie lucille lucinda lucy luisa lydia lynn
madeleine maggie magdalena maja malala mandy manuela mara margaret margarita margherita margot maria mariam mariana marianne marie mariko marilyn
marina marisa marta martha martina mary matilda maud maureen maya megan meghan melanie melinda melissa mercedes meredith mia michelle
michele mildred mina miranda miriam moira molly mona monica monika monique muriel myra myriam nadia nadine nancy naomi natalia natalie natasha
nicole nina noemi noor nora noriko norma nuala odette olga olivia olena oksana ophelia paloma pam pamela paola patricia patty paula pauline
penelope penny petra philippa phoebe phyllis pilar pippa polly priscilla priya rachael rachel ramona rania raquel rebecca regina renata renee
rhona rhonda rita roberta rosa rosalind rose rosemary rosie roxana ruth sabine sabrina sally samantha sandra sara sarah sasha saskia sharon shauna
sheila shirley silke silvia simone siobhan sofia sonia sonja sophia sophie stacey stella stephanie sue susan susana susanna susanne suzanne svetlana sylvia
sylvie tamara tania tanya tara tatiana teresa tess thelma theresa therese tiffany tina tracey tracy trudy ulrike ursula valentina valeria
valerie vanessa vera veronica veronika victoria viola violet virginia vivian viviane wanda wendy whitney wilma winifred xenia yasmin yoko yolanda
yuko yulia yvette yvonne zainab zara zoe zofia zuzana
`);

/** Given names of both, and of many Asian names. */
export const EITHER_NAMES = wordSet(`
alex ashley ariel avery blake billie cary casey chen chong claude dana dale dominique drew elliot francis gale hong hui hyun jae jamie jean jiang jin
jing jo jordan jung kelly kerry kim kit lan lauren lei leigh leslie lin ling loren marion mei mian min ming morgan nan nicky ning pat phan phuong ping
qing quinn reese robin rowan sandy sang sasha shannon shelley sidney sun sung sydney taylor terry toni tracy wei wen xi xiao xin yan yang yi
ying yu yuan yun zhen zhi
`);

/** Family names that stand before the given name (Chinese, Korean, Vietnamese), without those that are English words. */
export const LEADING_SURNAMES = wordSet(`
bai bao cai cao chang chen cheng choi chow cui deng ding dong du duan fan fang feng gao gu guo han hou hsu hu huang jeon jeong jia jiang jin jung kang kim kong kwon
lai lee lei li liang liao lim lin liu lu luo ma mao meng mo ng ngo nguyen pan park peng pham qian qin qiu ren seo shao shen shi shin su tan tang tao tian tran tsai wan
wang wei wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yi yin yoon yu yuan zeng zhang zhao zheng zhong zhou zhu
`);

export type Gender = "male" | "female";

const PLAIN = /^[a-z]*$/;
const fold = (word: string): string => (PLAIN.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
const ALL = new Set([...MALE_NAMES, ...FEMALE_NAMES, ...EITHER_NAMES]);

/** Whether a word is a common given name (in any case, with or without diacritics). A double name counts by its first part. */
export function isFirstName(word: string): boolean {
  const w = fold(word);
  return ALL.has(w) || (w.includes("-") && ALL.has(w.split("-")[0]));
}

/** Gender that a given name shows; null where it shows none. */
export function genderOfFirstName(word: string): Gender | null {
  const w = fold(word).split("-")[0];
  if (MALE_NAMES.has(w) === FEMALE_NAMES.has(w)) return null;
  return MALE_NAMES.has(w) ? "male" : "female";
}

import { wordSet } from "./words.ts";

// Capitalised words that are no names of persons, organisations or places.

export const CALENDAR = wordSet(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
christmas easter ramadan thanksgiving halloween hanukkah am pm gmt est edt pst pdt utc bst cet
`);

/** Words that begin sentences and are capitalised for that alone, whatever the tagger says. */
export const SENTENCE_STARTERS = wordSet(`
a about above according across added adding after again against ago ahead all allies almost along already also although always amid among an and
another any anyone anything apart are aren't around as aside asked at authorities back based be because been before behind being below besides best better between beyond
big both breaking but by can can't citing clearly come coming compared consider considering could crews critics currently dear despite did didn't do does doesn't
doing don't down due during each earlier early either elsewhere emergency ending even eventually every everybody everyone everything exactly
except experts few finally find first five follow following for former four from full further get getting give given go going good great had half has have
having he her here hers herself him himself his hi hello how however i i'd i'll i'm i've if in including indeed initially inside instead interestingly into is isn't
it its itself join just keep know last lastly late later launched least left less let let's like likewise little local long look looking made make making many
maybe me meanwhile media mind more moreover most much my myself nearly neither never nevertheless new next nine no nobody none nor normally not
nothing notably now of off officials often oh ok okay old on once one only onto or original other others otherwise our ours ourselves out over overall own
part people perhaps photo photos police pictured please plus police prior put rather read really recent recently regarding related relatives reporters reports
rescuers researchers right said same say says scientists scroll second see seen seven several share she should shop similarly since six
so some somebody someone something sometimes soon sources speaking still such suddenly take taken taking ten than thank thanks that that's the their theirs them
themselves then there thereafter therefore these they they're thing things think third this those though three through throughout thus to today together
tomorrow tonight too towards two under unfortunately unless unlike until up updated upon us used using usually very via video victims watch was
wasn't we we'll we're we've well were what what's whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with
within without witnesses won't would written wrote yes yesterday yet you you'll you're your yours yourself
additionally afterwards alternatively anyway furthermore hence hopefully luckily originally previously reportedly sadly separately specifically surely ultimately
advertisement click comment comments copyright email facebook home image images menu newsletter newsletters privacy reply search sign subscribe tags terms topics
`);

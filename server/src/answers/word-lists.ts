// The closed words of the grammar: what asks, what joins, what carries nothing, what it cannot do yet.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
const phrases = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\s*\|\s*/)
    .map((phrase) => phrase.trim().split(/\s+/))
    .sort((a, b) => b.length - a.length);

export const COUNT_PHRASES = phrases(
  `how many | number in | how large is | what is the number of | what is the total number of | total number of |
   the number of | number of | what is the count of | the count of | count of | count up | count |
   headcount of | head count of | headcount | head count | how big is | tally`,
);

export const LIST_PHRASES = phrases(
  `list | show me | show | give me | send me | get me | find me | find | display | name all | name the |
   name every | what are the names of | the names of | names of | class list for | class list of | tell me who | who all | register of |
   register for | the register`,
);

/** Tails that ask again for what a count lists anyway. */
export const ECHO_PHRASES = phrases(
  "and who are they | who are they | and which ones | which ones | and list them | list them | and name them | and who",
);

export const FILLER_PHRASES = phrases("out of | in total | in all | at all");

export const LOOKUP_PHRASES = phrases(
  `tell me all about | tell me more about | tell me about | what do you know about | what do we know about |
   everything about | information about | information on | info on | info about | details of | details for |
   details about | describe | look up | profile of | record of | record for`,
);

/** Those who are counted and listed. */
export const NOUNS = words(
  "pupil pupils child children kid kids student students learner learners everyone everybody anyone anybody someone somebody ones people",
);

/** Words that place nothing and change nothing. */
export const FILLERS = words(
  `a an any all also altogether am are as at available be been being belong belongs by can could
   did do does else enrolled ever for from get give go goes going got had has have having hello hey
   hi i if in inside into is it its just kindly know let like me my name names now of on onto our
   overall please present presently recorded registered roll school schools see sit sits so some such
   tell thank thanks that the their them then there these they this those to total totals us want was we
   were what which who whole whom whose will with within would you your currently today entire find
   listed show list group groups full in-school moment right`,
);

/** These say "at present": with a topic, notes cannot tell it. */
export const NOW_WORDS = words("now today currently presently");

/** Around a pupil's name, these ask for the record as a whole. */
export const RECORD_WORDS = words(
  "more info information detail details record records profile everything summary doing know current about status entry",
);

export const NEGATIONS = phrases(
  "not | no | except for | except | excluding | exclude | other than | apart from | aside from | outside of | outside | without | never | neither | non | minus",
);

export const AND_PHRASES = phrases(
  "and also | as well as | and | & | but | plus | who also | also | ; ",
);
export const OR_PHRASES = phrases("and/or | or else | or");
export const AND_NOT_PHRASES = phrases("nor");

/** These ask for what was: of the present they would make a wrong answer. */
export const PAST_WORDS = words("was were had been formerly previously");

/** Comparing, grouping and ordering: a number without them would be wrong. */
export const UNSUPPORTED = words(
  `most least average averages mean median per each every compare compared comparison comparing than
   fewest highest lowest biggest largest smallest percentage percent percentages proportion proportions
   share ratio fraction rank ranked ranking top bottom oldest youngest older younger boy boys girl girls
   male males female females gender age aged same different difference more fewer less above below over
   under between exactly twice double half third quarter sum versus vs either roughly almost
   except only`,
);

/** Not pupils: a number of them is asked for in vain. */
export const NOT_PUPILS = words(
  "teacher teachers staff adult adults parent parents family families lesson lessons day days hour hours time times place places room rooms desks seats computers",
);

export const NUMBER_WORDS = words(
  "one two three four five six seven eight nine ten eleven twelve dozen twenty thirty hundred",
);

/** Time and change: notes may speak of them, but no number of pupils follows from it. */
export const TIME_WORDS = words(
  `since last week weeks weekly month months monthly yesterday tomorrow term terms before after
   during until ago when recently recent new newest latest first joined left moved changed added removed
   updated edited increased decreased improved became become january february april june july august
   september october november december monday tuesday wednesday thursday friday`,
);

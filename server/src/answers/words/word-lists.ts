// The closed words of the grammar: what asks, what joins, what carries nothing, what it cannot do yet.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
const phrases = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\s*\|\s*/)
    .map((phrase) => phrase.trim().split(/\s+/))
    .sort((a, b) => b.length - a.length);

export const COUNT_PHRASES = phrases(
  `how many | whole school roll | school roll | size of the roll | total roll | number on roll | roll | number in | how large is | what is the number of | what is the total number of | total number of |
   the number of | number of | what is the count of | the count of | count of | count up | count |
   headcount of | head count of | no of | headcount | head count | how big is | how big are | how big | tally | size of | the size of |
   how many of | in how many cases | numbers of | numbers for | numbers in | roll of | the total for | the number | number | numbers | how many in total`,
);

export const LIST_PHRASES = phrases(
  `list | show me | show | give me | send me | get me | find me | find | display | name all | name the |
   name every | a list of | i need a list of | could i have a list of | which ones are | print | pull up |
   i need to see | i want to see | what are the names of | the names of | names of | read me | read out | class list for | class list of | tell me who | who all | break down | divide up | divide | separate | register of |
   register for | the register | register`,
);

/** Tails that ask again for what a count lists anyway. */
export const ECHO_PHRASES = phrases(
  "number only | numbers only | just the number | number please | and who are they | who are they | and which ones | which ones | and list them | list them | and name them | and who",
);

export const FILLER_PHRASES = phrases(
  `would you be so kind as to | be so kind as to | so kind as to | let me know | names only | name only | just the names | according to |
   against their name | against their names | against them | next to their name | next to their names | beside their name | beside their names | to their name | to their names | come under | comes under | i.e | ie | racked up | clocked up |
   the whole federation | whole federation | the federation | across the trust | in the trust | across the federation |
   out of | should be there | these days | as it stands | as things stand | between them | added together | taken together | all together |
   in total | in all | at all | i need to know | i want to know | i would like to know |
   do you know | do we know | can you tell me | could you tell me | quick question | in the whole school |
   in the school | as far as you know | across the school | in our school | at our school | in school | at school | school wide |
   does the sheet say | do the sheets say | do the sheets mention | do the sheets list | do the sheets show | do the sheets name | what does the sheet say | according to the sheet |
   whole school | on roll | on the roll | according to the sheets | the names of |
   down for | down as | down on | signed up for | entered for | in the data | in the sheet | on the sheet | in the sheets | signed up to | signed up with | registered for | all told | in place | one of | any of | each other | i wonder |
   wondering | work out | let me see | put | at the moment | right now | to date |
   that sort of | that kind of | anything else of that sort | of that sort | of this sort | of any sort | of that kind |
   fall within | falls within | falling within | fall into | falls into | falling into | fall in | falls in | fall under | falls under | falling under | fall among | fall amongst`,
);

export const LOOKUP_PHRASES = phrases(
  `is there anything i should know about | is there anything i need to know about | anything i should know about | anything i need to know about |
   anything to know about | anything worth knowing about | what should i know about | what do i need to know about |
   what have we got on | what do we have on | what have we on | tell me all about | tell me more about | tell me about | what do you know about | what do we know about |
   everything about | information about | information on | info on | info about | details of | details for |
   details about | describe | look up | profile of | record of | record for`,
);

/** Those who are counted and listed. */
export const NOUNS = words(
  "pupil pupils child children kid kids student students learner learners everyone everybody anyone anybody someone somebody ones people bodies kiddie kiddies kiddo kiddos youngster youngsters tot tots cohort cohorts schoolchildren schoolkids candidate candidates folk folks bods holder holders",
);

export const NOUN_PHRASES = phrases("little ones | young ones | wee ones | young people");

/** Words that place nothing and change nothing. */
export const FILLERS = words(
  `a among amongst an any all also altogether am are as at available be been being belong belongs by can could
   did do does else enrolled ever for from get give go goes going got had has have having hello hey
   hi i if in inside into is it its just kindly know let like me my name names now of on onto our
   overall please present presently recorded registered roll school schools see sit sits sitting so some such
   tell thank thanks that the their them then there these they this those to total totals us want was we
   were what which who whole whom whose will with within would you your currently today entire find
   listed show list group groups full in-school moment right both either respectively inclusive
   exact overall combined recorded altogether combine combines combining whole place placed based taught wondering remind
   his her hers he she they theirs ask asking asked question pls plz assigned graded rated ta cheers morning afternoon evening check checking confirm confirming quick quickly urgent urgently nowadays appear appears appearing feature features featured teach teaches keep keeps hold holds wanting whether among amongst`,
);

/** These say "at present": with a topic, notes cannot tell it. */
export const NOW_WORDS = words("now today currently presently");

/** Around a pupil's name, these ask for the record as a whole. */
export const RECORD_WORDS = words(
  "anything something stuff background more info information detail details record records profile everything summary doing know current about status entry",
);

/** The words of comparing, grouping and ordering. */
export const AVERAGE_PHRASES = phrases(
  "on average | average of | averages | averaging | average | mean of | mean | avg | typical",
);
export const MEDIAN_PHRASES = phrases("median of | median");
export const SUM_PHRASES = phrases(
  "sum total of | sum of | sum | total of the | total of | grand total of",
);
export const SHARE_PHRASES = phrases(
  `percentage of | percent of | per cent of | % of | proportion of | share of | fraction of | how much of |
   percentage | percent | per cent | % | proportion | fraction`,
);
export const MOST_PHRASES = phrases(
  "most | highest | biggest | largest | greatest | maximum | max | top",
);
export const LEAST_PHRASES = phrases("least | fewest | lowest | smallest | minimum | min | bottom");
export const COMMON_PHRASES = phrases(
  "most common | commonest | most frequent | most popular | most usual | most often | most widely | most commonly | most frequently | most regularly",
);
export const RARE_PHRASES = phrases(
  "least common | rarest | least frequent | least popular | least often | least widely | least commonly | least frequently | least regularly",
);
export const MORE_PHRASES = phrases("more | higher | bigger | larger | greater");
export const LESS_PHRASES = phrases("fewer | less | lower | smaller");
export const THAN_PHRASES = phrases(
  `in comparison to | in comparison with | compared to | compared with | as opposed to | relative to |
   than | versus | vs | v`,
);
export const MANY_MORE_PHRASES = phrases(
  `how many more | how much more | how much higher | how much bigger | how much larger | by how many more |
   how much greater`,
);
export const MANY_FEWER_PHRASES = phrases(
  "how many fewer | how many less | how much lower | how much smaller | how much less",
);
export const DIFFERENCE_PHRASES = phrases(
  "the difference between | difference between | difference in | difference | gap between | gap in | gap",
);
export const COMPARE_PHRASES = phrases(
  "differ between | differ for | split of | split between | split | compare | comparison between | comparison of | comparing | comparison",
);
export const ORDER_PHRASES = phrases(
  `in order of | in order | ordered by | order by | ordered | order | ranked by | rank by | ranking of |
   ranking by | ranked | rank | ranking | sorted by | sort by | sorted | sort | arranged by | arrange`,
);
const HIGH_END = "highest|biggest|largest|greatest|most|fullest|best|high|big|large";
const LOW_END = "lowest|smallest|fewest|least|worst|poorest|low|small";
/** "biggest first", "from the biggest to the smallest", "starting with the biggest" */
const directions = (first: string, last: string) =>
  first
    .split("|")
    .flatMap((from) => [
      `${from} first`,
      `from the ${from}`,
      ...["starting", "beginning"].flatMap((begins) => [
        `${begins} with the ${from}`,
        `${begins} from the ${from}`,
      ]),
      ...last
        .split("|")
        .flatMap((to) => [
          `${from} to ${to}`,
          `from ${from} to ${to}`,
          `from the ${from} to the ${to}`,
        ]),
    ]);

export const DESCENDING_PHRASES = phrases(
  ["descending", "in descending order", ...directions(HIGH_END, LOW_END)].join("|"),
);
export const ASCENDING_PHRASES = phrases(
  ["ascending", "in ascending order", ...directions(LOW_END, HIGH_END)].join("|"),
);
export const SAME_PHRASES = phrases(
  "share the same | shares the same | share a | shares a | the same | same | equal",
);
/** Before a column: one number for each of its values. */
export const EACH_PHRASES = phrases(
  `for each of the | in each of the | for each | in each | on each | at each | of each | from each | each of the |
   per | by each | each | for every | in every | every | broken down by | break down by | breakdown by |
   break down of | breakdown of | a breakdown of | breakdown | grouped by | group by | split by | split into |
   organised by | sorted into | divide up into | divided up into | divide into | divided into | divide up between |
   divided between | divide between | divided by | distributed by | divide up by | divide up | split up into | splits into | split up by | spread over | spread across |
   distributed across | distributed over | distributed between | shared out between | across the different | across each | across all the | across the | across |
   distribution of | the distribution of | spread of | by`,
);

/** "level 3 pupils, no in 3A" */
export const NUMBER_OR_NOT = phrases("no in | no at");
export const NEGATIONS = phrases(
  "with the exception of | excepting | barring | save for | leaving out | leave out | bar | all but | everyone but | everybody but | anyone but | not | no | except for | except | excluding | exclude | other than | apart from | aside from | outside of | outside | without | never | neither | non | minus",
);

export const AND_PHRASES = phrases(
  "even though | although | and also | as well as | and | & | but | plus | who also | also | ; ",
);
export const OR_PHRASES = phrases("and/or | or else | or");
export const AND_NOT_PHRASES = phrases("nor");
/** Behind "A or B" */
export const ONE_ONLY_PHRASES = phrases(
  "but not both of them | but not both | and not both of them | and not both | not both of them | not both | but not the two",
);

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

/** Facts of which each is a column's: where no sheet has it, notes do not tell it. */
export const DATA_WORDS = words(
  `score scores grade grades result results mark marks paper papers size sizes address addresses postcode mobile
   phone email emails salary slot slots copies register weather set sets birthday birthdays owed owes owe paid
   unpaid password wifi fee fees invoice ethnicity ethnicities nationality nationalities`,
);

/** What numbers are asked with; no note is found by them. */
export const MEASURES = words(
  `average averages averaged averaging blanks commonest fewest headcount highest lowest median
   numerous percent percentage tally`,
);

/** What is said to be polite, and asks for nothing. */
export const CHAT = words(
  `again amazing awesome mornin evenin brilliant bye clever day evening fab fabulous fine good goodbye great hello helpful hey hi hiya
   later lovely lot lots morning afternoon much nice night ok okay one perfect really robot soon sorry super thank
   thanks ta cheers very weekend welcome well wonderful appreciated done`,
);

/** Not pupils: a number of them is asked for in vain. */
export const NOT_PUPILS = words(
  "teacher teachers governor governors staff adult adults parent parents family families lesson lessons day days hour hours time times place places room rooms desks seats computers",
);

export const NUMBER_WORDS = words(
  "zero one two three four five six seven eight nine ten eleven twelve dozen twenty thirty hundred",
);

/** These ask for a judgement of pupils, which no record makes. */
export const OPINIONS = words(
  `opinion should ought deserve deserves best worst cleverest nicest favourite favorite smartest brightest naughtiest
   laziest prettiest kindest likeliest`,
);

/** Time and change: notes may speak of them, but no number of pupils follows from it. */
export const TIME_WORDS = words(
  `since last week weeks weekly month months monthly yesterday tomorrow term terms before after
   during until ago when recently recent new newest latest first joined left moved changed added removed
   updated edited increased decreased improved became become january february april june july august
   september october november december monday tuesday wednesday thursday friday`,
);

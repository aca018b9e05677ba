// What is typed short and in a hurry: "w no club n no notes", "kids've", "kids called Adam", "b classes of y3 and y4".
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const PUPIL = "pupil|child|kid|student|learner|youngster";
const LACKS = "(?:no|without|without any|without an?)";

/** What is put together, and no column of numbers. */
const ONE = "(?:(?!\\b(?:of|for|and|with|points|marks|scores?|hours|days)\\b)[^,])+?";

export const HURRIED: readonly Rule[] = [
  [new RegExp(`\\b(${PUPILS}|they|we)['’]ve\\b`, "giu"), "$1 have"],
  [new RegExp(`\\b(${PUPILS}|they|we)['’]re\\b`, "giu"), "$1 are"],
  // "year 11 w no club"; in capitals it may be an entry
  [/(?<=\S )w(?= (?:no|an?|any|the|their) \p{L})/gu, "with"],
  // "no club n no notes"; behind a column "n" may be an entry
  [new RegExp(`(?<=\\b${LACKS} (?:\\p{L}+ ){1,2})n(?= ${LACKS} \\p{L})`, "gu"), "and"],
  // "kids called Adam", and not those who are called names
  [new RegExp(`\\b(?:${PUPILS}) (?:called|named) (?!names\\b)(?=\\p{L})`, "giu"), "pupils called "],
  [
    new RegExp(
      `^(?:have we(?: got)?|do we have|have you(?: got)?|is there|are there) (?:an?|any) (?:${PUPIL}|${PUPILS}|(?:any)?one) (?:called|named|by the name of|with the name) (?=\\p{L})`,
      "iu",
    ),
    "are there any pupils called ",
  ],
  // "b classes of y3 and y4"
  [
    /\b(?:the )?([a-z]) (?:classes|forms) (?:of|in|from|for) (?:years? |yrs? ?|y)(\d{1,2}) (?:and|&) (?:years? |yrs? ?|y)?(\d{1,2})\b/giu,
    "$2$1 and $3$1",
  ],
  // "in the three Year 10 forms", where none is set against the others
  [
    /(?<=\b(?:in|from|across|over|within) )(?:all )?(?:of )?(?:the |our )?(?:two|three|four|five|six|seven|eight|[2-8]) (year \w+|y\d+|yr \w+|reception|nursery) (?:classes|forms|tutor groups|groups)\b(?!.*\b(?:each|per|by|most|fewest|more|fewer|highest|lowest|biggest|largest|smallest)\b)/giu,
    "$1",
  ],
  // "what's the total if you put 3A and 3B together"
  [
    new RegExp(
      `^what(?:['’]s| is| would be| does)? (?:be )?(?:the )?(?:total|headcount|head count|number|number of (?:${PUPILS})) (?:be )?(?:if|when) (?:you|we|i) (?:put|add|take|lump|count|combine|join|merge|group) (${ONE}(?:, ${ONE})*?),? (?:and|with|plus|&) (${ONE})(?: up)?(?: together| up| into one| as one| combined)?\\W*$`,
      "iu",
    ),
    "how many pupils in $1 or $2 combined",
  ],
  // "their level set somewhere between 2 and 4"
  [
    /\b(level|tier) (?:set|put|pitched|placed|fixed) (?=(?:somewhere |anywhere )?between \d)/giu,
    "$1 ",
  ],
  [/\b(?:somewhere|anywhere) (?=between (?:(?:level|year|tier) )?\d)/giu, ""],
  // "and definitely at Orchard"; of needs it is what notes say
  [/\bdefinitely (?=(?:at|in|on|not|with|without) )/giu, ""],
];

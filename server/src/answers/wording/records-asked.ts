// The record of one pupil, asked for by what it is and with the pupil's family there: "need Ann's row", "Ben's mum is on the phone".
import { ABOUT, ASKING, PICTURE, RECORD, SHOW, WHOLE } from "./record-words.js";
import type { Rule } from "./rule.js";

/** Who is there, or on the phone. */
const FAMILY =
  "(?:mum|dad|mother|father|nan|gran|grandad|carer|parents?|foster (?:mum|dad|carer)|social worker|brother|sister|aunt|uncle)";
const IS_HERE =
  "(?:on the (?:line|phone)|on hold|here|in (?:the )?(?:office|reception)|at (?:the )?(?:gate|desk|door|reception|hatch)|waiting|ringing)";
const HAS_HERE = `^(?:i['’]ve|i have|we['’]ve|we have)(?: got)? (\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?)['’]s ${FAMILY} ${IS_HERE}`;

export const RECORDS_ASKED: readonly Rule[] = [
  // "I've got Ann's mum on the line, bring up her record"
  [
    new RegExp(
      `${HAS_HERE}(?:[,;:.–—-]+\\s*${ASKING}(?:(?:${SHOW})(?: me| us)? )?(?:his|her|their|the|an?)? ?(?:quick |brief |short )?(?:${RECORD}|${PICTURE}))?\\W*$`,
      "iu",
    ),
    "record of $1",
  ],
  // "the complete record for Ann", "need Ann Ashe row"
  [
    new RegExp(
      `^(?:(?:please|i|we|just) )*(?:(?:need|want|require) )?(?:the |a )?(?:${WHOLE})(?:${RECORD}|line) ${ABOUT} (?=\\S)`,
      "iu",
    ),
    "record of ",
  ],
  [
    /^(?:need|want|get|give me) (?:the )?(?!(?:who|which|what|how|all|every|the|an?)\b)(\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}?)(?:['’]s)? (?:row|line|card)\W*$/iu,
    "record of $1",
  ],
  // "show both Isaac Turners"
  [/\bboth (?:the )?(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+?)s(?=\W*$)/u, "all pupils called $1"],
  [
    /^(?:[Ii]s|[Aa]re) there (?:more than one|another) (?!Year|Level|Class|Key|Reception)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)(?= (?:in|at|on)\b|\W*$)/u,
    "are there more than 1 pupils called $1",
  ],
  // "Ben (the new one in 6H)"
  [
    /\s*\((?:the|our|that) new (?:one|boy|girl|pupil|kid|child|student) (in [^)]{1,20})\)/giu,
    " $1",
  ],
  // A date of birth has its year.
  [
    /\b((?:birthdays?|birth ?dates?|dates? of birth|dob)\b[^?;,]*?)\s*[?;,–—-]+\s*(?:and |with )?(?:the )?year (?:too|as well|included|please)\W*$/iu,
    "$1",
  ],
  [
    /\s*[,;.–—-]+\s*(?:i['’]ve got|i have|we have|got) an? (?:meeting|review|visit|call|lesson|class|appointment)(?: (?:in (?:a )?(?:\p{L}+|\d+) (?:minutes|mins)|in (?:an|half an) hour|now|shortly|soon|next))?\W*$/iu,
    "",
  ],
];

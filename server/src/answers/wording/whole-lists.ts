// Lists of all who are somewhere: by every name, by the register, or asked for behind.
import type { Rule } from "./rule.js";

export const WHOLE_LISTS: readonly Rule[] = [
  // "the name of every pupil", "every Hargreaves": of a list each is one of all.
  [
    /^(?:list )?(?:the )?names? of (?:each|every)(?: and every| single| last)? (?!(?:class|form|year(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b)|house|campus|site|school|group|sheet)\b)(?=\S)/iu,
    "list all ",
  ],
  [
    /^((?:list|name|find|show|give|get|send|read)(?: me| us)?(?: out| off)? )(?:each|every)(?: and every| single| last)? (?!(?:class|form|year(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b)|house|campus|site|school|group|sheet|one|body|thing|day|week|month|term)\b)(?=\S)/iu,
    "$1all ",
  ],
  [
    /^(?:each|every)(?: and every| single| last)? (?!(?:class|form|year(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b)|house|campus|site|school|group|sheet|one|body|thing|day|week|month|term)\b)(?=\S)/iu,
    "list all ",
  ],
  // "9F, the full class list", "names in 9F, the lot"
  [
    /^(?!.*\b(?:how many|number of|average|which|who)\b)(.{2,60}?)\s*[,:;–—-]+\s*(?:the |a )?(?:full |whole |complete |entire )*(?:class |form |group |name )?(?:list|register|lot|whole lot)(?: of names)?\W*$/iu,
    "list $1",
  ],
  [
    /^(.{2,40}?)['’]s (?:full |whole |complete |entire )+(?:class|form|group|membership|register)(?: list)?\b/iu,
    "list $1 pupils",
  ],
  [
    /^(.{2,40}?)\s*[,:;–—-]+\s*(?:which|what) (?:pupils|children|kids|students|ones|names) (?:make|makes) (?:it|them|this|that) up\W*$/iu,
    "list $1",
  ],
  [
    /^(.{2,40}?) (?:is|are) made up of (?:who|whom|which (?:pupils|children|kids|students))\W*$/iu,
    "list $1",
  ],
  [
    /\s*[,:;–—-]+\s*who (?:are|is) (?:we|you|they) (?:talking about|looking at|on about)\W*$/iu,
    ", who",
  ],
  [
    /^(?:how many (?=.*\bwho\b))?(.{3,60}?)\s*[,:;–—-]+\s*(?:so )?who(?: have|['’]ve| do) (?:we|you|i)(?: got| have)?(?: (?:there|here|in there))?\W*$/iu,
    "who is $1",
  ],
];

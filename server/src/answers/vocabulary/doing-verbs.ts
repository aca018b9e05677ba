// The verbs of what pupils can do, which head the columns that tell it: "Swim 25m", "Can ride a bike", "Swimming (metres)".

/** Verbs of what pupils do, with their other forms; who does it is a doer. */
const VERBS: readonly (readonly [base: string, forms: string, doer: string])[] = [
  ["swim", "swims|swimming|swam|swum", "swimmers?"],
  ["run", "runs|running|ran", "runners?"],
  ["walk", "walks|walking|walked", "walkers?"],
  ["jump", "jumps|jumping|jumped", "jumpers?"],
  ["ride", "rides|riding|rode|ridden", "riders?"],
  ["cycle", "cycles|cycling|cycled", "cyclists?"],
  ["read", "reads|reading", "readers?"],
  ["write", "writes|writing|wrote|written", "writers?"],
  ["count", "counts|counting|counted", "counters?"],
  ["tie", "ties|tying|tied", "tiers?"],
  ["tell", "tells|telling|told", "tellers?"],
  ["dress", "dresses|dressing|dressed", "dressers?"],
  ["spell", "spells|spelling|spelt|spelled", "spellers?"],
  ["catch", "catches|catching|caught", "catchers?"],
  ["throw", "throws|throwing|threw|thrown", "throwers?"],
  ["use", "uses|using|used", "users?"],
  ["float", "floats|floating|floated", "floaters?"],
  ["climb", "climbs|climbing|climbed", "climbers?"],
  ["skip", "skips|skipping|skipped", "skippers?"],
  ["hop", "hops|hopping|hopped", "hoppers?"],
  ["blend", "blends|blending|blended", "blenders?"],
  ["name", "names|naming|named", "namers?"],
  ["recite", "recites|reciting|recited", "reciters?"],
  ["type", "types|typing|typed", "typists?"],
];

interface Headed {
  base: string;
  /** A pattern of its other forms. */
  forms: string;
  /** A pattern of who does it. */
  doer: string;
  /** What is done; empty where the header has the verb alone. */
  rest: string;
}

/** The verb that heads a column's name, and what is done; null where none does. */
export function headedBy(name: string): Headed | null {
  const [, first = "", rest = ""] = /^(?:can |able to )?(\S+)(?: (.+))?$/.exec(name) ?? [];
  const verb = VERBS.find(([base, forms]) => first === base || forms.split("|").includes(first));
  if (!verb) return null;
  const [base, forms, doer] = verb;
  return { base, forms, doer, rest };
}

/** Whether the word is the verb that heads a column's name, in any of its forms. */
export function isHeadedBy(name: string, word: string): boolean {
  const headed = headedBy(name);
  return headed !== null && (word === headed.base || headed.forms.split("|").includes(word));
}

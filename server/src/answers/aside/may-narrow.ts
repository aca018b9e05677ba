// Tells whether a clause beside a question may say which pupils are meant, in words that no sheet knows: "left-handers", "those with lockers".
import { type Item, isType } from "../items/item.js";
import type { Token } from "../words/tokens.js";

/** "the ones with glasses", "checking who has a locker" */
const SOME_OF_THEM =
  /\b(?:those|ones|whoever|(?:\p{L}*[^\P{L}s]s|anyone|anybody|everyone|everybody|children|people) (?:who|whose|that|with|without|having)|who (?:has|have|had|wears?|uses?|takes?|lives?|speaks?|needs?))\b|^(?:a |just )*(?:quick|silly|daft|random|last) .*\b(?:about|re|regarding|concerning|on)\b|^(?:(?:only|just|not|also) )?(?:some|many|most|several|all|both|others|they(?: all)?) (?!of (?:us|my|our|them)\b)/iu;

/** Plurals that end like names of people, and are none, or staff. */
const OTHER_PLURALS =
  "answers|athletics|banners|basics|binders|buzzers|calendars|careers|caterers|checkers|cleaners|clinics|comics|computers|corners|counters|covers|dinners|drawers|fabrics|fillers|flyers|folders|graphics|hampers|headers|helpers|hers|inspectors|interpreters|jumpers|leaders|lessons|letters|librarians|lockers|logistics|managers|markers|matters|members|musicians|newsletters|numbers|offers|officers|orders|others|ours|papers|partners|phonics|photographers|picnics|planners|politics|posters|printers|quarters|registers|reminders|rulers|screeners|spacers|speakers|starters|statistics|stickers|suppers|teachers|theirs|timers|toners|topics|trackers|trainers|transfers|translators|trousers|users|visitors|volunteers|vouchers|workers|yours|lists|assists|checklists|playlists|waitlists";
const DAYS = "Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays|Maths|Sports";

/** Who somebody is by what they do, have or believe: "the asthmatics", "left-handers", "Catholics". */
const KINDS = new RegExp(
  `\\b(?!(?:${OTHER_PLURALS})\\b|leavers['’]? \\p{L})(?:\\p{L}{3,}(?:ers|ists|ians|ics)|infants|juniors|seniors|twins|triplets|siblings|boys|girls|lads|lasses)\\b|(?<=\\s)(?!(?:${DAYS})\\b)\\p{Lu}\\p{Ll}{2,}[^\\P{Ll}s]s\\b`,
  "u",
);

/** Whether words that no sheet knows may narrow down whom the question is about. */
export const mayNarrow = (said: string): boolean => SOME_OF_THEM.test(said) || KINDS.test(said);

/** The words of a clause without the classes, pupils and values that it names. */
export function unknownIn(tokens: readonly Token[], items: readonly Item[]): string {
  const known = items.filter(isType("test", "name"));
  const isKnown = (at: number) => known.some((item) => at >= item.at && at < item.at + item.length);
  return tokens.flatMap(({ raw }, at) => (isKnown(at) ? [] : [raw])).join(" ");
}

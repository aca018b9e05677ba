// Understands a question: every word must have its place, or the question is not answered.
import type { Condition } from "../store/condition.js";
import { askLookup } from "./asks/ask-lookup.js";
import { askMeasure } from "./asks/ask-measure.js";
import { askSides } from "./asks/ask-sides.js";
import { askSpread } from "./asks/ask-spread.js";
import { askTopic } from "./asks/ask-topic.js";
import { askBeyondMean } from "./asks/beyond-mean.js";
import { askBeyondPupil } from "./asks/beyond-pupil.js";
import { isNamed, keyOf } from "./asks/named-items.js";
import { narrow } from "./asks/narrow.js";
import { NO_QUESTION } from "./asks/not-of-notes.js";
import { withOwnChoices } from "./asks/own-choices.js";
import { ofPast } from "./asks/past-said.js";
import { asksWhether, has, only, type Reading, rawOf, without } from "./asks/reading.js";
import { withRelations } from "./asks/relations.js";
import { mixedList, namedRange, sharedBound } from "./asks/unread-lists.js";
import { asksForAny, asksOfEach, asksWhetherAll, everyOf } from "./asks/whether-group.js";
import { orList } from "./describe/plain-words.js";
import { namingAbsence } from "./items/absence-words.js";
import { namingColumns } from "./items/column-mentions.js";
import { namingContacts } from "./items/contacts.js";
import { namingDistances } from "./items/distances.js";
import { type Item, type ItemOf, isType } from "./items/item.js";
import { itemsOf } from "./items/items.js";
import { namingMoney } from "./items/money.js";
import { namingValues } from "./items/values-under.js";
import { type Query, unclear } from "./query.js";
import { kept } from "./vocabulary/kept.js";
import { SCALE_TEXT } from "./vocabulary/scales.js";
import { spelled } from "./vocabulary/spelling.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";
import { tokenize, wordAt } from "./words/tokens.js";

/** What was understood over a vocabulary, by question: its readers turn to the same words again and again. */
const understood = kept((_vocabulary: Vocabulary) => new Map<string, Query>());

/**
 * Turns a question into a query over the vocabulary; never fails, and never leaves a word out.
 * @param asOf whether the asker has named a moment, so that a question may speak of what was
 */
export function understand(question: string, vocabulary: Vocabulary, asOf = false): Query {
  const held = understood(vocabulary);
  const key = `${asOf} ${question}`;
  const query = held.get(key) ?? read(question, vocabulary, asOf);
  held.set(key, query);
  return query;
}

function read(question: string, vocabulary: Vocabulary, asOf: boolean): Query {
  const { tokens: mended, corrections } = spelled(tokenize(question), vocabulary);
  const { columns } = vocabulary;
  const told = namingContacts(namingAbsence(mended, columns), columns);
  const asked = namingMoney(namingDistances(namingValues(told, columns), columns), columns);
  const tokens = namingColumns(asked, columns);
  const reading = { tokens, items: itemsOf(tokens, vocabulary), vocabulary };
  const first = readQuery(reading);
  const again = first.kind === "unclear" || tellsOnlyState(first) ? askTopic(reading) : null;
  const query = again ?? first;
  const said = asOf ? query : ofPast(reading, query);
  return corrections.length > 0 ? { ...said, corrections } : said;
}

/** "EHCP turned down", where EHCP is a column too: what is left for notes says nothing without it. */
const tellsOnlyState = (query: Query): boolean =>
  query.kind === "topic" &&
  !query.counted &&
  query.topic.alternatives
    .flat()
    .every(({ said }) => said.split(" ").every((word) => STATE.test(word)));

const STATE =
  /^(turned|down|refus\w+|reject\w+|declin\w+|wait\w*|await\w*|hear|appl\w+|request\w*|pending|assess\w*|quer\w+|possible|suspected|maybe|ruled|out|not|yet|diagnos\w+|confirm\w+|ended|stopped|formerly|previously|used)$/;

/** Each reader in turn: the first that knows the question for its own decides. */
function readQuery(raw: Reading): Query {
  const unknown = raw.items.find(isType("unknown"));
  if (unknown) return unclear(unknownPlace(unknown, raw.vocabulary));
  const refused = raw.items.find(isType("refused"));
  if (refused) return unclear(refused.reason);
  const either = raw.items.find(isType("either"));
  if (either) return { ...unclear(whichDate(raw, either)), dates: true };
  const unread = namedRange(raw) ?? sharedBound(raw) ?? mixedList(raw);
  if (unread !== null) return unclear(unread);
  const items = withRelations(raw);
  if ("reason" in items) return unclear(items.reason);
  const reading = { ...raw, items: withOwnChoices(items, raw.tokens) };
  return (
    askBeyondPupil(reading) ??
    askLookup(reading) ??
    askBeyondMean(reading) ??
    askSpread(reading) ??
    askSides(reading) ??
    askSeveral(reading) ??
    askMeasure(reading) ??
    askPupils(reading)
  );
}

/** "how many in 3A and how many in 3B": one number for each, where nothing else tells them apart. */
function askSeveral(reading: Reading): Query | null {
  const { items } = reading;
  const counts = items.filter(isType("count"));
  if (counts.length < 2) return null;
  const asked = sidesOf(reading, counts);
  if (asked)
    return { kind: "sides", measure: { fn: "count" }, ask: "table", direction: "desc", ...asked };
  return unclear("That is more than one question. Please ask for one number at a time.");
}

/** The one condition of each count, all of one dimension, and what holds for all; null where more is said. */
function sidesOf(
  { items: all, tokens }: Reading,
  counts: readonly Item[],
): { sides: Condition[]; where: Condition } | null {
  const tested = all.filter(isType("test"));
  const last = tested.at(-1);
  const led = last && /^(in|at)$/.test(wordAt(tokens, last.at - 1));
  const lastCount = counts.at(-1)?.at ?? 0;
  const isOfAll = tested.filter(({ at }) => at > lastCount).length === 2;
  const place = led && isOfAll && tested.length === counts.length + 1 ? last : null;
  const items = without(all, [place]);
  const idle = isType("count", "noun", "filler", "and", "comma", "echo");
  const own = counts.map((count, i) => {
    const end = counts[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    return items.filter(isType("test")).filter(({ at }) => at > count.at && at < end);
  });
  const [before = [], [second] = []] = own;
  // "how many with an EHCP are in 3A and how many in 3B": what is said of the first before "are" is of both.
  const placed = before.find((one) => one.dimension === second?.dimension);
  const isElided = placed !== undefined && /^(are|is)$/.test(wordAt(tokens, placed.at - 2));
  const shared = isElided ? before.filter((one) => one !== placed) : [];
  const tests = own.map((some) => some.filter((test) => !shared.includes(test)));
  const known = tests.flatMap((some) => (some.length === 1 ? some : []));
  const alike = new Set(known.map(({ dimension }) => dimension)).size === 1;
  const plain = items.every(
    (item) => idle(item) || [...known, ...shared].some((test) => test === item),
  );
  if (known.length !== counts.length || !alike || !plain) return null;
  const where = [...shared, ...(place ? [place] : [])].map(({ condition }) => condition);
  return { sides: known.map(({ condition }) => condition), where: { all: where } };
}

/** A count, a list, or those whose notes speak of a topic. */
function askPupils(reading: Reading): Query {
  const quantity = only(reading.items, "quantity");
  const whether = asksWhether(reading);
  const holds = quantity && whether ? quantity : null;
  const counted = has(reading.items, "count") || holds !== null;
  const show = counted ? [] : shownFields(reading);
  const items = without(reading.items, [holds, ...show]);
  const pupils = narrow(reading, items, { counted, lookup: false });
  if ("reason" in pupils) return unclear(pupils.reason);
  const { where, topic } = pupils;
  const exists = asksForAny(reading) && { exists: true };
  if (topic && holds)
    return unclear(
      "I cannot tell a number of notes from one of pupils here. Ask how many pupils there are.",
    );
  if (topic && asksWhetherAll(reading))
    return unclear(
      "Notes can show of whom they say something, not whether it is so of all. Ask who they are, or ask about columns of the sheet.",
    );
  if (topic) return { kind: "topic", where, topic, counted, ...(!counted && exists) };
  if (counted) return { kind: "count", where, ...(holds && { holds: holds.range }) };
  const every = asksOfEach(reading) ? everyOf(reading, items) : null;
  if (every) return every;
  if (items.some(isType("test", "noun", "list")))
    return {
      kind: "list",
      where,
      ...exists,
      ...(show.length > 0 && { show: show.map(keyOf) }),
    };
  return unclear(NO_QUESTION);
}

/** "list 3A with their levels", "3A and their levels": columns that a list is asked to show. */
function shownFields({ items, tokens }: Reading) {
  const theirs = tokens.some(
    ({ word }, at) => word === "their" && /^(with|and)$/.test(wordAt(tokens, at - 1)),
  );
  if (!(has(items, "list") || theirs) || !items.some(isType("noun", "test"))) return [];
  return items.some(isType("word")) ? [] : items.filter(isNamed);
}

const whichDate = (reading: Reading, item: ItemOf<"either">) =>
  `“${rawOf(reading, item)}” can mean ${orList(item.columns.map(({ label }) => label))}. Say which, such as “whose ${item.columns[0]?.label} is …”.`;

function unknownPlace(item: ItemOf<"unknown">, vocabulary: Vocabulary): string {
  if (item.dimension === "year" || item.dimension === "level")
    return `There is no ${item.dimension === "year" ? "year group" : "support level"} “${item.said}”: ${SCALE_TEXT[item.dimension]}.`;
  const { places } = vocabulary;
  const all = (item.dimension === "class" ? places.classes : places.campuses).map((p) => p.label);
  const near =
    item.near.length > 0
      ? ` Did you mean ${orList(item.near)}?`
      : all.length > 0 && all.length <= 12
        ? ` There ${all.length === 1 ? "is" : "are"} ${all.join(", ")}.`
        : "";
  return `No pupil is in a ${item.dimension} “${item.said}”.${near}`;
}

// Understands what is asked about pupils by name.

import type { Condition, Test } from "../../store/condition.js";
import { topicWords } from "../describe/plain-words.js";
import { type Item, type ItemOf, isType } from "../items/item.js";
import { type Query, unclear } from "../query.js";
import { birthColumn } from "../vocabulary/birth-columns.js";
import { type AskedField, sameField } from "../words/fields.js";
import { wordAt } from "../words/tokens.js";
import { amountOf } from "./amount-asked.js";
import { lookupItems } from "./lookup-columns.js";
import { isNamed, isNumeric, keyOf, refOf } from "./named-items.js";
import { narrow } from "./narrow.js";
import { comparesColumns } from "./pairs-asked.js";
import { asksWhether, has, nextOf, only, type Reading, rawOf, textOf, without } from "./reading.js";
import { cannotPlace } from "./unplaced.js";

/** Reads a question about the pupils that it names; null where it names none. */
export function askLookup(raw: Reading): Query | null {
  const names = raw.items.filter(isType("name"));
  if (names.length === 0) return null;
  const items = lookupItems(raw);
  const reading = { ...raw, items };
  const amount = has(items, "count") ? amountOf(reading) : null;
  if (has(items, "count") && amount === null)
    return unclear(
      `I cannot place the name “${names[0]?.said}” in a count. Ask for “pupils named …”, or about the pupil alone.`,
    );
  const versus = askVersus(reading, names);
  if (versus) return versus;
  const asksForText = items.some((item) => item.type === "word" && WRITTEN.test(item.word));
  const told = items.filter(
    (item) =>
      !(
        item.type === "word" &&
        (WRITTEN.test(item.word) || (asksForText && WRITERS.test(item.word)))
      ) && !(amount && (item.type === "count" || amount.taken.includes(item))),
  );
  const pupils = narrow(reading, told, { counted: false, lookup: true });
  const surname = items.filter(isType("word")).find((item) => isSurname(reading, item));
  if (surname) return unclear(noSuchName(surname, items));
  if ("reason" in pupils) return unclear(pupils.reason);
  const { where, topic } = pupils;
  if (asksHowFar(textOf(reading)) && comparesColumns(where))
    return unclear(
      `I tell whether one number is below another, and not by how much. Ask for both columns of “${names[0]?.said}”.`,
    );
  const named = [...items.filter(isNamed).map(keyOf), ...(amount ? [amount.column] : [])];
  const written: AskedField[] = asksForText ? ["support_notes"] : [];
  const fields = [...named, ...written].filter(
    (field, i, all) => all.findIndex((other) => sameField(other, field)) === i,
  );
  // "has anything been written about Alice?"
  if (asksWhether(reading) && written.length > 0 && named.length === 0 && !topic)
    return {
      kind: "lookup",
      names,
      fields: [],
      where: { all: [where, { field: "recorded", column: "support_notes" }] },
      whether: true,
    };
  const isBare = fields.length === 0 && !topic;
  // What notes say is no answer where something else is asked as well.
  if (topic && (named.some((field) => field !== "support_notes") || tellsOfPupil(where)))
    return unclear(cannotPlace(topicWords(topic)));
  // "where is Alice"
  if (
    isBare &&
    /\bwhere(?: is\b| does\b|$)(?!.*\b(?:from|move|moving)\b)/.test(textOf(reading)) &&
    !tellsOfPupil(where) &&
    !choiceIn(where)
  )
    return { kind: "lookup", names, fields: ["campus"], where };
  // "is Alice in 3A or 3B", "Alice: veggie, halal or what": which of them it is
  const asksWhich = asksWhether(reading) || !/\b(who|list)\b/.test(textOf(reading));
  const choice = isBare && asksWhich ? choiceIn(where, OPEN.test(textOf(reading))) : null;
  if (choice && CHOICE.test(textOf(reading)))
    return { kind: "lookup", names, fields: [choice], where: { all: [] } };
  const whether =
    fields.length === 0 &&
    !has(items, "lookup") &&
    // "when did Alice send her form": that she did is no answer.
    !/^(so |and )?(when|why)\b/.test(textOf(reading)) &&
    (asksWhether(reading) || (isBare && !has(items, "list") && tellsOfPupil(where)));
  if (
    fields.length === 0 &&
    !topic &&
    !whether &&
    !has(items, "lookup") &&
    !amount &&
    asksForMore(reading)
  )
    return unclear(
      `I cannot tell what you want to know of “${names[0]?.said}”. Name the column, as in “${names[0]?.said}’s level”.`,
    );
  return {
    kind: "lookup",
    names,
    fields,
    where,
    ...(topic && { topic }),
    ...(whether && { whether }),
  };
}

/** "Alice FSM?" can only be answered with yes or no, where "Alice 3A" may say which Alice is meant. */
function tellsOfPupil(where: Condition): boolean {
  if ("not" in where) return tellsOfPupil(where.not);
  if ("field" in where) return !/^(class|year|campus|source|pupil)$/.test(where.field);
  return ("all" in where ? where.all : where.any).some(tellsOfPupil);
}

/** "halal or nut free", "halal, nut free, what" */
const CHOICE = /\bor\b|, (?:what|which|neither|other|(?:something|anything) else)$/;

/** "halal or what": the one value that is named stands for any. */
const OPEN = /\bor (?:what|which|(?:something|anything) else|some other)$/;

/** The column of which the condition names several values, and nothing else; with `open` one value is enough. */
function choiceIn(where: Condition, open = false): AskedField | null {
  if ("all" in where && where.all.length === 1 && where.all[0]) return choiceIn(where.all[0], open);
  if (open && "field" in where) return columnOf(where);
  if (!("any" in where) || where.any.length < 2) return null;
  const bare = (one: Condition) => ("all" in one && one.all.length === 1 && one.all[0]) || one;
  const columns = where.any.map(bare).map((test) => ("field" in test ? columnOf(test) : null));
  const [first = null] = columns;
  return first !== null && columns.every((one) => one !== null && sameField(one, first))
    ? first
    : null;
}

/** The column that has the value; null of a range. */
function columnOf(test: Test): AskedField | null {
  // "dinners or a packed lunch": the column's name stands for another value of it.
  if (test.field === "extra" || test.field === "filled") return test.column;
  if (test.field === "class") return "class_code";
  if (test.field === "campus") return "campus";
  if (test.field === "level" && test.min === test.max) return "support_level";
  return test.field === "year" && test.min === test.max ? "year_group" : null;
}

/** "by how much is Alice below her target", "how many grades short of" */
const asksHowFar = (text: string): boolean => /\bhow (?:much|far|many)\b/.test(text);

/** "when did we see Alice", "which bus …": something that the whole record does not answer. */
const asksForMore = (reading: Reading): boolean =>
  // "what does Alice play" where no column tells it
  /^(so |and )?what (do|does) .* (play|speak|take|study|learn|eat)$/.test(textOf(reading)) ||
  /^(so |and )?(when|why|how (?!is|are|has)\w+)\b/.test(textOf(reading)) ||
  (/^(so |and )?(which|what) /.test(textOf(reading)) &&
    reading.items.some((item) => item.type === "test" && item.dimension.startsWith("column ")));

/** "what has been written about Alice?" asks for the notes. */
const WRITTEN = /^(written|wrote|noted|says?|said)$/;
/** Who wrote them. */
const WRITERS = /^(staff|teachers?|adults?|colleagues?|team)$/;

/** "are Alice and Bob in the same class", "who has the higher level, Alice or Bob" */
function askVersus(reading: Reading, names: ItemOf<"name">[]): Query | null {
  const { items } = reading;
  const elder = askElder(reading, names);
  if (elder) return elder;
  const sign = only(items, "difference") ?? items.find(isType("same", "more", "most"));
  if (!sign || names.length < 2) return null;
  const named = items.filter(isNamed);
  const [column] = named;
  const rest = items.filter(
    (item) => !isType("name", "and", "or", "comma", "than", "filler", "noun", "list")(item),
  );
  const apart = sign.type === "difference" ? rest.filter(isBetween) : [];
  const used: Item[] = [sign, ...named, ...apart];
  const [stray] = without(rest, used);
  if (!column || named.some((item) => !sameField(keyOf(item), keyOf(column))))
    return unclear(cannotPlace(rawOf(reading, sign)));
  if (stray) return unclear(cannotPlace(rawOf(reading, stray)));
  if (sign.type !== "same" && !isNumeric(column)) return unclear(cannotPlace(rawOf(reading, sign)));
  // "who has more points than Alice or Ben" asks for none of the two.
  const than = only(items, "than");
  if (sign.type !== "difference" && than && nextOf(items, than) === names[0])
    return unclear(cannotPlace(rawOf(reading, sign)));
  // "how many more points has Alice than Ben": of two only
  if (sign.type === "difference")
    return names.length > 2
      ? unclear(cannotPlace(rawOf(reading, sign)))
      : {
          kind: "versus",
          names: inOrder(items, names),
          column: keyOf(column),
          ask: "difference",
          ...(sign.direction && { sense: sign.direction }),
          whether: false,
        };
  return {
    kind: "versus",
    names,
    column: keyOf(column) satisfies AskedField,
    ask: sign.type === "same" ? "same" : sign.direction,
    // "Alice's attendance better than Ben's?" asks for nobody.
    whether: asksWhether(reading) || (has(items, "than") && !ASKS_WHO.test(textOf(reading))),
  };
}

/** "how many more points than Ben has Alice": who stands behind "than" is the second. */
function inOrder(items: readonly Item[], names: ItemOf<"name">[]): ItemOf<"name">[] {
  const than = only(items, "than");
  return than && nextOf(items, than) === names[0] ? [...names].reverse() : names;
}

/** "the difference in points between Alice and Ben" */
const isBetween = (item: Item): boolean => item.type === "word" && item.word === "between";

const ASKS_WHO = /\b(who|whose|which|what)\b/;

/** "is Alice older than Bob", "who is the younger, Alice or Bob": by their days of birth. */
function askElder({ items, tokens, vocabulary }: Reading, names: ItemOf<"name">[]): Query | null {
  const born = birthColumn(vocabulary.columns);
  const sign = items.find((item) => /^(older|elder|younger)$/.test(wordAt(tokens, item.at)));
  const plain = items.every(
    (item) => item === sign || isType("name", "and", "or", "comma", "than", "filler", "noun")(item),
  );
  if (!born || !sign || names.length < 2 || !plain) return null;
  return {
    kind: "versus",
    names,
    column: refOf(born),
    ask: /^younger$/.test(wordAt(tokens, sign.at)) ? "desc" : "asc",
    whether: asksWhether({ items, tokens, vocabulary }) && !has(items, "or"),
  };
}

/** A capital word right after a name that nobody has together with it. */
const isSurname = ({ items, tokens }: Reading, item: ItemOf<"word">) =>
  tokens[item.at]?.capital === true &&
  items.some(
    (name) => name.type === "name" && !name.possessive && name.at + name.length === item.at,
  );

function noSuchName(surname: ItemOf<"word">, items: readonly Item[]): string {
  const name = items.find((item) => item.at + item.length === surname.at);
  const first = name?.type === "name" ? name.said : "";
  const count = name?.type === "name" ? name.ids.length : 0;
  const others = count === 1 ? `one pupil is` : `${count} pupils are`;
  return `No pupil is called “${first} ${surname.raw}”; ${others} called “${first}”.`;
}

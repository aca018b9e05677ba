// No phrase of the map is so short, once read, that everyday sentences hold it.
import { expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { phraseSteps } from "../../src/concepts/phrase.js";
import { stem } from "../../src/concepts/stem.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";

const map = shippedConcepts().map();
const set = (words: string) => new Set(words.split(/\s+/).map(stem));

/** Words that say by themselves nothing of a pupil. */
const EVERYDAY = set(
  `able afternoon age answer ask back ball band bag begin bell big board book box boy bring build bus buy
  card cake change chair choose class coast colour come corner count day deal desk door draw draws drive
  each end enter face family fill find finish fire first flag flip floor form front garden get gift girl
  give go good group hall hand has head hold home hour house keep key know last leaf learn leave lesson
  let letter level library light like line live long look lose lunch make mat match miss month more morning
  move name near need new next night number on open order out page paint paper park part party pass pen
  people person pick picture place plan plant play point post pull put quick read ready red register rest
  room row run say school seat section see sell send set shape sheet ship show side sit skip small song
  sort stage stand start state step stick stop story street swing table tap take team term thing think
  thread time today top touch tower town trip turn use visit wait walk wall wants watch water week wheel
  window word work write year`,
);
/** Pronouns, auxiliaries and particles. */
const PARTICLES = set(
  `i you he she it we they him them me us who what where when which why how that there here am is are was
  were be been being do does did have has had can could will would shall should may might must get got go
  goes went gone to of in on at by for from with without as into onto out up down off over under and or
  but if so not no yes all both each one same own just only then than now own about`,
);
/** Said so, and nothing else is meant. */
const SAID_SO = new Set(["they them", "he him", "am only"]);

/** Every way in which a phrase of notes is read, class names and conditional phrases left out. */
const ways = [...map.concepts.values()].flatMap(({ id, words }) =>
  words
    .flatMap((phrase) => (typeof phrase === "string" ? phraseSteps(phrase) : []))
    .filter((steps) => !steps.some((step) => typeof step === "string" && step.startsWith("<")))
    .map((steps) => ({ id, words: steps.filter((step) => typeof step === "string") })),
);

test("no phrase is one everyday word", () => {
  const short = ways.filter(({ words }) => words.length === 1 && EVERYDAY.has(words[0] ?? ""));
  expect(short).toEqual([]);
});

test("no phrase is a pronoun or particle, nor two of them", () => {
  const empty = ways
    .filter(({ words }) => words.length < 3 && words.every((word) => PARTICLES.has(word)))
    .map(({ id, words }) => ({ id, said: words.join(" ") }))
    .filter(({ said }) => !SAID_SO.has(said));
  expect(empty).toEqual([]);
});

test.each([
  "Reads to her group on Tuesdays",
  "Get her to the hall first, then get into pairs",
  "Went to the coast and saw a heap of shells",
  "Miss Jones has the box of gifts",
  "Is able to tap the glass",
  "Flipped the page to section 11",
  "Steam engine in the corner",
  "Shielded his eyes",
  "Ice cream after the film",
  "In house Oak this year",
  "Put the slip back at the front",
  "Sign the form",
  "Tent for the stage in code club",
  "Has thread and an ash leaf for the collage",
])("“%s” states nothing", (sentence) => {
  expect(tagSentence(map, sentence)).toEqual([]);
});

// Puts what people say in ways of their own into words that the grammar knows, before it reads them.
import { cleanLine } from "../../../../shared/columns.js";
import { ALL_OF_THEM } from "./all-of-them.js";
import { AMOUNTS_CHANGED } from "./amounts-changed.js";
import { AVERAGED } from "./averages.js";
import { BEATEN } from "./beaten.js";
import { BESIDE } from "./beside.js";
import { BLANK } from "./blank.js";
import { BLANKS_ASIDE } from "./blanks-aside.js";
import { BOUNDS } from "./bounds.js";
import { CALLED } from "./called.js";
import { CELLS } from "./cells.js";
import { CELLS_TOLD } from "./cells-told.js";
import { CHANGES } from "./changes.js";
import { CHANGES_BESIDE } from "./changes-beside.js";
import { CHANGES_OWNED } from "./changes-owned.js";
import { CHANGES_TOLD } from "./changes-told.js";
import { COMMON_VALUES } from "./common.js";
import { COMPARED } from "./compared.js";
import { CONDITIONS } from "./conditions.js";
import { CONTESTS } from "./contests.js";
import { COUNTED } from "./counted.js";
import { COUNTED_THINGS } from "./counted-things.js";
import { DIFFERENCES } from "./differences.js";
import { FOR_EACH } from "./each.js";
import { ENTERED } from "./entered.js";
import { EVERYDAY } from "./everyday.js";
import { inFigures } from "./figures.js";
import { unframed } from "./frames.js";
import { GAPS } from "./gaps.js";
import { GOINGS } from "./goings.js";
import { GONE_AND_COME } from "./gone.js";
import { GROUPED } from "./groups.js";
import { HURRIED } from "./hurried.js";
import { JOINED } from "./joined.js";
import { LACKING } from "./lacking.js";
import { LEFT_BLANK } from "./left-blank.js";
import { LEFT_OUT } from "./left-out.js";
import { inLetters, LetterIndex, lettersOf, mayMatch } from "./letters.js";
import { LEVELS_TOLD } from "./levels-told.js";
import { LOOK_UPS } from "./look-ups.js";
import { MOST_OF_THEM } from "./most-of-them.js";
import { MOVES_TOLD } from "./moves-told.js";
import { NEEDS } from "./needs.js";
import { NUMBERED } from "./numbered.js";
import { NUMBERS } from "./numbers.js";
import { NUMBERS_TOLD } from "./numbers-told.js";
import { OFFICE } from "./office.js";
import { ONE_OF_SEVERAL } from "./one-of-several.js";
import { ONE_PUPIL } from "./one-pupil.js";
import { ONLY_ONE } from "./only-one.js";
import { withoutOpenings } from "./openings.js";
import { ORDERS } from "./orders.js";
import { PEAKS } from "./peaks.js";
import { PLAINLY } from "./plainly.js";
import { REFERRING } from "./referring.js";
import { REQUESTS } from "./requests.js";
import { ROUNDABOUT } from "./roundabout.js";
import { SAID_BEHIND } from "./said-behind.js";
import { SCHOOLS } from "./schools.js";
import { BEHIND, SCOPES } from "./scopes.js";
import { SHARES } from "./shares.js";
import { SHEET_DAYS } from "./sheet-days.js";
import { SHEETS } from "./sheets.js";
import { SIZES } from "./sizes.js";
import { STAFF_TERMS } from "./staff-terms.js";
import { STAFFROOM } from "./staffroom.js";
import { confirmed } from "./statements.js";
import { STATES } from "./states.js";
import { SUPERLATIVES } from "./superlatives.js";
import { TABLES } from "./tables.js";
import { ADDED_UP, TALLIES } from "./tallies.js";
import { TERSE } from "./terse.js";
import { THEN_NOW } from "./then-now.js";
import { TIMES } from "./times.js";
import { askedOfTold } from "./told-first.js";
import { TURNED } from "./turned.js";
import { TYPED } from "./typed.js";
import { VALUES } from "./values.js";
import { WHEN_DUE } from "./when-due.js";
import { WHOLE_LISTS } from "./whole-lists.js";
import { WORRIES } from "./worries.js";
import { YES_NO } from "./yes-no.js";

/** In this order: what is said around goes first, so that the others find what is asked at the beginning. */
const RULES = [
  ...STAFF_TERMS,
  ...HURRIED,
  ...CELLS_TOLD,
  ...LEVELS_TOLD,
  ...CHANGES_TOLD,
  ...CHANGES_BESIDE,
  ...CALLED,
  ...ONLY_ONE,
  ...ONE_OF_SEVERAL,
  ...NUMBERS_TOLD,
  ...REFERRING,
  ...SAID_BEHIND,
  ...ALL_OF_THEM,
  ...BESIDE,
  ...BLANKS_ASIDE,
  ...MOST_OF_THEM,
  ...BEATEN,
  ...COUNTED_THINGS,
  ...LEFT_BLANK,
  ...ENTERED,
  ...TYPED,
  ...CONDITIONS,
  ...SHEET_DAYS,
  ...SHEETS,
  ...THEN_NOW,
  ...CHANGES_OWNED,
  ...MOVES_TOLD,
  ...GONE_AND_COME,
  ...TURNED,
  ...AMOUNTS_CHANGED,
  ...STAFFROOM,
  ...NUMBERED,
  ...NUMBERS,
  ...TABLES,
  ...COMMON_VALUES,
  ...SHARES,
  ...DIFFERENCES,
  ...GAPS,
  ...CONTESTS,
  ...TALLIES,
  ...FOR_EACH,
  ...ADDED_UP,
  ...COMPARED,
  ...PEAKS,
  ...SUPERLATIVES,
  ...AVERAGED,
  ...LEFT_OUT,
  ...GOINGS,
  ...TIMES,
  ...WHEN_DUE,
  ...CHANGES,
  ...BOUNDS,
  ...BLANK,
  ...COUNTED,
  ...JOINED,
  ...OFFICE,
  ...CELLS,
  ...ONE_PUPIL,
  ...LOOK_UPS,
  ...SIZES,
  ...YES_NO,
  ...WORRIES,
  ...NEEDS,
  ...STATES,
  ...SCHOOLS,
  ...TERSE,
  ...WHOLE_LISTS,
  ...SCOPES,
  ...BEHIND,
  ...REQUESTS,
  ...GROUPED,
  ...PLAINLY,
  ...VALUES,
  ...LACKING,
  ...ORDERS,
  ...EVERYDAY,
  ...ROUNDABOUT,
].map(([from, to]) => ({ from, to, letters: lettersOf(from) }));
const INDEX = new LetterIndex(RULES.map(({ letters }) => letters));

/** The question in words that the grammar knows: nothing that narrows it down is left out, and what it does not know stays as it is. */
export function worded(question: string): string {
  const opened = withoutOpenings(unframed(askedOfTold(withoutOpenings(cleanLine(question)))));
  let said = inFigures(confirmed(opened) ?? opened);
  let searched = inLetters(said);
  let marks = INDEX.mark(searched);
  for (let n = marks.indexOf(1); n >= 0; n = marks.indexOf(1, n + 1)) {
    const { from, to, letters } = RULES[n] as (typeof RULES)[number];
    if (!mayMatch(letters, searched)) continue;
    const meant = said.replace(from, to);
    if (meant === said) continue;
    said = meant;
    searched = inLetters(said);
    marks = INDEX.mark(searched);
  }
  return cleanLine(said);
}

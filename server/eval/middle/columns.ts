// What the sheets of the middle split hold in columns that PTCC does not know, and where its pupils are.
import { inClass } from "../figures.js";
import { campus, has, numberIn, sheet, year } from "../pupil-tests.js";
import type { Pupil } from "../pupils.js";

export const fsm = has("FSM", "Yes");
export const eal = has("EAL", "Y");
export const girl = has("Gender", "F");
export const boy = has("Gender", "M");
export const attendance = numberIn("Attendance %");
export const reading = numberIn("Reading age");
export const points = numberIn("Behaviour points");

/** `dd/mm/yyyy` as a number that orders; NaN where no date is given. */
export const born = (p: Pupil): number => {
  if (!p.extra.DOB) return Number.NaN;
  const [d = Number.NaN, m = 0, y = 0] = p.extra.DOB.split("/").map(Number);
  return y * 10_000 + m * 100 + d;
};

export const avocet = inClass("5 Avocet");
export const bittern = inClass("5 Bittern");
export const curlew = inClass("6 Curlew");
export const godwit = inClass("6 Godwit");
export const indigo = inClass("7 Indigo");
export const saffron = inClass("7 Saffron");
export const cobalt = inClass("8 Cobalt");
export const umber = inClass("8 Umber");
export const franklin = inClass("12 Franklin");
export const seacole = inClass("13 Seacole");
export const nest = inClass("The Nest");
export const sixth = year(12, 13);
export const tanyard = campus("Tanyard");
export const station = campus("Station Road");
export const quigley = sheet("Mr Quigley");
export const achterberg = sheet("Mrs Achterberg");

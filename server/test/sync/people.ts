// People of a made-up school, as British schools have them: siblings, twins, namesakes, double names.

/** The first names in order of how many bear them; the first is the commonest. */
const FIRST =
  `Olivia Noah Amelia Muhammad Isla Oliver Ava George Ivy Leo Freya Arthur Lily Oscar Florence Theodore Mia Freddie
  Willow Archie Rosie Luca Sophia Theo Isabella Harry Grace Arlo Daisy Henry Poppy Jack Elsie Alfie Emily Charlie Ella
  Jude Evie Lucas Sienna Jacob Charlotte Finley Phoebe Thomas Harper James Aria Alexander Ruby Isaac Millie Ethan Alice
  Joshua Maya William Ellie Max Aisha Logan Eva Mohammed Matilda Edward Sofia Reuben Emma Adam Jessica Harrison Thea Albie
  Lottie Joseph Erin Zachary Eliza Samuel Hallie Sebastian Lyla Reggie Hannah Yusuf Maryam Ibrahim Zara Daniel Fatima
  Bartosz Layla Kacper Aaliyah Oleksandr Anya Tymon Chidinma Kwame Precious Emmanuel Blessing Ikechukwu Temperance Rhys
  Carys Iolo Seren Hamish Ailsa Callum Eilidh Cillian Caoimhe Tadhg Aoife Zhi Mei Rohan Priya Arjun Ananya Louis Louise
  Francis Frances Gabriel Gabriella Daniela Michael Michaela Joe Josie Tom Tim Ben Bea Kit Kate Liam Leon Nia Mya Ayaan
  Zayan Elizabeth Katherine Abigail Benjamin Nicholas Christopher Isabelle Rebecca Victoria Madeleine Eleanor`.split(
    /\s+/,
  );

const LAST =
  `Smith Jones Khan Williams Taylor Brown Davies Patel Evans Wilson Thomas Ahmed Johnson Ali Roberts Walker Wright
  Robinson Thompson White Hughes Hussain Edwards Green Hall Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill
  Begum Scott Cooper Morris Ward Moore King Watson Baker Harrison Morgan Singh Young Allen Mitchell James Anderson
  Phillips Lee Bell Parker Davis Bennett Miller Cook Shaw Cox Kaur Carter Murphy Price Mason Marshall Gray Stevens
  Stephens Kowalski Nowak Wisniewska Okafor Adeyemi Mensah Boateng Ndlovu Abdi Mohamud Osei Chowdhury Rahman Islam
  Miah Shah Sheikh Iqbal Malik Kelly O'Brien O'Connor McCarthy MacDonald Campbell Fraser Sinclair Llewellyn Pritchard
  Griffiths Bowen Pugh Featherstone Ollerenshaw Cholmondeley Nguyen Tran Chen Wong Popescu Ionescu Silva Santos
  Fernandes Petrov Ivanova Haddad Nasser Hill Hills Reid Reed Ryan Quinn Doyle Byrne Flynn Webb Webber Marsh`.split(
    /\s+/,
  );

const SHORT: Record<string, string> = {
  Thomas: "Tom",
  Benjamin: "Ben",
  Joseph: "Joe",
  Samuel: "Sam",
  William: "Will",
  Alexander: "Alex",
  Elizabeth: "Lizzie",
  Katherine: "Kate",
  Abigail: "Abi",
  Nicholas: "Nick",
  Christopher: "Chris",
  Isabelle: "Izzy",
  Rebecca: "Becky",
  Victoria: "Vicky",
  Madeleine: "Maddie",
  Eleanor: "Ellie",
  Matilda: "Tilly",
  Daniel: "Dan",
  Michael: "Mike",
  Zachary: "Zac",
  Edward: "Ted",
  Theodore: "Theo",
  Mohammed: "Muhammad",
  Charlotte: "Lottie",
};

/** Random choices from one seed (mulberry32, by Tommy Ettinger), so that a history can be made again. */
export class Dice {
  constructor(private state: number) {}

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** Early items more often, about as names are borne. */
  pickCommon<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() ** 1.7 * items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => [this.next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }
}

export const firstName = (dice: Dice) => dice.pickCommon(FIRST);
export const lastName = (dice: Dice) =>
  dice.chance(0.05) ? `${dice.pickCommon(LAST)}-${dice.pickCommon(LAST)}` : dice.pickCommon(LAST);

/** Somebody's whole name; one in twenty has a second first name. */
export const wholeName = (dice: Dice, last = lastName(dice)) =>
  `${firstName(dice)}${dice.chance(0.05) ? ` ${firstName(dice)}` : ""} ${last}`;

/** A name as a hurried hand types it: two letters turned, one left out, doubled or wrong. */
export function misspelt(dice: Dice, name: string): string {
  const places = [...name].flatMap((char, i) => (i > 0 && /[a-z]/.test(char) ? [i] : []));
  if (places.length < 2) return name;
  const at = dice.pick(places);
  const kind = dice.below(4);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name.charAt(at) + name.slice(at);
  if (kind === 2) return name.slice(0, at) + dice.pick([..."aeioulnrst"]) + name.slice(at + 1);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

/** The name with its short form, or the long form again; itself where it has none. */
export function shortened(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const long = Object.keys(SHORT).find((key) => SHORT[key] === first);
  return [SHORT[first] ?? long ?? first, ...rest].join(" ");
}

/** `Anna Smith` as `Smith, Anna`. */
export function turned(name: string): string {
  const at = name.lastIndexOf(" ");
  return at < 0 ? name : `${name.slice(at + 1)}, ${name.slice(0, at)}`;
}

/** With a second first name more or less. */
export function withSecondName(dice: Dice, name: string): string {
  const parts = name.split(" ");
  return parts.length > 2
    ? [parts[0], ...parts.slice(2)].join(" ")
    : [parts[0], firstName(dice), ...parts.slice(1)].join(" ");
}

/** With a second surname more or less: `Smith` and `Smith-Jones`. */
export function withSecondSurname(dice: Dice, name: string): string {
  const at = name.lastIndexOf(" ");
  const [first, last] = [name.slice(0, at), name.slice(at + 1)];
  const [one] = last.split("-");
  return last.includes("-") ? `${first} ${one}` : `${first} ${last}-${dice.pickCommon(LAST)}`;
}

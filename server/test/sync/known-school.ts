// Schools of which the truth is known: sheets through a year of edits, and which row is which child.
import {
  Dice,
  firstName,
  lastName,
  misspelt,
  shortened,
  turned,
  wholeName,
  withSecondName,
  withSecondSurname,
} from "./people.js";

export const KNOWN_HEADER = ["Name", "Class", "Year", "Campus", "Level", "Notes", "Reading"];
const [NAME, CLASS, YEAR, CAMPUS, LEVEL, NOTES, READING] = [0, 1, 2, 3, 4, 5, 6] as const;

/** A row and the child that it is about. */
export interface KnownRow {
  child: number;
  cells: string[];
}

export type KnownSheet = KnownRow[];

const OLDEST = 6;

const NEEDS = [
  "Dyslexia",
  "ADHD",
  "Anxiety",
  "Hearing aid",
  "Speech and language",
  "EAL",
  "Asthma",
];
const DOES = [
  "reading group on Mondays",
  "uses a coloured overlay",
  "meets the SENCO",
  "now and next board",
  "ear defenders in assembly",
  "check-in before school",
];
const WHEN = [
  "weekly",
  "since September",
  "until half-term",
  "under review",
  "after a meeting with home",
];

const note = (dice: Dice) =>
  dice.chance(0.45)
    ? dice.pick(["", "", "No concerns", "None", "Settled well"])
    : `${dice.pick(NEEDS)}; ${dice.pick(DOES)}, ${dice.pick(WHEN)}.`;

const surname = (name: string) => /^(.*),/.exec(name)?.[1] ?? name.split(" ").at(-1) ?? "";

/** A history's sheets, one per push; each sheet shares unchanged rows with the one before. */
export function knownHistory(seed: number, size = 120, pushes = 30): KnownSheet[] {
  return new KnownSchool(new Dice(seed), size).run(pushes);
}

class KnownSchool {
  private children = 0;
  private rows: KnownRow[] = [];
  /** Rows that were deleted and may come back. */
  private gone: KnownRow[] = [];
  /** Cells that a teacher goes on typing in at the next push. */
  private pending: (() => void)[] = [];

  constructor(
    private readonly dice: Dice,
    size: number,
  ) {
    while (this.rows.length < size) this.join();
    this.sort();
  }

  run(pushes: number): KnownSheet[] {
    const september = this.dice.chance(0.5) ? 1 + this.dice.below(pushes - 1) : -1;
    const sheets: KnownSheet[] = [[...this.rows]];
    for (let push = 1; push < pushes; push++) {
      if (push === september) this.moveUp();
      else {
        const steps = this.pending.splice(0);
        for (const step of steps) step();
        for (let i = this.dice.below(4); i >= 0; i--) this.step();
      }
      sheets.push([...this.rows]);
    }
    return sheets;
  }

  private step(): void {
    const { dice } = this;
    const roll = dice.next() * 100;
    let sum = 0;
    for (const [share, act] of this.acts) {
      sum += share;
      if (roll < sum) {
        act();
        return;
      }
    }
    this.edit(NOTES, (text) => (text && dice.chance(0.5) ? this.addition(text) : note(dice)));
  }

  /** A note that goes on: mostly a sentence is added. */
  private addition(text: string): string {
    const { dice } = this;
    return dice.chance(0.2) ? text.replace(/\w+\.?$/, "ongoing.") : `${text} ${dice.pick(WHEN)}.`;
  }

  /** What happens to a sheet, in per cent of the steps; the rest edits notes. */
  private readonly acts: [number, () => void][] = [
    [14, () => this.edit(LEVEL, () => String(this.dice.below(5)))],
    [10, () => this.edit(READING, () => this.dice.pick(["Red", "Blue", "Green", "White"]))],
    [7, () => this.changeClass()],
    [6, () => this.join()],
    [5, () => this.leave()],
    [5, () => this.typeOver((name) => this.otherName(name))],
    [0.5, () => this.typeOver((name) => this.siblingOf(name))],
    [0.2, () => this.typeOver((name) => this.otherSurname(name))],
    [2.5, () => this.misspell()],
    [0.6, () => this.edit(NAME, (name) => shortened(name))],
    [0.4, () => this.edit(NAME, (name) => withSecondName(this.dice, name))],
    [0.3, () => this.edit(NAME, (name) => withSecondSurname(this.dice, name))],
    [0.2, () => this.edit(NAME, (name) => turned(name))],
    [0.1, () => this.edit(NAME, (name) => this.otherSurname(name))],
    [0.1, () => this.turnAll()],
    [1, () => this.comeBack()],
    [3, () => this.swapRows()],
    [0.5, () => this.swapNames()],
    [3, () => this.sort()],
    [2, () => (this.rows = this.dice.shuffle(this.rows))],
    [1, () => this.copyRow()],
  ];

  private readonly newRow = (
    name: string,
    cells: Partial<Record<number, string>> = {},
  ): KnownRow => {
    const year = 1 + this.dice.below(OLDEST);
    const code = `${year}${this.dice.pick(["A", "B"])}`;
    const row = [
      name,
      code,
      String(year),
      this.dice.pick(["North", "South"]),
      String(this.dice.below(4)),
      note(this.dice),
      "Red",
    ];
    return { child: this.children++, cells: row.map((cell, i) => cells[i] ?? cell) };
  };

  /** A new child; often a sibling or a twin of one who is there. */
  private join(given: Partial<Record<number, string>> = {}): void {
    const { dice } = this;
    const kin = this.rows.length > 0 && dice.chance(0.15) ? dice.pick(this.rows) : null;
    const name = kin ? this.siblingOf(kin.cells[NAME] ?? "") : this.otherName("");
    const shared = kin && dice.chance(0.15) ? [CLASS, YEAR, CAMPUS, NOTES] : [];
    const cells = Object.fromEntries(shared.map((field) => [field, kin?.cells[field]]));
    const row = this.newRow(name, { ...cells, ...given });
    this.rows = this.rows.toSpliced(dice.below(this.rows.length + 1), 0, row);
  }

  private leave(): void {
    const index = this.dice.below(this.rows.length);
    const row = this.rows[index];
    if (!row || this.rows.length < 20) return;
    this.gone.push(row);
    this.rows = this.rows.toSpliced(index, 1);
  }

  /** A joiner's name over a leaver's; the other cells follow at once, with the next push, or never. */
  private typeOver(nameFor: (name: string) => string): void {
    const { dice } = this;
    const index = dice.below(this.rows.length);
    const leaver = this.rows[index];
    if (!leaver) return;
    this.gone.push(leaver);
    const whole = this.newRow(nameFor(leaver.cells[NAME] ?? ""));
    const { child } = whole;
    const typed = (fields: readonly number[], row: KnownRow): KnownRow => ({
      child,
      cells: row.cells.map((cell, i) => (fields.includes(i) ? (whole.cells[i] ?? "") : cell)),
    });
    const way = dice.below(3);
    this.replace(leaver, typed(way === 0 ? [NAME, CLASS, YEAR, LEVEL, NOTES] : [NAME], leaver));
    if (way < 2) return;
    const later = (fields: readonly number[]) => () => {
      const row = this.rows.find((one) => one.child === child);
      if (row) this.replace(row, typed(fields, row));
    };
    this.pending.push(later([CLASS, YEAR]));
    this.pending.push(() => this.pending.push(later([NOTES, LEVEL])));
  }

  /**
   * Somebody's name whose first name does not stand in this one. Nobody could tell one who bears the
   * whole name of a child who left, so none does; namesakes of children who are there do come.
   */
  private otherName(name: string): string {
    const other = wholeName(this.dice);
    const first = other.split(" ")[0] ?? "";
    const borne = this.gone.some(({ cells }) => cells[NAME] === other);
    return borne || (name !== "" && name.includes(first)) ? this.otherName(name) : other;
  }

  private otherSurname(name: string): string {
    const last = lastName(this.dice);
    return last.includes(surname(name)) || surname(name).includes(last)
      ? this.otherSurname(name)
      : `${name.split(" ")[0]} ${last}`;
  }

  /** The family's name, and a first name that no other child of it has or had. */
  private siblingOf(name: string): string {
    const last = surname(name);
    const family = [...this.rows, ...this.gone].flatMap(({ cells }) =>
      surname(cells[NAME] ?? "") === last ? (cells[NAME] ?? "").split(/[ ,]+/) : [],
    );
    const first = firstName(this.dice);
    return family.includes(first) ? this.siblingOf(name) : `${first} ${last}`;
  }

  private edit(field: number, change: (cell: string) => string): void {
    const row = this.dice.pick(this.rows);
    this.replace(row, { ...row, cells: row.cells.with(field, change(row.cells[field] ?? "")) });
  }

  private changeClass(): void {
    const { dice } = this;
    this.edit(CLASS, (code) => code.slice(0, -1) + (code.endsWith("A") ? "B" : "A"));
    if (dice.chance(0.1)) this.edit(CAMPUS, (campus) => (campus === "North" ? "South" : "North"));
  }

  /** A name is misspelt, and mostly put right again with the next push. */
  private misspell(): void {
    const { dice } = this;
    const row = dice.pick(this.rows);
    const right = row.cells[NAME] ?? "";
    this.replace(row, { ...row, cells: row.cells.with(NAME, misspelt(dice, right)) });
    if (dice.chance(0.8))
      this.pending.push(() => {
        const now = this.rows.find((one) => one.child === row.child);
        if (now) this.replace(now, { ...now, cells: now.cells.with(NAME, right) });
      });
  }

  private turnAll(): void {
    this.rows = this.rows.map((row) => ({
      ...row,
      cells: row.cells.with(NAME, turned(row.cells[NAME] ?? "")),
    }));
  }

  private comeBack(): void {
    const row = this.gone.pop();
    if (!row || this.rows.some(({ child }) => child === row.child)) return;
    this.rows = this.rows.toSpliced(this.dice.below(this.rows.length), 0, {
      ...row,
      cells: this.dice.chance(0.5) ? row.cells : row.cells.with(NOTES, note(this.dice)),
    });
  }

  private swapRows(): void {
    const [a, b] = [this.dice.below(this.rows.length), this.dice.below(this.rows.length)];
    const [one, other] = [this.rows[a], this.rows[b]];
    if (one && other) this.rows = this.rows.with(a, other).with(b, one);
  }

  /** Two names change places, each with its child; the other cells stay. */
  private swapNames(): void {
    const [one, other] = [this.dice.pick(this.rows), this.dice.pick(this.rows)];
    if (one.child === other.child) return;
    const [a, b] = [this.rows.indexOf(one), this.rows.indexOf(other)];
    this.rows = this.rows
      .with(a, { child: other.child, cells: one.cells.with(NAME, other.cells[NAME] ?? "") })
      .with(b, { child: one.child, cells: other.cells.with(NAME, one.cells[NAME] ?? "") });
  }

  private sort(): void {
    const field = this.dice.pick([NAME, CLASS]);
    this.rows = this.rows.toSorted((a, b) =>
      (a.cells[field] ?? "") < (b.cells[field] ?? "") ? -1 : 1,
    );
  }

  /** A row is copied for a new child, and its name typed at once. */
  private copyRow(): void {
    const row = this.dice.pick(this.rows);
    const { child } = this.newRow("");
    const name = this.otherName(row.cells[NAME] ?? "");
    this.rows = this.rows.toSpliced(this.rows.indexOf(row), 0, {
      child,
      cells: row.cells.with(NAME, name),
    });
  }

  /** September: all move up a year, mixed anew in part; the oldest leave, and a new first year joins. */
  private moveUp(): void {
    const { dice } = this;
    this.pending = [];
    const mixed = dice.chance(0.3);
    const leavers = this.rows.filter(({ cells }) => Number(cells[YEAR]) === OLDEST);
    this.gone.push(...leavers);
    this.rows = this.rows
      .filter((row) => !leavers.includes(row))
      .map((row) => {
        const year = Number(row.cells[YEAR]) + 1;
        const letter = mixed ? dice.pick(["A", "B"]) : (row.cells[CLASS]?.slice(-1) ?? "A");
        return {
          ...row,
          cells: row.cells.with(YEAR, String(year)).with(CLASS, `${year}${letter}`),
        };
      });
    for (const _ of leavers) this.join({ [YEAR]: "1", [CLASS]: dice.pick(["1A", "1B"]) });
    if (dice.chance(0.7)) this.sort();
  }

  private replace(row: KnownRow, by: KnownRow): void {
    this.rows = this.rows.with(this.rows.indexOf(row), by);
  }
}

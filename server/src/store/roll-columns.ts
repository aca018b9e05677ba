// What filters look at, in columns by the pupils' places in the roll: scanned in microseconds, however many there are.

/** Values as small numbers: each different one has its own, so that one look-up tells whether it is asked for. */
class CodedColumn<T extends string | number> {
  readonly codes: Int32Array;
  private readonly byValue = new Map<T | null, number>();

  constructor(
    pupils: readonly Filtered[],
    private readonly told: (pupil: Filtered) => T | null,
  ) {
    // `Int32Array.from` takes ten times as long.
    this.codes = new Int32Array(pupils.length);
    for (let i = 0; i < pupils.length; i++) this.change(i, pupils[i] as Filtered);
  }

  /** Has this pupil be at a place. */
  change(place: number, pupil: Filtered): void {
    const value = this.told(pupil);
    let code = this.byValue.get(value);
    if (code === undefined) {
      code = this.byValue.size;
      this.byValue.set(value, code);
    }
    this.codes[place] = code;
  }

  /** Marks the places whose value, where there is one, is as asked. */
  marks(isAsked: (value: T) => boolean): Uint8Array {
    const asked = new Uint8Array(this.byValue.size);
    for (const [value, code] of this.byValue) if (value !== null && isAsked(value)) asked[code] = 1;
    const { codes } = this;
    const marks = new Uint8Array(codes.length);
    for (let i = 0; i < marks.length; i++) marks[i] = asked[codes[i] as number] as number;
    return marks;
  }
}

/** Numbers of which there are few different ones. */
class NumberColumn extends CodedColumn<number> {
  /** Marks the places whose number is in the range. */
  within(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Uint8Array {
    return this.marks((value) => value >= min && value <= max);
  }
}

/** What filters look at of a pupil. */
export interface Filtered {
  classKey: string;
  campus: string | null;
  campusKey: string | null;
  year_group: number | null;
  support_level: number | null;
  source_id: string;
  /** Its notes hold something. */
  hasNotes: boolean;
}

const coded = (textOf: (pupil: Filtered) => string | null) => (pupils: readonly Filtered[]) =>
  new CodedColumn(pupils, textOf);
const numbers = (numberOf: (pupil: Filtered) => number | null) => (pupils: readonly Filtered[]) =>
  new NumberColumn(pupils, numberOf);

const COLUMNS = {
  classKey: coded(({ classKey }) => classKey),
  campusKey: coded(({ campusKey }) => campusKey),
  campus: coded(({ campus }) => campus),
  source: coded(({ source_id }) => source_id),
  year: numbers(({ year_group }) => year_group),
  level: numbers(({ support_level }) => support_level),
  /** 1 where notes hold something. */
  notes: numbers(({ hasNotes }) => (hasNotes ? 1 : 0)),
};

type Columns = { [Name in keyof typeof COLUMNS]: ReturnType<(typeof COLUMNS)[Name]> };
const NAMES = Object.keys(COLUMNS) as (keyof Columns)[];

/** Each column is made when it is first looked at, and from then on changes with its pupils. */
export class RollColumns {
  private readonly made: Partial<Columns> = {};

  /** @param pupils in the roll's order */
  constructor(private pupils: readonly Filtered[]) {}

  of<Name extends keyof Columns>(name: Name): Columns[Name] {
    const column = this.made[name] ?? (COLUMNS[name](this.pupils) as Columns[Name]);
    this.made[name] = column;
    return column;
  }

  /** Makes one that nobody has looked at yet; returns whether all were there. */
  makeNext(): boolean {
    const lacking = NAMES.find((name) => this.made[name] === undefined);
    if (lacking) this.of(lacking);
    return lacking === undefined;
  }

  /** Has the pupils be these, who are others at some places only. */
  change(pupils: readonly Filtered[], places: readonly number[]): void {
    this.pupils = pupils;
    for (const column of Object.values(this.made))
      for (const place of places) column.change(place, pupils[place] as Filtered);
  }
}

/** What searches look at of documents, by their ids. */
export interface DocumentColumns {
  /** The place of its pupil in the roll; -1 where no such document is on it. */
  places: Int32Array;
  /** 1 where such a document is on the roll. */
  onRoll: Uint8Array;
  /** In characters. */
  lengths: Int32Array;
}

/** @param documents by id, with gaps; `last` the largest id */
export function documentColumnsOf(
  documents: readonly ({ pupil: { rank: number }; length: number } | undefined)[],
  last: number,
): DocumentColumns {
  const places = new Int32Array(last + 1).fill(-1);
  const onRoll = new Uint8Array(last + 1);
  const lengths = new Int32Array(last + 1);
  for (let id = 0; id <= last; id++) {
    const document = documents[id];
    if (!document) continue;
    onRoll[id] = 1;
    places[id] = document.pupil.rank;
    lengths[id] = document.length;
  }
  return { places, onRoll, lengths };
}

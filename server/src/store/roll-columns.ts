// What filters look at, in columns by the pupils' places in the roll: scanned in microseconds, however many there are.

/** Texts as numbers: each different one has its own. */
export class CodedColumn {
  readonly codes: Int32Array;
  private readonly byText = new Map<string | null, number>();

  constructor(pupils: readonly Filtered[], textOf: (pupil: Filtered) => string | null) {
    // `Int32Array.from` takes ten times as long.
    this.codes = new Int32Array(pupils.length);
    for (let i = 0; i < pupils.length; i++) {
      const text = textOf(pupils[i] as Filtered);
      let code = this.byText.get(text);
      if (code === undefined) {
        code = this.byText.size;
        this.byText.set(text, code);
      }
      this.codes[i] = code;
    }
  }

  /** Marks the places whose text, where there is one, is as asked. */
  marks(isAsked: (text: string) => boolean): Uint8Array {
    const asked = new Uint8Array(this.byText.size);
    for (const [text, code] of this.byText) if (text !== null && isAsked(text)) asked[code] = 1;
    const marks = new Uint8Array(this.codes.length);
    for (let i = 0; i < marks.length; i++) marks[i] = asked[this.codes[i] as number] as number;
    return marks;
  }
}

/** Numbers; a blank is NaN, with which no comparison holds. */
export class NumberColumn {
  private readonly values: Float64Array;

  constructor(pupils: readonly Filtered[], numberOf: (pupil: Filtered) => number | null) {
    this.values = new Float64Array(pupils.length);
    for (let i = 0; i < pupils.length; i++)
      this.values[i] = numberOf(pupils[i] as Filtered) ?? Number.NaN;
  }

  /** Marks the places whose number is in the range. */
  within(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Uint8Array {
    const marks = new Uint8Array(this.values.length);
    for (let i = 0; i < marks.length; i++) {
      const value = this.values[i] as number;
      if (value >= min && value <= max) marks[i] = 1;
    }
    return marks;
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

export interface RollColumns {
  classKey: CodedColumn;
  campusKey: CodedColumn;
  campus: CodedColumn;
  source: CodedColumn;
  year: NumberColumn;
  level: NumberColumn;
  /** 1 where notes hold something. */
  hasNotes: Uint8Array;
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

/** @param pupils in the roll's order */
export function columnsOf(pupils: readonly Filtered[]): RollColumns {
  const hasNotes = new Uint8Array(pupils.length);
  for (let i = 0; i < pupils.length; i++) hasNotes[i] = pupils[i]?.hasNotes ? 1 : 0;
  return {
    classKey: new CodedColumn(pupils, ({ classKey }) => classKey),
    campusKey: new CodedColumn(pupils, ({ campusKey }) => campusKey),
    campus: new CodedColumn(pupils, ({ campus }) => campus),
    source: new CodedColumn(pupils, ({ source_id }) => source_id),
    year: new NumberColumn(pupils, ({ year_group }) => year_group),
    level: new NumberColumn(pupils, ({ support_level }) => support_level),
    hasNotes,
  };
}

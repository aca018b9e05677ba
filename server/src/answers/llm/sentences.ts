// Cuts a text that comes in pieces into sentences, each with the citations that follow it.

const BOUNDARY = /\n|[.!?…]["”’)]*(?:\s*\[[^\]\n]*\])*(?=\s+[^\s[])/g;
/** What a full stop does not end a sentence after. */
const ABBREVIATED = /(?:^|[\s(“"])(?:mr|mrs|ms|dr|st|vs|approx|no|e\.g|i\.e)\.$/i;
/** A list's bullet or number: the reader is given plain text. */
const MARKER = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)/;
/** As long as it can be: a marker whose end has not come yet. */
const HALF_MARKER = /^\s*(?:[-*•–]|\d{1,2}[.)]?|<[a-z]*)?\s*$/;
/** Models that think aloud do so between these, before the answer. */
const THOUGHT = { start: "<think>", end: "</think>" };

export class SentenceReader {
  private rest = "";
  private thinking = false;

  /** Takes a piece; returns the sentences that it completes. */
  push(piece: string): string[] {
    this.rest += piece;
    return this.take();
  }

  /** What is left when no more will come. */
  end(): string[] {
    const sentences = this.take();
    return [...sentences, ...(this.thinking ? [] : [this.rest.trim()])].filter(Boolean);
  }

  /** Characters that no sentence's end has followed yet. */
  get waiting(): number {
    return this.rest.length;
  }

  private take(): string[] {
    const sentences: string[] = [];
    for (;;) {
      this.skipThought();
      if (this.thinking || HALF_MARKER.test(this.rest)) return sentences;
      this.rest = this.rest.replace(MARKER, "");
      const end = endOfSentence(this.rest);
      if (end === null) return sentences;
      sentences.push(this.rest.slice(0, end).trim());
      this.rest = this.rest.slice(end);
    }
  }

  private skipThought(): void {
    this.rest = this.rest.trimStart();
    this.thinking ||= this.rest.startsWith(THOUGHT.start);
    if (!this.thinking) return;
    const end = this.rest.indexOf(THOUGHT.end);
    this.thinking = end < 0;
    this.rest = this.thinking
      ? this.rest.slice(-THOUGHT.end.length)
      : this.rest.slice(end + THOUGHT.end.length).trimStart();
  }
}

function endOfSentence(text: string): number | null {
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(0, end);
    const open = match[0] !== "\n" && isOpen(sentence);
    if (!open && !ABBREVIATED.test(sentence)) return end;
  }
  return null;
}

/** Whether a quotation has begun in it and not ended. */
const isOpen = (text: string) =>
  text.lastIndexOf("“") > text.lastIndexOf("”") || (text.match(/"/g)?.length ?? 0) % 2 === 1;

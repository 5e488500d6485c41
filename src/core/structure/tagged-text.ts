import type { PageClues, PageTags } from "../model/page-clues.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import type { Line } from "./line.ts";

/** What a page's tags are read with. */
export interface TaggedPage {
  readonly page: PageNumber;
  readonly text: string;
  readonly clues: PageClues | undefined;
  /** Stretches of the page's text as lines; a stretch over several lines is as many. */
  readonly linesIn: (start: Utf16Offset, end: Utf16Offset) => Line[];
  /** Whether a line stands nearer to the page's head than to its foot. */
  readonly isNearHead: (line: Line) => boolean;
}

/** A page's text as its tags take it up, stretch by stretch: what was taken once is not given again. */
export class TaggedText {
  readonly #page: TaggedPage;
  readonly #contents = new Map<number, { start: Utf16Offset; end: Utf16Offset }[]>();
  readonly #taken: Uint8Array;

  constructor(page: TaggedPage, { contents }: Pick<PageTags, "contents">) {
    this.#page = page;
    this.#taken = new Uint8Array(page.text.length);
    for (let at = 0; at + 2 < contents.length; at += 3) {
      const [id = -1, start = 0, end = 0] = contents.slice(at, at + 3);
      const stretches = this.#contents.get(id) ?? [];
      stretches.push({ start, end });
      this.#contents.set(id, stretches);
    }
  }

  /** The lines of a marked content. */
  linesOf(id: number): Line[] {
    return (this.#contents.get(id) ?? []).flatMap(({ start, end }) => this.take(start, end));
  }

  /** The lines of a stretch, but for what was taken before. */
  take(from: Utf16Offset, to: Utf16Offset): Line[] {
    return this.#untaken(from, to).flat();
  }

  /** What nothing has taken yet, stretch by stretch. */
  rest(): Line[][] {
    return this.#untaken(0, this.#taken.length).filter((lines) => lines.length > 0);
  }

  #untaken(from: Utf16Offset, to: Utf16Offset): Line[][] {
    const stretches: Line[][] = [];
    for (let start = from; start < to;) {
      let end = start;
      while (end < to && this.#taken[end] === 0) end += 1;
      if (end > start) {
        this.#taken.fill(1, start, end);
        stretches.push(this.#page.linesIn(start, end));
      }
      start = Math.max(end, start + 1);
    }
    return stretches;
  }
}

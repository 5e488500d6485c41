import { LOOK, type PageClues, type PageTags } from "../../core/model/page-clues.ts";
import type { Points, Utf16Offset } from "../../core/model/units.ts";
import type { Pdfium } from "./pdfium.ts";

/** How one character is set, and what part of the file's content it is. */
export interface CharacterMark {
  readonly size: Points;
  /** Bits of `LOOK`. */
  readonly look: number;
  /** Marked content id; undefined where it has none. */
  readonly content: number | undefined;
  readonly artifact: boolean;
}

/** FS_MATRIX: a to f as 32-bit floats. */
const MATRIX_BYTES = 24;
const NAME_BYTES = 128;
/** Bit 19 of a font's flags (ISO 32000-2, table 121); and bit 7. */
const FORCE_BOLD = 1 << 18;
const ITALIC = 1 << 6;
const BOLD_NAME = /bold|black|heavy|demi/i;
const ITALIC_NAME = /italic|oblique/i;
/** More marks on one object than this are not looked at. */
const MOST_MARKS = 64;

/** Tells how the characters of a page are set. What belongs to one text object is asked once. */
export class CharacterMarks {
  readonly #pdfium: Pdfium;
  readonly #handle: number;
  readonly #known = new Map<number, CharacterMark>();

  /** @param handle PDFium's handle of the page's text. */
  constructor(pdfium: Pdfium, handle: number) {
    this.#pdfium = pdfium;
    this.#handle = handle;
  }

  of(index: number): CharacterMark | undefined {
    const object = this.#pdfium.api.FPDFText_GetTextObject(this.#handle, index);
    if (object === 0) return undefined;
    const known = this.#known.get(object);
    if (known !== undefined) return known;
    const mark = { ...this.#typeOf(index), ...this.#contentOf(object) };
    this.#known.set(object, mark);
    return mark;
  }

  #typeOf(index: number): Pick<CharacterMark, "size" | "look"> {
    const { api, memory } = this.#pdfium;
    const scale = memory.withBlock(MATRIX_BYTES, (pointer, view) => {
      if (!api.FPDFText_GetMatrix(this.#handle, index, pointer)) return 1;
      const height = Math.hypot(view().getFloat32(8, true), view().getFloat32(12, true));
      return Number.isFinite(height) && height > 0 ? height : 1;
    });
    const size = api.FPDFText_GetFontSize(this.#handle, index) * scale;
    const { name, flags } = memory.withBlock(NAME_BYTES + 4, (pointer, view) => {
      const length = api.FPDFText_GetFontInfo(this.#handle, index, pointer, NAME_BYTES, pointer + NAME_BYTES);
      const bytes = memory.copyOut(pointer, Math.min(Math.max(0, length - 1), NAME_BYTES));
      return { name: new TextDecoder().decode(bytes), flags: view().getInt32(NAME_BYTES, true) };
    });
    const bold = BOLD_NAME.test(name) || (flags & FORCE_BOLD) !== 0 ? LOOK.bold : 0;
    const italic = ITALIC_NAME.test(name) || (flags & ITALIC) !== 0 ? LOOK.italic : 0;
    return { size: Number.isFinite(size) ? Math.abs(Math.round(size * 10) / 10) : 0, look: bold | italic };
  }

  #contentOf(object: number): Pick<CharacterMark, "content" | "artifact"> {
    const { api } = this.#pdfium;
    const id = api.FPDFPageObj_GetMarkedContentID(object);
    const marks = Math.min(Math.max(0, api.FPDFPageObj_CountMarks(object)), MOST_MARKS);
    const artifact = Array.from({ length: marks }, (_, index) => this.#nameOf(api.FPDFPageObj_GetMark(object, index)));
    return { content: id < 0 ? undefined : id, artifact: artifact.includes("Artifact") };
  }

  #nameOf(mark: number): string {
    const { api, memory } = this.#pdfium;
    if (mark === 0) return "";
    // Length in bytes, out, behind the name in UTF-16.
    return memory.withBlock(NAME_BYTES + 4, (pointer, view) => {
      if (!api.FPDFPageObjMark_GetName(mark, pointer, NAME_BYTES, pointer + NAME_BYTES)) return "";
      const length = Math.min(view().getUint32(NAME_BYTES, true), NAME_BYTES);
      return new TextDecoder("utf-16le").decode(memory.copyOut(pointer, Math.max(0, length - 2)));
    });
  }
}

/** Stretches of a kind are gathered as numbers: what is alike and follows goes into one. */
class Stretches {
  readonly numbers: number[] = [];
  readonly #width: number;
  readonly #startsAt: number;

  /** @param width numbers a stretch; its start and end are at `startsAt` and after it. */
  constructor(width: number, startsAt: number) {
    this.#width = width;
    this.#startsAt = startsAt;
  }

  add(stretch: readonly number[], follows: boolean): void {
    const last = this.numbers.length - this.#width;
    const end = last + this.#startsAt + 1;
    const isPlace = (at: number): boolean => at === this.#startsAt || at === this.#startsAt + 1;
    if (follows && last >= 0 && stretch.every((value, at) => isPlace(at) || this.numbers[last + at] === value)) {
      this.numbers[end] = stretch[this.#startsAt + 1] ?? 0;
    } else this.numbers.push(...stretch);
  }
}

/** More stretches than these tell of a page that is made to cost time. */
const MOST_NUMBERS = 200_000;

/** Puts together what is known of a page's characters, in the text's order. */
export class ClueGathering {
  readonly #looks = new Stretches(4, 0);
  readonly #contents = new Stretches(3, 1);
  readonly #artifacts = new Stretches(2, 0);
  #last: CharacterMark | undefined;

  add(mark: CharacterMark | undefined, start: Utf16Offset, end: Utf16Offset): void {
    // Spaces and line ends between two characters of one content are of it: nothing drawn is between them.
    const same = this.#last;
    this.#last = mark;
    if (mark === undefined) return;
    this.#looks.add([start, end, mark.size, mark.look], same !== undefined);
    if (mark.artifact) this.#artifacts.add([start, end], same?.artifact === true);
    else if (mark.content !== undefined) {
      this.#contents.add([mark.content, start, end], same?.content === mark.content && !same.artifact);
    }
  }

  clues(tree: Pick<PageTags, "elements" | "roots"> | undefined): PageClues {
    const looks = this.#looks.numbers.slice(0, MOST_NUMBERS);
    const contents = this.#contents.numbers;
    const isUsable = tree !== undefined && contents.length < MOST_NUMBERS;
    if (!isUsable) return { looks };
    return { looks, tags: { ...tree, contents, artifacts: this.#artifacts.numbers } };
  }
}

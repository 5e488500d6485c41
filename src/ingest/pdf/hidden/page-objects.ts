import type { Pdfium } from "../pdfium.ts";
import { type PagePixels, renderPage } from "../render-page.ts";

/** FPDF_PAGEOBJ_TEXT, FPDF_PAGEOBJ_FORM. */
const TEXT = 1;
const FORM = 5;
/** A page with more objects, or with forms deeper in each other, is made to cost time: nothing is looked for there. */
const MOST_OBJECTS = 300_000;
const DEEPEST = 24;

/** Text render modes that draw nothing (ISO 32000-2, table 104): invisible, and a clipping path alone. */
const UNDRAWN_MODES = [3, 7];
const FILLED = 0;

/** What a page draws, down to the objects within its forms, by PDFium's handles; each can be left out of its picture. */
export class PageObjects {
  readonly #pdfium: Pdfium;
  readonly #page: number;
  /** Text, and all else that is drawn. */
  readonly texts: readonly number[];
  readonly #others: readonly number[];

  private constructor(pdfium: Pdfium, page: number, texts: readonly number[], others: readonly number[]) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.texts = texts;
    this.#others = others;
  }

  /** `page` is PDFium's handle. Undefined where the page has more on it than anybody would draw. */
  static of(pdfium: Pdfium, page: number): PageObjects | undefined {
    const { api } = pdfium;
    const texts: number[] = [];
    const others: number[] = [];
    const gather = (count: number, at: (index: number) => number, depth: number): boolean => {
      for (let index = 0; index < count; index += 1) {
        if (texts.length + others.length > MOST_OBJECTS || depth > DEEPEST) return false;
        const object = at(index);
        if (object === 0) continue;
        const type = api.FPDFPageObj_GetType(object);
        if (type === TEXT) texts.push(object);
        else if (type !== FORM) others.push(object);
        else if (
          !gather(
            api.FPDFFormObj_CountObjects(object),
            (within) => api.FPDFFormObj_GetObject(object, within),
            depth + 1,
          )
        )
          return false;
      }
      return true;
    };
    const isWhole = gather(api.FPDFPage_CountObjects(page), (index) => api.FPDFPage_GetObject(page, index), 0);
    return isWhole ? new PageObjects(pdfium, page, texts, others) : undefined;
  }

  /** Whether a text is ever drawn. */
  isDrawn(text: number): boolean {
    return !UNDRAWN_MODES.includes(this.#pdfium.api.FPDFTextObj_GetTextRenderMode(text));
  }

  /** Whether the file has the font that a text is set in; else what PDFium draws for it is another, and may lack signs. */
  hasItsFont(text: number): boolean {
    const { api } = this.#pdfium;
    const font = api.FPDFTextObj_GetFont(text);
    return font !== 0 && api.FPDFFont_GetIsEmbedded(font) === 1;
  }

  /** Draws the page as it is shown, with all of its text or with some of it. @param width, height in pixels. */
  draw(width: number, height: number, shows: (text: number) => boolean = () => true): PagePixels {
    return this.#drawWithout(
      this.texts.filter((text) => !shows(text)),
      width,
      height,
    );
  }

  /** Draws some of the text and nothing else, on white. */
  drawAlone(width: number, height: number, shows: (text: number) => boolean): PagePixels {
    return this.#drawWithout([...this.#others, ...this.texts.filter((text) => !shows(text))], width, height);
  }

  /** Gives texts a color for good, all of it opaque. */
  paint(texts: Iterable<number>, [red, green, blue]: readonly [number, number, number]): void {
    const { api } = this.#pdfium;
    for (const text of texts) {
      api.FPDFPageObj_SetFillColor(text, red, green, blue, 255);
      api.FPDFTextObj_SetTextRenderMode(text, FILLED);
    }
  }

  #drawWithout(objects: readonly number[], width: number, height: number): PagePixels {
    const { api } = this.#pdfium;
    for (const object of objects) api.FPDFPageObj_SetIsActive(object, false);
    try {
      return renderPage(this.#pdfium, this.#page, width, height);
    } finally {
      for (const object of objects) api.FPDFPageObj_SetIsActive(object, true);
    }
  }
}

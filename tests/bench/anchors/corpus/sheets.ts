import type { PageText } from "../../../../src/core/model/page-text.ts";
import type { Language } from "../languages/language.ts";
import type { Random } from "../random.ts";
import type { Line, Setting } from "./lines.ts";
import { lineBeside, linesOf } from "./lines.ts";

/** A printed page that has no number yet: sheets can be put in and taken out. */
export interface Sheet {
  readonly text: string;
  readonly boxes: number[];
  readonly lines: number[];
}

/** Sheets, and where each UTF-16 unit of the running text is on them. */
export interface Printed {
  readonly sheets: readonly Sheet[];
  /** Index of the sheet for each unit of the running text; -1 for what is not printed (a space at a line end). */
  readonly sheetOf: Int32Array;
  /** UTF-16 offsets in the sheet's text. */
  readonly startOf: Int32Array;
  readonly endOf: Int32Array;
}

const CHARACTER_WIDTH = 5;
const LINE_HEIGHT = 12;
const MARGIN = 60;
/** Between two columns, in points. */
const GUTTER = 20;

export function print(text: string, language: Language, setting: Setting, random: Random): Printed {
  const body = linesOf(text, language, setting, random);
  const map = {
    sheetOf: new Int32Array(text.length).fill(-1),
    startOf: new Int32Array(text.length),
    endOf: new Int32Array(text.length),
  };
  const sheets: Sheet[] = [];
  const capacity = setting.linesOnPage * setting.columns;
  for (let first = 0; first < body.length; first += capacity) {
    const placed = placedLines(body.slice(first, first + capacity), setting, sheets.length + 1);
    sheets.push(sheetOf(placed, language, sheets.length, map));
  }
  return { sheets, ...map };
}

interface PlacedLine {
  readonly line: Line;
  readonly left: number;
  readonly top: number;
  /** The next one stands beside it and is read as the same line. */
  readonly goesOn: boolean;
}

/** Head, body and foot of a page, in the order in which they are read. */
function placedLines(body: readonly Line[], setting: Setting, number: number): PlacedLine[] {
  const placed: PlacedLine[] = [];
  const beside = (texts: readonly string[], top: number): void => {
    const text = texts[number % Math.max(1, texts.length)];
    if (text === undefined) return;
    placed.push({ line: lineBeside(text.replaceAll("{page}", String(number))), left: MARGIN, top, goesOn: false });
  };
  beside(setting.heads, MARGIN / 2);
  const column = (line: Line, index: number): Omit<PlacedLine, "goesOn"> => ({
    line,
    left: MARGIN + Math.floor(index / setting.linesOnPage) * (setting.measure * CHARACTER_WIDTH + GUTTER),
    top: MARGIN + (index % setting.linesOnPage) * LINE_HEIGHT,
  });
  if (setting.readAcross) {
    for (let row = 0; row < setting.linesOnPage; row += 1) {
      const [left, right] = [body[row], body[row + setting.linesOnPage]];
      if (left) placed.push({ ...column(left, row), goesOn: right !== undefined });
      if (right) placed.push({ ...column(right, row + setting.linesOnPage), goesOn: false });
    }
  } else {
    for (const [index, line] of body.entries()) placed.push({ ...column(line, index), goesOn: false });
  }
  beside(setting.feet, MARGIN + (setting.linesOnPage + 2) * LINE_HEIGHT);
  return placed;
}

function sheetOf(
  placed: readonly PlacedLine[],
  language: Language,
  index: number,
  map: Pick<Printed, "sheetOf" | "startOf" | "endOf">,
): Sheet {
  let text = "";
  const boxes: number[] = [];
  const lines: number[] = [];
  let lineStart = 0;
  for (const { line, left, top, goesOn } of placed) {
    for (const [at, unit] of line.units.entries()) {
      const column = language.direction === "rtl" ? line.text.length - at - 1 : at;
      const x = left + column * CHARACTER_WIDTH;
      const space = line.text[at] === " ";
      boxes.push(...(space ? [0, 0, 0, 0] : [x, top, x + CHARACTER_WIDTH, top + LINE_HEIGHT]));
      if (unit < 0) continue;
      const offset = text.length + at;
      if (map.sheetOf[unit] !== index) {
        map.sheetOf[unit] = index;
        map.startOf[unit] = offset;
      }
      map.endOf[unit] = offset + 1;
    }
    text += line.text + (goesOn ? " " : "\n");
    boxes.push(0, 0, 0, 0);
    if (goesOn) continue;
    lines.push(lineStart, text.length - 1);
    lineStart = text.length;
  }
  return { text, boxes, lines };
}

/** The sheet as a page of a document. */
export function pageOf({ text, boxes, lines }: Sheet, page: number): PageText {
  return { page, text, boxes, lines };
}

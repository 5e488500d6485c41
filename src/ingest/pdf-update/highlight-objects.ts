import type { StandingKind } from "../../core/model/standing.ts";
import type { NewObject } from "./append-update.ts";
import type { UserSpaceQuad } from "./user-space.ts";

/** What a reader of the PDF is told of one claim on one page. */
export interface PdfNote {
  /** Unique in the file, and the same in every build. */
  readonly name: string;
  readonly author: string;
  readonly subject: string;
  readonly contents: string;
  /** ISO: 2018, 2018-03 or 2018-03-20. */
  readonly date: string;
  readonly standing: StandingKind;
  /** Absolute; absent where nobody knows yet where the site will stand. */
  readonly address?: string | undefined;
}

/** Fill behind the words, multiplied over the page: red, green, blue, 0 to 1. Like the site's own, a little stronger. */
const COLOURS: Readonly<Record<StandingKind, readonly [number, number, number]>> = {
  exact: [1, 0.86, 0.42],
  changed: [1, 0.77, 0.52],
  paraphrase: [0.7, 0.88, 0.73],
  whole: [0.82, 0.79, 0.95],
  source: [0.74, 0.85, 0.97],
  judgement: [0.86, 0.84, 0.8],
  unfound: [0.97, 0.73, 0.69],
};

/** Print: on paper too (ISO 32000-2, 12.5.3). */
const PRINTS = 4;
/** Of the note that a viewer opens: in points. */
const POPUP_WIDTH = 220;
const POPUP_HEIGHT = 120;
/** Side of the square in the margin that leads to the claim's page, in points. */
export const LINK_SIDE = 9;

export interface HighlightPlace {
  readonly page: string;
  readonly quads: readonly UserSpaceQuad[];
  /** Lower left corner of the square in the margin. */
  readonly link: readonly [x: number, y: number];
}

/**
 * A highlight with its note and its appearance, so that every viewer draws it and none has to make one up; its popup;
 * and, where the claim has an address, a link in the margin (12.5.6.5, 12.5.6.10, 12.5.6.14). Highlights themselves cannot
 * lead anywhere.
 *
 * @param first number of the first of these objects.
 * @returns the objects, and the references that the page has to list.
 */
export function highlightObjects(
  note: PdfNote,
  { page, quads, link }: HighlightPlace,
  first: number,
): { readonly objects: readonly NewObject[]; readonly listed: readonly string[] } {
  const colour = COLOURS[note.standing].join(" ");
  const corners = quads.flat();
  const box = [
    Math.min(...corners.map(([x]) => x)),
    Math.min(...corners.map(([, y]) => y)),
    Math.max(...corners.map(([x]) => x)),
    Math.max(...corners.map(([, y]) => y)),
  ] as const;
  const rectangle = box.map(number).join(" ");
  const [highlight, appearance, popup, leading] = [first, first + 1, first + 2, first + 3];
  const date = pdfDate(note.date);
  const points = quads.map((quad) => pointsOf(quad).map(number).join(" "));
  // One path: where lines overlap, multiplying twice would draw a dark seam.
  const drawing = `/M gs\n${colour} rg\n${quads.map(pathOf).join("\n")}\nf\n`;
  const objects: NewObject[] = [
    object(
      highlight,
      `<< /Type /Annot /Subtype /Highlight /P ${page} /Rect [${rectangle}] /QuadPoints [${points.join(" ")}] /C [${colour}] /F ${PRINTS} /NM ${text(note.name)} /T ${text(note.author)} /Subj ${text(note.subject)} /Contents ${text(note.contents)} /M ${date} /CreationDate ${date} /AP << /N ${appearance} 0 R >> /Popup ${popup} 0 R >>`,
    ),
    object(
      appearance,
      `<< /Type /XObject /Subtype /Form /BBox [${rectangle}] /Resources << /ExtGState << /M << /Type /ExtGState /BM /Multiply >> >> >> /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ),
    object(
      popup,
      `<< /Type /Annot /Subtype /Popup /P ${page} /Parent ${highlight} 0 R /Open false /Rect [${[box[2], box[3] - POPUP_HEIGHT, box[2] + POPUP_WIDTH, box[3]].map(number).join(" ")}] >>`,
    ),
  ];
  const listed = [`${highlight} 0 R`, `${popup} 0 R`];
  if (note.address === undefined) return { objects, listed };
  const [x, y] = link;
  const square = [x, y, x + LINK_SIDE, y + LINK_SIDE].map(number).join(" ");
  const mark = `${colour} rg 0.25 G 0.5 w\n0.5 0.5 8 8 re B\n0.25 G 0.9 w 3 3 m 6.2 6.2 l 3.8 6.2 m 6.2 6.2 l 6.2 3.8 l S\n`;
  objects.push(
    object(
      leading,
      `<< /Type /Annot /Subtype /Link /P ${page} /Rect [${square}] /Border [0 0 0.75] /C [${colour}] /F ${PRINTS} /NM ${text(`${note.name}:link`)} /Contents ${text(note.subject)} /A << /Type /Action /S /URI /URI (${uri(note.address)}) >> /AP << /N ${leading + 1} 0 R >> >>`,
    ),
    object(
      leading + 1,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${LINK_SIDE} ${LINK_SIDE}] /Resources << >> /Length ${mark.length} >>\nstream\n${mark}\nendstream`,
    ),
  );
  return { objects, listed: [...listed, `${leading} 0 R`] };
}

function object(number: number, body: string): NewObject {
  return { number, generation: 0, body };
}

/**
 * Upper left, upper right, lower left, lower right in user space: so Acrobat writes them and every viewer reads them,
 * whatever 12.5.6.10 says.
 */
function pointsOf(quad: UserSpaceQuad): number[] {
  const [left, right] = [Math.min(...quad.map(([x]) => x)), Math.max(...quad.map(([x]) => x))];
  const [bottom, top] = [Math.min(...quad.map(([, y]) => y)), Math.max(...quad.map(([, y]) => y))];
  return [left, top, right, top, left, bottom, right, bottom];
}

function pathOf(quad: UserSpaceQuad): string {
  const [first, ...others] = quad;
  return `${first.map(number).join(" ")} m ${others.map((point) => `${point.map(number).join(" ")} l`).join(" ")} h`;
}

/** Hundredths of a point are finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A text string in UTF-16 (7.9.2.2), as hexadecimal digits: nothing in it can end it. */
function text(value: string): string {
  const bytes = Buffer.from(`\uFEFF${value.replace(/\p{Surrogate}/gu, "\uFFFD")}`, "utf16le").swap16();
  return `<${bytes.toString("hex")}>`;
}

/** Addresses are ASCII once the URL standard has written them. */
function uri(address: string): string {
  return new URL(address).href.replace(/[()\\]/g, (character) => `\\${character}`);
}

/** "D:20261124": as much of a date as is known (7.9.4). */
function pdfDate(iso: string): string {
  return `(D:${iso.replaceAll("-", "")})`;
}

import type { Anchor } from "../core/model/anchor.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Page } from "../core/model/publication.ts";
import type { Box, Quad } from "../core/model/quad.ts";
import type { StandingKind } from "../core/model/standing.ts";
import type { PageNumber, Points } from "../core/model/units.ts";
import { areaOfQuad, boxAroundQuad, sharedBox } from "./window-space.ts";

/** A passage as the document pane knows it: a link on the page. */
export interface PassageMark {
  readonly id: ClaimId;
  readonly number: number;
  readonly standing: StandingKind;
  /** Accessible name of the link on the page. */
  readonly label: string;
  readonly anchors: readonly Anchor[];
}

/** One unbroken stretch of a passage on one page, ready to be drawn. */
export interface PassageShape {
  readonly passage: PassageMark;
  /** Its place among all parts of the passage, from 1, and how many there are. */
  readonly part: number;
  readonly parts: number;
  /** True where the passage is the document as a whole. */
  readonly whole: boolean;
  /** One quad a line, in points. Never empty. */
  readonly quads: readonly Quad[];
}

/** Height of the band that stands for the whole document: about one line of print. */
export const WHOLE_BAND_HEIGHT: Points = 14;

/** The passages of a document, by page. */
export interface PassageShapes {
  /** The pages that hold any, in order. */
  readonly pages: readonly PageNumber[];
  /** The passages on a page. */
  on(page: PageNumber): readonly PassageMark[];
  /** A page's shapes in the order in which they are painted; the same array whenever it is asked for. */
  of(page: PageNumber): readonly PassageShape[];
}

const NONE: readonly never[] = [];

/** Where passages are. What is drawn of them is found out page by page, as pages are shown. */
export function passageShapes(passages: readonly PassageMark[], pages: readonly Page[]): PassageShapes {
  const byPage = new Map<PageNumber, PassageMark[]>();
  const wholes = passages.filter(({ anchors }) => anchors.some(({ whole }) => whole));
  for (const passage of passages) {
    for (const page of new Set(stretchesOf(passage, pages, wholes).map((stretch) => stretch.page))) {
      const here = byPage.get(page);
      if (here === undefined) byPage.set(page, [passage]);
      else here.push(passage);
    }
  }
  const drawn = new Map<PageNumber, readonly PassageShape[]>();
  const draw = (page: PageNumber): PassageShape[] => {
    const shapes = (byPage.get(page) ?? NONE).flatMap((passage) => {
      const found = stretchesOf(passage, pages, wholes);
      return found.flatMap((stretch, index) =>
        stretch.page === page
          ? [{ passage, part: index + 1, parts: found.length, whole: stretch.whole, quads: stretch.quads }]
          : [],
      );
    });
    return paintOrder(shapes);
  };
  return {
    pages: [...byPage.keys()].toSorted((one, other) => one - other),
    on: (page) => byPage.get(page) ?? NONE,
    of(page) {
      if (!byPage.has(page)) return NONE;
      const shapes = drawn.get(page) ?? draw(page);
      drawn.set(page, shapes);
      return shapes;
    },
  };
}

interface Stretch {
  readonly page: PageNumber;
  readonly quads: readonly Quad[];
  readonly whole: boolean;
}

function stretchesOf(passage: PassageMark, pages: readonly Page[], wholes: readonly PassageMark[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const anchor of passage.anchors) {
    if (anchor.whole) {
      const first = pages[0];
      if (first)
        stretches.push({ page: 1, whole: true, quads: [wholeBand(first, wholes.indexOf(passage), wholes.length)] });
      continue;
    }
    for (const { page, quads } of anchor.parts) {
      if (quads.length > 0 && page <= pages.length) stretches.push({ page, quads, whole: false });
    }
  }
  return stretches;
}

/** The band along the top of the first page, shared out among the passages that are the whole document. */
function wholeBand(page: Page, index: number, count: number): Quad {
  const share = page.width / Math.max(1, count);
  const left = Math.max(0, index) * share;
  const right = left + share;
  return [left, 0, right, 0, right, WHOLE_BAND_HEIGHT, left, WHOLE_BAND_HEIGHT];
}

/**
 * Reading order, except that where two shapes share ground the smaller is painted after, so over, the larger: what is
 * painted last is what a pointer meets. It is also the order in which Tab goes through them.
 */
export function paintOrder(shapes: readonly PassageShape[]): PassageShape[] {
  const waiting = shapes.map(measured).toSorted(inReadingOrder);
  const ordered: PassageShape[] = [];
  while (waiting.length > 0) {
    // The largest that waits has nothing to wait for, so one is always found.
    const index = waiting.findIndex((one) => !waiting.some((other) => goesBefore(other, one)));
    const [next] = waiting.splice(Math.max(0, index), 1);
    if (next) ordered.push(next.shape);
  }
  return ordered;
}

interface Measured {
  readonly shape: PassageShape;
  readonly area: number;
  readonly boxes: readonly Box[];
}

function measured(shape: PassageShape): Measured {
  return {
    shape,
    area: shape.quads.reduce((sum, quad) => sum + areaOfQuad(quad), 0),
    boxes: shape.quads.map(boxAroundQuad),
  };
}

/** True where `other` shares ground with `one` and has to be painted under it. */
function goesBefore(other: Measured, one: Measured): boolean {
  if (other === one || !isLarger(other, one)) return false;
  return other.boxes.some((box) => one.boxes.some((own) => sharedBox(box, own) !== null));
}

/** Larger in area; of two equal ones, the later in the article, so that the earlier claim is met first. */
function isLarger(other: Measured, one: Measured): boolean {
  if (other.area !== one.area) return other.area > one.area;
  if (other.shape.passage.number !== one.shape.passage.number)
    return other.shape.passage.number > one.shape.passage.number;
  return other.shape.part > one.shape.part;
}

function inReadingOrder(one: Measured, other: Measured): number {
  const a = one.boxes[0];
  const b = other.boxes[0];
  if (!a || !b) return 0;
  return (
    a.top - b.top || a.left - b.left || other.area - one.area || one.shape.passage.number - other.shape.passage.number
  );
}

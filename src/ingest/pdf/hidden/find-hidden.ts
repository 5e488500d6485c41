import type { Hiding } from "../../../core/model/hidden-text.ts";
import type { Box } from "../../../core/model/quad.ts";
import type { Points } from "../../../core/model/units.ts";
import type { FoundCharacter } from "../compose-page-text.ts";
import type { Pdfium } from "../pdfium.ts";
import type { PagePixels } from "../render-page.ts";
import { type Drawing, judgeDoubtful } from "./judge-doubtful.ts";
import { groupByOverlap } from "./overlapping-texts.ts";
import { PageObjects } from "./page-objects.ts";
import { pixelArea, seenDifference } from "./pixel-area.ts";
import { borneOutWords } from "./recognised-layer.ts";
import { withoutPins } from "./without-pins.ts";

/** A character as it was read, with what is needed to see whether the page shows it. */
export interface PlacedCharacter extends FoundCharacter {
  /** PDFium's handle of the text object that it is of; 0 where there is none. */
  readonly object: number;
  /** Round its ink. Absent for what has none, or no place. */
  readonly ink: Box | undefined;
  /** As it is drawn. */
  readonly size: Points;
}

/**
 * What is known of one character: shown, by the page's picture too where it is of an invisible layer, hidden in some way, or (a
 * space, a sign without ink) what its neighbours are.
 */
export type Verdict = Hiding | "shown" | "borne-out" | "partly" | "unknown";

/** What {@link findHidden} found. */
export interface FoundHidden {
  /** Of each character, how it is kept from the page's picture; undefined where it is shown. */
  readonly hidings: readonly (Hiding | undefined)[];
  /** Share of the printed characters that are of a recognised layer, and seem to be what the picture has there; 0 to 1. */
  readonly layered: number;
}

/** Pixels a point: strokes of small type are then about a pixel wide, and a letter page takes two million of them. */
const SCALE = 1.6;
/** Larger pages are drawn smaller, to this many pixels; */
const MOST_PIXELS = 6_000_000;
/** and where letters would no longer be told apart, nothing is looked for but what stands off the page. */
const LEAST_SCALE = 0.5;
/** Type this small is a grey line in print, and on most screens nothing at all. */
const SMALLEST: Points = 1.5;
/** Of a page's characters: as many may be the recognised words of a scan that lies over them. */
const MOSTLY = 0.5;
const COVERED: readonly Hiding[] = ["under-black", "under-white", "under-picture"];
/** Of a character's width and height: what is seen of it reaches so far, or it is looked at more closely. */
const REACH = 0.5;

/**
 * Which characters the page's picture does not show, and how they are kept from it. The page is drawn with its text and
 * without: where nothing changes, the reader has seen nothing.
 *
 * @param page PDFium's handle. It has colors changed afterwards, and must not be drawn again.
 */
export function findHidden(
  pdfium: Pdfium,
  page: number,
  size: { readonly width: Points; readonly height: Points },
  characters: readonly PlacedCharacter[],
): FoundHidden {
  const verdicts = characters.map((character) => verdictOfPlace(character, size));
  const open = (index: number): boolean => verdicts[index] === "unknown" && isPrinted(characters[index]);
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const isInDoubt = characters.some((_, index) => open(index) || verdicts[index] === "off-page");
  const objects = isInDoubt ? PageObjects.of(pdfium, page) : undefined;
  if (objects !== undefined && scale >= LEAST_SCALE) {
    const pixels = (points: Points): number => Math.max(1, Math.round(points * scale));
    const drawing = { objects, scale, width: pixels(size.width), height: pixels(size.height) };
    withoutPins(pdfium, page, () => judgeByPicture(drawing, characters, verdicts, open));
  }
  const printed = characters.filter(isPrinted).length;
  const layered = verdicts.filter((verdict) => verdict === "borne-out").length / Math.max(1, printed);
  return { hidings: spread(characters, verdicts), layered };
}

function isPrinted(character: PlacedCharacter | undefined): boolean {
  return character !== undefined && !character.generated && !isSpace(character);
}

/** Spaces, and signs that are never seen (joiners, soft hyphens). */
export function isSpace({ codePoint }: FoundCharacter): boolean {
  if (codePoint === 0 || codePoint > 0x10ffff) return true;
  return /[\s\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(codePoint));
}

/** What can be told without a picture. */
function verdictOfPlace(character: PlacedCharacter, page: { width: Points; height: Points }): Verdict {
  const place = character.ink ?? character.box;
  if (!isPrinted(character) || place === undefined) return "unknown";
  const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
  if (x < 0 || y < 0 || x > page.width || y > page.height) return "off-page";
  const extent = Math.max(place.right - place.left, place.bottom - place.top);
  return character.size < SMALLEST && extent < SMALLEST ? "too-small" : "unknown";
}

function judgeByPicture(
  drawing: Drawing,
  characters: readonly PlacedCharacter[],
  verdicts: Verdict[],
  open: (index: number) => boolean,
): void {
  const { objects, scale, width, height } = drawing;
  const handles = new Set(characters.flatMap(({ object }, index) => (open(index) ? [object] : [])));
  const inked = new Set(characters.flatMap(({ object, ink }) => (ink === undefined ? [] : [object])));
  const isUndrawn = (text: number): boolean => !objects.isDrawn(text) || (!inked.has(text) && objects.hasItsFont(text));
  const drawn = new Set(objects.texts.filter((text) => handles.has(text) && !isUndrawn(text)));
  // PDFium has no such sign in place of the font's that the file lacks; programs with that font show it.
  for (const [at, { object, ink }] of characters.entries()) {
    if (open(at) && ink === undefined && drawn.has(object) && !objects.hasItsFont(object)) verdicts[at] = "shown";
  }
  trustPlaces(drawing, characters, verdicts);
  const inks = characters.flatMap(({ object, ink }, index) =>
    open(index) && ink !== undefined && drawn.has(object) ? [{ object, box: ink }] : [],
  );
  const groups = groupByOverlap(inks);
  const whole = objects.draw(width, height);
  // What has no character of its own (a letter set twice is read once) goes and comes with every group.
  const others = (group: ReadonlySet<number>) => (text: number) => drawn.has(text) && !group.has(text);
  const without = groups.map((group) => (groups.length === 1 ? undefined : objects.draw(width, height, others(group))));
  const textless = inks.length === 0 ? whole : objects.draw(width, height, () => false);
  for (const [index, group] of groups.entries()) {
    const rest = without[index] ?? textless;
    const doubtful: number[] = [];
    for (const [at, { object, ink }] of characters.entries()) {
      if (!open(at) || !group.has(object)) continue;
      const area = ink && pixelArea(ink, scale, whole);
      const { across, down } = area ? seenDifference(whole, rest, area) : { across: 0, down: 0 };
      if (across >= REACH && down >= REACH) verdicts[at] = "shown";
      else doubtful.push(at);
    }
    const pictures = { whole, rest, textless, isOnly: groups.length === 1 };
    judgeDoubtful(drawing, pictures, group, doubtful, characters, verdicts);
  }
  const layer = characters.flatMap(({ object }, at) => (open(at) && !drawn.has(object) ? [at] : []));
  const borneOut = borneOutOf(layer, drawing, textless, characters);
  for (const at of layer) verdicts[at] = borneOut.has(at) ? "borne-out" : "invisible";
  // Some programs put a scan's words under its picture, and not invisible over it. That is all of a page's text, or most of it.
  const covered = [...verdicts.keys()].filter((at) => COVERED.some((hiding) => hiding === verdicts[at]));
  if (covered.length < characters.filter(isPrinted).length * MOSTLY) return;
  for (const at of borneOutOf(covered, drawing, textless, characters)) verdicts[at] = "borne-out";
}

/**
 * A text of which nothing is on the page has either no business there or, within a form, places that PDFium has wrong. It is off
 * the page only where the page looks the same without it.
 */
function trustPlaces(
  { objects, width, height }: Drawing,
  characters: readonly PlacedCharacter[],
  verdicts: Verdict[],
): void {
  const onPage = new Set(
    characters.flatMap(({ object }, at) => (isPrinted(characters[at]) && verdicts[at] !== "off-page" ? [object] : [])),
  );
  const isAway = (at: number): boolean => verdicts[at] === "off-page" && !onPage.has(characters[at]?.object ?? 0);
  const away = new Set(characters.flatMap(({ object }, at) => (isAway(at) && objects.isDrawn(object) ? [object] : [])));
  if (away.size === 0) return;
  const whole = objects.draw(width, height);
  const rest = objects.draw(width, height, (text) => !away.has(text));
  if (seenDifference(whole, rest, { left: 0, top: 0, right: whole.width, bottom: whole.height }).count === 0) return;
  for (const at of characters.keys()) if (isAway(at)) verdicts[at] = "shown";
}

/** Those of some characters whose words a scan under or over them has. @param some indices, in order. */
function borneOutOf(
  some: readonly number[],
  { scale }: Drawing,
  textless: PagePixels,
  characters: readonly PlacedCharacter[],
): ReadonlySet<number> {
  const words: number[][] = [];
  for (const at of some) {
    if (characters[at]?.box === undefined) continue;
    const word = words.at(-1);
    if (word !== undefined && word.at(-1) === at - 1) word.push(at);
    else words.push([at]);
  }
  const places = words.map((word) => word.flatMap((at) => characters[at]?.box ?? []));
  const borneOut = borneOutWords(places, textless, scale);
  return new Set(words.filter((_, index) => borneOut[index] === true).flat());
}

/**
 * What is partly seen beside hidden letters is the edge of what hides them; and what has no ink is as the rest of its text
 * is: shown, where that has anything shown.
 */
function spread(characters: readonly PlacedCharacter[], verdicts: readonly Verdict[]): (Hiding | undefined)[] {
  const hidings = verdicts.map((verdict) =>
    verdict === "shown" || verdict === "borne-out" || verdict === "partly" || verdict === "unknown"
      ? undefined
      : verdict,
  );
  const shownObjects = new Set(
    characters.flatMap(({ object }, index) =>
      verdicts[index] === "shown" || verdicts[index] === "borne-out" || verdicts[index] === "partly" ? [object] : [],
    ),
  );
  const order = [...characters.keys()];
  for (const [step, indices] of [
    [1, order],
    [-1, order.toReversed()],
  ] as const) {
    for (const index of indices) {
      const character = characters[index];
      if (hidings[index] !== undefined || character === undefined || !isPrinted(character)) continue;
      const isInkless = verdicts[index] === "unknown" && !shownObjects.has(character.object);
      if (verdicts[index] === "partly" || isInkless) hidings[index] = hidings[index - step];
    }
  }
  return hidings;
}

import { numbered } from "../corpus/manuscript.ts";
import { sentenceOf } from "../languages/sentence.ts";
import type { Random } from "../random.ts";
import type { Case, Trap } from "./case.ts";
import { PUBLISHABLE } from "./case.ts";
import type { World } from "./world.ts";
import { contextAt, contextLength, editionOf, hintFor, passagesOf, placed, settingOf, withContext } from "./world.ts";
import { stretchesOf } from "../corpus/edition.ts";
import type { Passage } from "../corpus/passage.ts";

const ELLIPSES = [" … ", " ... ", " [...] ", " […] ", " . . . ", "…", " […], "];

/** Quotations that leave out the middle and say so, or that have an editor's brackets. */
export function* abridgedCases(world: World, count: number, random: Random): Generator<Case> {
  const { edition, language } = world;
  const { text } = edition.running;
  const least = language.spaceless ? 12 : 24;
  for (const passage of passagesOf(world, { count, least: 110 }, random)) {
    const place = placed(edition, passage);
    if (!place || place.words.length < 3 * least + 10) continue;
    const cutStart = borderAt(
      world,
      passage,
      place.start + random.between(least, Math.floor(place.words.length * 0.4)),
    );
    const most = Math.min(place.end - least, cutStart + 260);
    if (most <= cutStart + 8) continue;
    const cutEnd = borderAt(world, passage, random.between(cutStart + 8, most));
    const first = text.slice(place.start, cutStart).trimEnd();
    const last = text.slice(cutEnd, place.end).trimStart();
    if (first.length < least || last.length < least || cutEnd <= cutStart) continue;
    const truth = [
      ...(stretchesOf(edition, place.start, cutStart) ?? []),
      ...(stretchesOf(edition, cutEnd, place.end) ?? []),
    ];
    const context = contextAt(text, place.start, place.end, contextLength(language, random));
    // Without context, which of two first parts is meant nobody could tell.
    const known = world.lookalikes.once(first) && world.lookalikes.once(last);
    yield {
      sort: "case",
      kind: "with an ellipsis",
      language: language.name,
      document: edition.document,
      quote: withContext(first + random.pick(ELLIPSES) + last, known && random.chance(0.5) ? undefined : context),
      page: hintFor(truth, random),
      truth,
      slack: 0,
      accepts: hidesNegation(world, passage, cutStart, cutEnd) ? [...PUBLISHABLE, "differs"] : PUBLISHABLE,
    };
  }
}

/** Negations that templates have outside their slots. */
const NEGATION = /\b(?:not|no|neither|nichts)\b/iu;

/** Whether what is left out says that something is not so: holding such a quotation back is no mistake. */
function hidesNegation({ manuscript, edition }: World, passage: Passage, start: number, end: number): boolean {
  if (NEGATION.test(edition.running.text.slice(start, end))) return true;
  return manuscript.sentences.slice(passage.firstIndex, passage.lastIndex + 1).some(({ id, spans }) => {
    const offset = edition.running.startOf.get(id) ?? 0;
    return spans.some((span) => span.kind === "negation" && span.start + offset < end && span.end + offset > start);
  });
}

/** The start of the word after a place; in scripts without spaces, of the next part of the sentence. */
function borderAt({ manuscript, edition, language }: World, passage: Passage, at: number): number {
  if (!language.spaceless) {
    const { text } = edition.running;
    const space = text.slice(at).search(/[ \n](?!%)/u);
    return space < 0 ? text.length : at + space + 1;
  }
  const borders = manuscript.sentences.slice(passage.firstIndex, passage.lastIndex + 1).flatMap(({ id, spans }) => {
    const offset = edition.running.startOf.get(id) ?? 0;
    return [offset, ...spans.flatMap(({ start, end }) => [start + offset, end + offset])];
  });
  return Math.min(edition.running.text.length, ...borders.filter((border) => border >= at));
}

/** "[t]he", "[sic]": an editor's marks in words that are otherwise the document's. */
export function* bracketCases(world: World, count: number, random: Random): Generator<Case> {
  const { edition, language } = world;
  if (language.spaceless || !language.cased) return;
  for (const passage of passagesOf(world, { count, least: 40 }, random)) {
    const place = placed(edition, passage);
    if (!place) continue;
    const exact = random.chance(0.5)
      ? place.words.replace(/^(\P{L}*)(\p{L})/u, (_, marks: string, letter: string) => `${marks}[${swapCase(letter)}]`)
      : place.words.replace(/ /u, " [sic] ");
    const context = contextAt(edition.running.text, place.start, place.end, contextLength(language, random));
    yield {
      sort: "case",
      kind: "with an editor’s brackets",
      language: language.name,
      document: edition.document,
      quote: withContext(exact, context),
      page: undefined,
      truth: place.truth,
      slack: 0,
      accepts: PUBLISHABLE,
    };
  }
}

function swapCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}

/** Sentences around a passage are written anew while it stands; in others it is the passage that is written anew. */
export function* editedCases(world: World, count: number, random: Random): Generator<Case | Trap> {
  const { language, manuscript, edition, lookalikes } = world;
  const passages = passagesOf(world, { count: count * 2, least: 40 }, random);
  const taken = new Set<number>();
  const replaced = new Set<number>();
  const edited: { passage: Passage; kind: "before" | "after" | "both" | "itself" }[] = [];
  for (const passage of passages) {
    const around = [passage.firstIndex - 2, passage.firstIndex - 1, passage.lastIndex + 1, passage.lastIndex + 2];
    const whole = Array.from(
      { length: passage.lastIndex - passage.firstIndex + 5 },
      (_, index) => passage.firstIndex - 2 + index,
    );
    if (whole.some((index) => taken.has(index)) || around.some((index) => !manuscript.sentences[index])) continue;
    for (const index of whole) taken.add(index);
    const kind = random.pick(["before", "after", "both", "itself"] as const);
    if (kind === "itself") for (const index of whole.slice(2, -2)) replaced.add(index);
    if (kind === "before" || kind === "both") for (const index of around.slice(0, 2)) replaced.add(index);
    if (kind === "after" || kind === "both") for (const index of around.slice(2)) replaced.add(index);
    edited.push({ passage, kind });
  }
  const sentences = manuscript.sentences.map((sentence, index) =>
    replaced.has(index) ? numbered(sentenceOf(language, random), sentence.endsParagraph) : sentence,
  );
  const later = editionOf({ language, sentences }, settingOf(language, random), random);
  for (const { passage, kind } of edited) {
    const before = placed(edition, passage);
    if (!before) continue;
    const context = contextAt(edition.running.text, before.start, before.end, contextLength(language, random));
    const quote = withContext(before.words, context);
    const common = { language: language.name, document: later.document, quote, page: hintFor(before.truth, random) };
    const place = placed(later, passage);
    if (kind === "itself") {
      // A few letters of its sentence's neighbours are all that is left.
      if (lookalikes.elsewhere(before.words) < 0.3) {
        yield {
          ...common,
          sort: "trap",
          kind: "replaced between its neighbours",
          instead: "other sentences in its place",
        };
      }
    } else if (place) {
      yield {
        ...common,
        sort: "case",
        kind: kind === "both" ? "both neighbours edited" : "one neighbour edited",
        truth: place.truth,
        slack: 0,
        // Words whose surroundings are new may be said to have moved; they are not lost.
        accepts: [...PUBLISHABLE, "moved"],
      };
    }
  }
}

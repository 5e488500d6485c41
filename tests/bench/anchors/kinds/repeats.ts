import type { Manuscript, Numbered } from "../corpus/manuscript.ts";
import { numbered } from "../corpus/manuscript.ts";
import { letters } from "../corpus/folding.ts";
import { recognised } from "../damage/recognition.ts";
import type { Sentence } from "../languages/sentence.ts";
import { sentenceOf } from "../languages/sentence.ts";
import type { Random } from "../random.ts";
import { likeness } from "../corpus/likeness.ts";
import type { Case, Trap } from "./case.ts";
import { PUBLISHABLE } from "./case.ts";
import type { World } from "./world.ts";
import { contextAt, contextLength, editionOf, placed, settingOf, withContext, worldAround } from "./world.ts";

/** One passage in several places, each copy with the sentences around it. */
interface Copies {
  readonly copies: readonly (readonly Numbered[])[];
}

/** A manuscript into which some passages were put several times, as forms, statutes and minutes have them. */
export interface Repeating {
  readonly manuscript: Manuscript;
  readonly groups: readonly Copies[];
}

export function repeatingOf({ sentences, language }: Manuscript, count: number, random: Random): Repeating {
  const grown = [...sentences];
  const groups: Copies[] = [];
  const inCopies = new Set<number>();
  for (let group = 0; group < count; group += 1) {
    const passage = Array.from({ length: random.between(1, 2) }, () => sentenceOf(language, random));
    const copies: Numbered[][] = [];
    for (let copy = random.between(2, 4); copy > 0; copy -= 1) {
      const set = passage.map((sentence) => numbered(sentence, false));
      // Not into another group's copy.
      let at = random.between(4, grown.length - 4);
      while (inCopies.has(grown[at]?.id ?? 0)) at += 1;
      grown.splice(at, 0, ...set);
      for (const { id } of set) inCopies.add(id);
      copies.push(set);
    }
    groups.push({ copies });
  }
  return { manuscript: { language, sentences: grown }, groups };
}

interface Copy {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

function copyIn(world: Pick<World, "edition">, copy: readonly Numbered[], length: number): Copy | undefined {
  const [first, last] = [copy[0], copy.at(-1)];
  const start = first && world.edition.running.startOf.get(first.id);
  const lastStart = last && world.edition.running.startOf.get(last.id);
  if (start === undefined || lastStart === undefined || !last) return undefined;
  const end = lastStart + last.text.length;
  return { start, end, ...contextAt(world.edition.running.text, start, end, length) };
}

/** Whether neither what stands before two copies nor what stands after them is alike. */
function standApart(one: Copy, other: Copy): boolean {
  return likeness(one.prefix, other.prefix) < 0.5 && likeness(one.suffix, other.suffix) < 0.5;
}

/** Copies told apart by their surroundings, and the same where one copy was lost. */
export function* repeatCases(world: World, count: number, random: Random): Generator<Case | Trap> {
  const { language } = world;
  const repeating = repeatingOf(world.manuscript, count, random);
  const full = worldAround(repeating.manuscript, settingOf(language, random), random);
  for (const { copies } of repeating.groups) {
    const length = contextLength(language, random);
    const meant = random.pick(copies);
    const copy = copyIn(full, meant, length);
    const siblings = copies.filter((each) => each !== meant).map((each) => copyIn(full, each, length));
    if (!copy || siblings.some((each) => !each || !standApart(copy, each))) continue;
    const [first, last] = [meant[0], meant.at(-1)];
    if (!first || !last) continue;
    const place = placed(full.edition, { first, last, from: 0, to: last.text.length, firstIndex: 0, lastIndex: 0 });
    if (!place) continue;
    const share = random.pick([0, 0, 0.03]);
    const read = (text: string): string =>
      share > 0 ? recognised(text, share, language, full.isWord, random).text : text;
    const quote = withContext(read(place.words), { prefix: read(copy.prefix), suffix: read(copy.suffix) });
    yield {
      sort: "case",
      kind: "repeated, context decides",
      language: language.name,
      document: full.edition.document,
      quote,
      page: undefined,
      truth: place.truth,
      slack: share > 0 ? 2 : 0,
      // Among the errors may be a digit taken for a letter.
      accepts: share > 0 ? [...PUBLISHABLE, "differs"] : PUBLISHABLE,
    };
  }
  yield* lostCopies(repeating, full, random);
}

/** One copy of each group is cut out with its neighbours; the others stay. */
function* lostCopies({ manuscript, groups }: Repeating, full: World, random: Random): Generator<Trap> {
  const { language } = manuscript;
  const lost = groups.map(({ copies }) => copies[0] ?? []);
  const cut = new Set<number>();
  for (const copy of lost) {
    const at = manuscript.sentences.findIndex(({ id }) => id === copy[0]?.id);
    for (const sentence of manuscript.sentences.slice(Math.max(0, at - 3), at + copy.length + 3)) cut.add(sentence.id);
  }
  // A sibling that stood beside a lost copy goes with it, or it would be a sibling with the lost copy's neighbours.
  const sentences = manuscript.sentences.filter(({ id }) => !cut.has(id));
  const remaining = editionOf({ language, sentences }, settingOf(language, random), random);
  for (const { copies } of groups) {
    const length = language.spaceless ? 20 : random.pick([32, 32, 48, 64]);
    const gone = copyIn(full, copies[0] ?? [], length);
    const siblings = copies.slice(1).flatMap((each) => copyIn({ edition: remaining }, each, length) ?? []);
    if (!gone || siblings.length === 0 || siblings.some((each) => !standApart(gone, each))) continue;
    const words = full.edition.running.text.slice(gone.start, gone.end);
    const share = random.pick([0, 0, 0.02]);
    const read = (text: string): string =>
      share > 0 ? recognised(text, share, language, full.isWord, random).text : text;
    yield {
      sort: "trap",
      kind: "lost copy, siblings remain",
      language: language.name,
      document: remaining.document,
      quote: withContext(read(words), { prefix: read(gone.prefix), suffix: read(gone.suffix) }),
      instead: `${siblings.length} other copies, in other surroundings`,
    };
  }
}

/** A sentence with one of its spans as a careless writer would have it. */
export function twinOf(sentence: Sentence, kinds: readonly string[], random: Random): string | undefined {
  const spans = sentence.spans.filter(
    ({ kind, other, start, end }) =>
      kinds.includes(kind) && other !== undefined && letters(other) !== letters(sentence.text.slice(start, end)),
  );
  if (spans.length === 0) return undefined;
  const { start, end, other = "" } = random.pick(spans);
  return sentence.text.slice(0, start) + other + sentence.text.slice(end);
}

/** Sentences that stand beside their twins in one document: the one meant is there, and so is the other. */
export function* twinBesideCases(world: World, count: number, random: Random): Generator<Case | Trap> {
  const { language, manuscript } = world;
  const grown = [...manuscript.sentences];
  const pairs: { meant: Numbered; third: string | undefined }[] = [];
  for (const meant of random.shuffled(manuscript.sentences.slice(2, -2)).slice(0, count)) {
    const text = twinOf(meant, ["number", "name", "word"], random);
    if (text === undefined || meant.text.length < (language.spaceless ? 20 : 50)) continue;
    grown.splice(random.between(2, grown.length - 2), 0, numbered({ text, spans: [] }, false));
    pairs.push({ meant, third: thirdTwin(meant, text, random) });
  }
  const edition = editionOf({ language, sentences: grown }, settingOf(language, random), random);
  const folded = letters(edition.running.text);
  for (const { meant, third } of pairs) {
    const place = placed(edition, {
      first: meant,
      last: meant,
      from: 0,
      to: meant.text.length,
      firstIndex: 0,
      lastIndex: 0,
    });
    if (!place || folded.split(letters(meant.text)).length !== 2) continue;
    const context = random.chance(0.7)
      ? contextAt(edition.running.text, place.start, place.end, contextLength(language, random))
      : undefined;
    const common = { language: language.name, document: edition.document };
    yield {
      ...common,
      sort: "case",
      kind: "its twin elsewhere in the document",
      truth: place.truth,
      slack: 0,
      accepts: PUBLISHABLE,
      quote: withContext(place.words, context),
    };
    if (third === undefined || folded.includes(letters(third))) continue;
    yield {
      ...common,
      sort: "trap",
      kind: "a third twin of two",
      instead: `“${meant.text}” and a twin of it`,
      quote: withContext(third, context),
    };
  }
}

/** The same span with a third number or name. */
function thirdTwin(meant: Sentence, twin: string, random: Random): string | undefined {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const third = twinOf(meant, ["number", "name"], random);
    if (third !== undefined && third !== twin && third !== meant.text) return third;
  }
  return undefined;
}

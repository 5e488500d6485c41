import type { AnchorState } from "../../../../src/core/model/anchor.ts";
import { letters } from "../corpus/folding.ts";
import type { Manuscript } from "../corpus/manuscript.ts";
import type { Damaged } from "../damage/recognition.ts";
import { recognised } from "../damage/recognition.ts";
import type { Random } from "../random.ts";
import type { Case } from "./case.ts";
import type { World } from "./world.ts";
import { contextAt, contextLength, editionOf, hintFor, passagesOf, placed, settingOf, withContext } from "./world.ts";

interface Level {
  readonly kind: string;
  readonly least: number;
  readonly slack: number;
  readonly share: (random: Random) => number;
  /** Quotations without context, of those that this level has. */
  readonly bare: number;
}

const LEVELS: readonly Level[] = [
  {
    kind: "recognition errors, 1–5 %",
    least: 24,
    slack: 2,
    share: (random) => 0.01 + 0.04 * random.share(),
    bare: 0.2,
  },
  { kind: "recognition errors, 10 %", least: 30, slack: 3, share: () => 0.1, bare: 0.1 },
  { kind: "recognition errors, 20 %", least: 40, slack: 3, share: () => 0.2, bare: 0 },
];

/** Half of them with the errors in the quotation, half with the errors in the document. */
export function* misreadCases(world: World, count: number, random: Random): Generator<Case> {
  for (const [index, level] of LEVELS.entries()) {
    const many = index === 0 ? count * 2 : count;
    yield* misreadQuotations(world, level, Math.ceil(many / 2), random);
    yield* misreadDocument(world, level, Math.floor(many / 2), random);
  }
}

export function* misreadQuotations(world: World, level: Level, count: number, random: Random): Generator<Case> {
  const { edition, language, isWord } = world;
  for (const passage of passagesOf(world, { count, least: level.least }, random)) {
    const place = placed(edition, passage);
    if (!place) continue;
    const share = level.share(random);
    const hurt = recognised(place.words, share, language, isWord, random);
    const context = contextAt(edition.running.text, place.start, place.end, contextLength(language, random, 24));
    const misread = (text: string): string => recognised(text, share, language, isWord, random).text;
    const bare = random.chance(level.bare) && letters(place.words).length >= (language.spaceless ? 20 : 32);
    yield {
      sort: "case",
      kind: level.kind,
      language: language.name,
      document: edition.document,
      quote: withContext(
        hurt.text,
        bare ? undefined : { prefix: misread(context.prefix), suffix: misread(context.suffix) },
      ),
      page: hintFor(place.truth, random),
      truth: place.truth,
      slack: level.slack,
      accepts: acceptedFor(hurt, place.words),
    };
  }
}

function* misreadDocument(world: World, level: Level, count: number, random: Random): Generator<Case> {
  const { edition, language, isWord, manuscript } = world;
  const hurtOf = new Map<number, Damaged>();
  const sentences: Manuscript["sentences"] = manuscript.sentences.map((sentence) => {
    const hurt = recognised(sentence.text, level.share(random), language, isWord, random);
    hurtOf.set(sentence.id, hurt);
    return { ...sentence, text: hurt.text };
  });
  const misread = editionOf({ language, sentences }, settingOf(language, random), random);
  for (const passage of passagesOf(world, { count, least: level.least }, random)) {
    const place = placed(edition, passage);
    const [first, last] = [hurtOf.get(passage.first.id), hurtOf.get(passage.last.id)];
    const there = placed(misread, {
      ...passage,
      from: first?.startOf[passage.from] ?? 0,
      to: last?.startOf[passage.to] ?? 0,
    });
    if (!place || !there || !first || !last) continue;
    const context = contextAt(edition.running.text, place.start, place.end, contextLength(language, random, 24));
    const bare = random.chance(level.bare) && letters(place.words).length >= (language.spaceless ? 20 : 32);
    const digitsHurt = sentences
      .slice(passage.firstIndex, passage.lastIndex + 1)
      .some(({ id }) => hurtOf.get(id)?.digitsHurt === true);
    yield {
      sort: "case",
      kind: level.kind,
      language: language.name,
      document: misread.document,
      quote: withContext(place.words, bare ? undefined : context),
      page: hintFor(there.truth, random),
      truth: there.truth,
      slack: level.slack,
      accepts: acceptedFor({ text: there.words, digitsHurt }, place.words),
    };
  }
}

/** Where a digit was taken for a letter, saying that the number differs is no mistake. */
function acceptedFor(hurt: Pick<Damaged, "text" | "digitsHurt">, words: string): AnchorState[] {
  const same = letters(hurt.text) === letters(words);
  return [...(same ? (["exact"] as const) : []), "approximate", ...(hurt.digitsHurt ? (["differs"] as const) : [])];
}

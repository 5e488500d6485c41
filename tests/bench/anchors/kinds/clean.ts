import { hyphenated, recased, recomposed, reset, respaced } from "../damage/typography.ts";
import type { Random } from "../random.ts";
import type { Case } from "./case.ts";
import { PUBLISHABLE } from "./case.ts";
import type { Choice, World } from "./world.ts";
import { contextAt, contextLength, hintFor, passagesOf, placed, withContext } from "./world.ts";

type Change = (text: string) => string;

/** Quotations with the very same words, in every other way of writing them. */
export function* cleanCases(world: World, count: number, random: Random): Generator<Case> {
  const { language } = world;
  yield* changed(world, "typography", { count }, random, (text) => reset(text, language, random));
  if (language.cased) yield* changed(world, "capitals", { count }, random, (text) => recased(text, language, random));
  if (!language.spaceless) yield* changed(world, "hyphens", { count }, random, (text) => hyphenated(text, random));
  yield* changed(world, "white space", { count }, random, (text) => respaced(text, language, random));
  yield* changed(world, "NFC and NFD", { count }, random, (text) => recomposed(text, random));
}

function* changed(world: World, kind: string, choice: Choice, random: Random, change: Change): Generator<Case> {
  const { edition, language } = world;
  for (const passage of passagesOf(world, choice, random)) {
    const place = placed(edition, passage);
    if (!place) continue;
    const length = random.chance(0.25) ? 0 : contextLength(language, random);
    const { prefix, suffix } = contextAt(edition.running.text, place.start, place.end, length);
    const alike = random.chance(0.6) ? change : (text: string): string => text;
    yield {
      sort: "case",
      kind,
      language: language.name,
      document: edition.document,
      quote: withContext(
        change(place.words),
        length > 0 ? { prefix: alike(prefix), suffix: alike(suffix) } : undefined,
      ),
      page: hintFor(place.truth, random),
      truth: place.truth,
      slack: 0,
      accepts: PUBLISHABLE,
    };
  }
}

/** A few words that stand in the text once, or whose surroundings single them out. */
export function* shortCases(world: World, count: number, random: Random): Generator<Case> {
  const { edition, language, manuscript, lookalikes } = world;
  let made = 0;
  for (let attempt = 0; attempt < count * 20 && made < count; attempt += 1) {
    const sentence = manuscript.sentences[random.between(2, manuscript.sentences.length - 3)];
    const spans = sentence?.spans.filter((span) => span.end - span.start >= 4 && span.end - span.start <= 20) ?? [];
    if (!sentence || spans.length === 0) continue;
    const span = random.pick(spans);
    const start = (edition.running.startOf.get(sentence.id) ?? 0) + span.start;
    const end = start + span.end - span.start;
    const context = contextAt(edition.running.text, start, end, language.spaceless ? 16 : 32);
    const words = edition.running.text.slice(start, end);
    if (!lookalikes.once(context.prefix.slice(-16) + words) || !lookalikes.once(words + context.suffix.slice(0, 16)))
      continue;
    const place = placed(edition, {
      first: sentence,
      last: sentence,
      from: span.start,
      to: span.end,
      firstIndex: 0,
      lastIndex: 0,
    });
    if (!place) continue;
    made += 1;
    yield {
      sort: "case",
      kind: "few words in their context",
      language: language.name,
      document: edition.document,
      quote: withContext(words, context),
      page: undefined,
      truth: place.truth,
      slack: 0,
      accepts: PUBLISHABLE,
    };
  }
}

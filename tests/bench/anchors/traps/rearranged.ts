import type { Random } from "../random.ts";
import type { Trap } from "../kinds/case.ts";
import type { Placed, World } from "../kinds/world.ts";
import { contextAt, contextLength, passagesOf, placed, withContext } from "../kinds/world.ts";
import { letters } from "../corpus/folding.ts";

/** The passage's own words in another order, between its own neighbours. */
export function* rearrangedTraps(world: World, count: number, random: Random): Generator<Trap> {
  yield* each(world, "its words shuffled", count, random, shuffledWords);
  yield* each(world, "clauses or roles exchanged", count, random, (place) => exchanged(place, random));
}

function* each(
  world: World,
  kind: string,
  count: number,
  random: Random,
  change: (place: Placed, world: World, random: Random) => string | undefined,
): Generator<Trap> {
  const { edition, language, lookalikes } = world;
  let made = 0;
  for (const passage of passagesOf(world, { count: count * 3, least: 40, alike: 9 }, random)) {
    const place = placed(edition, passage);
    const exact = place && change(place, world, random);
    if (!place || exact === undefined || lookalikes.has(exact)) continue;
    const context = contextAt(edition.running.text, place.start, place.end, contextLength(language, random));
    yield {
      sort: "trap",
      kind,
      language: language.name,
      document: edition.document,
      quote: withContext(exact, random.chance(0.7) ? context : undefined),
      instead: place.words,
    };
    made += 1;
    if (made === count) return;
  }
}

function shuffledWords({ words }: Placed, { language }: World, random: Random): string | undefined {
  const pieces = language.spaceless ? (words.match(/[^]{1,3}/gu) ?? []) : words.split(/\s+/u);
  if (pieces.length < 5) return undefined;
  const shuffled = random.shuffled(pieces);
  const stayed = shuffled.filter((piece, index) => piece === pieces[index]).length;
  return stayed > pieces.length / 2 ? undefined : shuffled.join(language.spaceless ? "" : " ");
}

/** Two spans of a kind change places: who did it to whom, how much of which. Or two sentences, or two halves of one. */
function exchanged({ passage, words }: Placed, random: Random): string | undefined {
  const { first, from, to, last } = passage;
  if (first === last && random.chance(0.7)) {
    const spans = first.spans.filter((span) => span.start >= from && span.end <= to && span.kind !== "clause");
    const pairs = spans.flatMap((one, index) =>
      spans.slice(index + 1).flatMap((other) => (alike(one, other, first.text) ? [[one, other] as const] : [])),
    );
    if (pairs.length > 0) {
      const [one, other] = random.pick(pairs);
      const { text } = first;
      return (
        text.slice(from, one.start) +
        text.slice(other.start, other.end) +
        text.slice(one.end, other.start) +
        text.slice(one.start, one.end) +
        text.slice(other.end, to)
      );
    }
  }
  const halves = /^(.{12,}?[.;。;])\s*(.{12,})$/su.exec(words) ?? /^(.{12,}?[,،、，])\s*(.{12,})$/su.exec(words);
  const [, before, after] = halves ?? [];
  if (before === undefined || after === undefined) return undefined;
  return `${after}${/\s/u.test(words) ? " " : ""}${before}`;
}

interface Spanned {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

function alike(one: Spanned, other: Spanned, text: string): boolean {
  const [left, right] = [letters(text.slice(one.start, one.end)), letters(text.slice(other.start, other.end))];
  return one.kind === other.kind && one.end <= other.start && left !== right;
}

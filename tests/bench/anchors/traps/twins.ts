import type { Span } from "../languages/sentence.ts";
import { edits } from "../corpus/likeness.ts";
import { letters } from "../corpus/folding.ts";
import type { Numbered } from "../corpus/manuscript.ts";
import type { Random } from "../random.ts";
import type { Trap } from "../kinds/case.ts";
import type { World } from "../kinds/world.ts";
import { contextAt, contextLength, withContext } from "../kinds/world.ts";

const KINDS: readonly { readonly kind: string; readonly of: Span["kind"]; readonly weight: number }[] = [
  { kind: "one-word twin", of: "word", weight: 1.5 },
  { kind: "one-number twin", of: "number", weight: 1.5 },
  { kind: "name changed", of: "name", weight: 1 },
  { kind: "negation dropped or added", of: "negation", weight: 1.5 },
];

/**
 * Quotations that are the document's words but for one: `differs` at the twin's place is a good answer, so is none. A
 * changed word that is much like the old one is a word of the document, too: nothing else could tell it from a misread one.
 */
export function* twinTraps(world: World, count: number, random: Random): Generator<Trap> {
  for (const { kind, of, weight } of KINDS) {
    const wanted = Math.round(count * weight);
    let made = 0;
    for (let attempt = 0; attempt < wanted * 10 && made < wanted; attempt += 1) {
      const sentence = world.manuscript.sentences[random.between(2, world.manuscript.sentences.length - 3)];
      const trap = sentence && twinTrap(world, sentence, kind, of, random);
      if (!trap) continue;
      made += 1;
      yield trap;
    }
  }
}

function twinTrap(world: World, sentence: Numbered, kind: string, of: Span["kind"], random: Random): Trap | undefined {
  const { edition, language } = world;
  const spans = sentence.spans.filter((span) => span.kind === of && isAnother(world, sentence, span));
  if (spans.length === 0) return undefined;
  const span = random.pick(spans);
  const { text } = edition.running;
  const start = edition.running.startOf.get(sentence.id) ?? 0;
  // The whole sentence, or some of it around the changed word.
  const whole = random.chance(0.5);
  const from = whole
    ? 0
    : borderBefore(sentence.text, Math.max(0, span.start - random.between(8, 70)), language.spaceless);
  const to = whole
    ? sentence.text.length
    : borderAfter(sentence.text, Math.min(sentence.text.length, span.end + random.between(8, 70)), language.spaceless);
  const exact = sentence.text.slice(from, span.start) + (span.other ?? "") + sentence.text.slice(span.end, to);
  if (isThere(world, exact, text.slice(start + from, start + to))) return undefined;
  const context = contextAt(text, start + from, start + to, contextLength(language, random));
  return {
    sort: "trap",
    kind,
    language: language.name,
    document: edition.document,
    quote: withContext(exact, random.chance(0.75) ? context : undefined),
    instead: text.slice(start + from, start + to),
  };
}

/** Whether the other is another word beyond doubt: much unlike, or one that the document has as well. */
function isAnother({ hasWords }: World, sentence: Numbered, { kind, start, end, other }: Span): boolean {
  const own = sentence.text.slice(start, end);
  if (other === undefined || other === own) return false;
  // A number is another as soon as a sign of it is; so is what is denied.
  if (kind === "number" || kind === "negation") return true;
  const apart = edits(letters(own), letters(other));
  return apart > Math.max(2, letters(own).length / 2) || hasWords(other);
}

/** Letter for letter, or where only signs differ ("3.5", "35"), sign for sign. */
function isThere({ lookalikes, edition }: World, exact: string, original: string): boolean {
  if (letters(exact) === letters(original)) return edition.running.text.includes(exact);
  return lookalikes.has(exact);
}

function borderBefore(text: string, at: number, spaceless = false): number {
  return spaceless ? at : text.lastIndexOf(" ", at) + 1;
}

function borderAfter(text: string, at: number, spaceless = false): number {
  if (spaceless) return at;
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space;
}

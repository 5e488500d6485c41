import type { Language } from "../languages/language.ts";
import { languages } from "../languages/all.ts";
import { sentenceOf } from "../languages/sentence.ts";
import type { Random } from "../random.ts";
import type { Trap } from "../kinds/case.ts";
import type { World } from "../kinds/world.ts";
import { contextAt, contextLength, passagesOf, placed, withContext } from "../kinds/world.ts";
import { letters } from "../corpus/folding.ts";

/** Passages of another document in the same language, whose sentences are often built alike. */
export function* otherDocumentTraps(world: World, stranger: World, count: number, random: Random): Generator<Trap> {
  for (const passage of passagesOf(stranger, { count, least: 20, alike: 9 }, random)) {
    const place = placed(stranger.edition, passage);
    if (!place || world.lookalikes.has(place.words)) continue;
    const context = contextAt(
      stranger.edition.running.text,
      place.start,
      place.end,
      contextLength(world.language, random),
    );
    yield {
      sort: "trap",
      kind: "of another document",
      language: world.language.name,
      document: world.edition.document,
      quote: withContext(place.words, random.chance(0.7) ? context : undefined),
      instead: "nothing of it",
    };
  }
}

/** 12 to 200 letters of another language, script or none: with the document's own context as often as not. */
export function* foreignTraps(world: World, count: number, random: Random): Generator<Trap> {
  const { text } = world.edition.running;
  for (let made = 0; made < count; made += 1) {
    const foreign = random.pick(languages.filter((each) => each !== world.language));
    const words = foreignWords(foreign, random.between(12, 200), random);
    if (world.lookalikes.has(words)) continue;
    const at = random.between(100, text.length - 100);
    yield {
      sort: "trap",
      kind: "foreign text, 12–200 letters",
      language: world.language.name,
      document: world.edition.document,
      quote: withContext(words, random.chance(0.4) ? contextAt(text, at, at + words.length, 32) : undefined),
      instead: "nothing of it",
    };
  }
}

function foreignWords(language: Language, count: number, random: Random): string {
  let text = "";
  while (letters(text).length < count + 40) text += `${sentenceOf(language, random).text} `;
  const start = language.spaceless ? random.between(0, 20) : text.indexOf(" ", random.between(0, 20)) + 1;
  let end = start + count;
  while (letters(text.slice(start, end)).length < count) end += 1;
  return text.slice(start, end);
}

/** Some words that every page has, and nothing that says which of them is meant. */
export function* commonPhraseTraps(world: World, count: number, random: Random): Generator<Trap> {
  const { edition, language, lookalikes } = world;
  const { text } = edition.running;
  const tried = new Set<string>();
  for (let attempt = 0; attempt < count * 40 && tried.size < count; attempt += 1) {
    const start = random.between(50, text.length - 50);
    const phrase = language.spaceless
      ? text.slice(start, start + random.between(2, 6))
      : (/(?<=\s)\S+(?:\s+\S+){1,3}(?=\s)/u.exec(text.slice(start, start + 80))?.[0] ?? "");
    const folded = letters(phrase);
    if (folded.length < 4 || tried.has(folded) || lookalikes.once(phrase) || !lookalikes.has(phrase)) continue;
    if (!repeatsAsWords(text, phrase, language.spaceless === true)) continue;
    tried.add(folded);
    yield {
      sort: "trap",
      kind: "short common phrase, no context",
      language: language.name,
      document: edition.document,
      quote: { exact: phrase },
      instead: "several places that fit as well",
    };
  }
}

/** Whether the very words, not only their letters, stand in two places: whole, where words are parted. */
function repeatsAsWords(text: string, phrase: string, spaceless: boolean): boolean {
  let times = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const beside = text.charAt(at - 1) + text.charAt(at + phrase.length);
    if (spaceless || !/[\p{L}\p{N}\p{M}]/u.test(beside)) times += 1;
  }
  return times > 1;
}

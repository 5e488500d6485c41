import { languages } from "./languages/all.ts";
import type { Language } from "./languages/language.ts";
import { cleanCases, shortCases } from "./kinds/clean.ts";
import { abridgedCases, bracketCases, editedCases } from "./kinds/edited.ts";
import type { Task } from "./kinds/case.ts";
import { misreadCases } from "./kinds/misread.ts";
import { columnCases, pageBreakCases, reboundCases } from "./kinds/page-breaks.ts";
import { repeatCases, twinBesideCases } from "./kinds/repeats.ts";
import { worldOf } from "./kinds/world.ts";
import type { Random } from "./random.ts";
import { commonPhraseTraps, foreignTraps, otherDocumentTraps } from "./traps/elsewhere.ts";
import { goneTraps } from "./traps/gone.ts";
import { rearrangedTraps } from "./traps/rearranged.ts";
import { twinTraps } from "./traps/twins.ts";

/** The documents: each language at two sizes, and one long one. */
const SIZES: readonly { readonly pages: number; readonly share: number }[] = [
  { pages: 12, share: 0.4 },
  { pages: 45, share: 0.6 },
];
const LONG = { pages: 300, share: 1.5 };

/**
 * Everything that is asked, document by document. `scale` 1 asks about 30,000 questions.
 *
 * @param among leaves only languages whose name holds these words.
 */
export function* tasksOf(random: Random, scale: number, among = ""): Generator<Task> {
  for (const language of languages.filter(({ name }) => name.includes(among))) {
    for (const { pages, share } of SIZES) {
      yield* tasksAbout(language, pages, scale * share, random.fork(`${language.name} ${pages}`));
    }
  }
  const [legal] = languages;
  if (legal && legal.name.includes(among) && scale >= 0.5)
    yield* tasksAbout(legal, LONG.pages, scale * LONG.share, random.fork("long"));
}

export function* tasksAbout(language: Language, pages: number, scale: number, random: Random): Generator<Task> {
  const world = worldOf(language, pages, random.fork("world"));
  const stranger = worldOf(language, Math.min(pages, 20), random.fork("stranger"));
  const count = Math.max(1, Math.round(150 * scale));
  const fewer = Math.max(1, Math.round(60 * scale));
  yield* cleanCases(world, count, random.fork("clean"));
  yield* shortCases(world, count, random.fork("short"));
  yield* misreadCases(world, count, random.fork("misread"));
  yield* pageBreakCases(world, Math.ceil(count / 2), random.fork("page breaks"));
  yield* reboundCases(world, stranger, count, random.fork("rebound"));
  yield* repeatCases(world, fewer, random.fork("repeats"));
  yield* twinBesideCases(world, fewer, random.fork("twin beside"));
  yield* abridgedCases(world, count, random.fork("abridged"));
  yield* bracketCases(world, fewer, random.fork("brackets"));
  yield* editedCases(world, count, random.fork("edited"));
  yield* columnCases(world, fewer, random.fork("columns"));
  yield* otherDocumentTraps(world, stranger, fewer, random.fork("other document"));
  yield* foreignTraps(world, fewer, random.fork("foreign"));
  yield* commonPhraseTraps(world, fewer, random.fork("common"));
  yield* rearrangedTraps(world, fewer, random.fork("rearranged"));
  yield* goneTraps(world, fewer, random.fork("gone"));
  yield* twinTraps(world, fewer, random.fork("twins"));
}

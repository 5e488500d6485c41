import { bind } from "../corpus/edition.ts";
import type { Random } from "../random.ts";
import type { Trap } from "../kinds/case.ts";
import type { World } from "../kinds/world.ts";
import { contextAt, contextLength, passagesOf, placed, withContext } from "../kinds/world.ts";

/** Passages whose page was taken out, wholly or by half. What stood beside the page may still be there. */
export function* goneTraps(world: World, count: number, random: Random): Generator<Trap> {
  const { edition, language } = world;
  const sheets = edition.printed.sheets.filter((_, index) => index % 2 === 0);
  const thinned = bind(edition.running, edition.printed, sheets);
  let made = 0;
  for (const passage of passagesOf(world, { count: count * 3, least: 30 }, random)) {
    const before = placed(edition, passage);
    if (!before || placed(thinned, passage)) continue;
    const context = contextAt(edition.running.text, before.start, before.end, contextLength(language, random));
    yield {
      sort: "trap",
      kind: before.truth.length > 1 ? "half of it on a removed page" : "its page removed",
      language: language.name,
      document: thinned.document,
      quote: withContext(before.words, random.chance(0.75) ? context : undefined),
      page: before.truth[0]?.page,
      instead: "a gap",
    };
    made += 1;
    if (made === count) return;
  }
}

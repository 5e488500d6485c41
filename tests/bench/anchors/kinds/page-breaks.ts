import type { Edition } from "../corpus/edition.ts";
import { bind, stretchesOf } from "../corpus/edition.ts";
import { print } from "../corpus/sheets.ts";
import type { Passage } from "../corpus/passage.ts";
import { recognised } from "../damage/recognition.ts";
import type { Random } from "../random.ts";
import type { Case } from "./case.ts";
import { PUBLISHABLE } from "./case.ts";
import type { World } from "./world.ts";
import { contextAt, contextLength, editionOf, hintFor, passagesOf, placed, settingOf, withContext } from "./world.ts";

/** Sentences in which a page ends, or just before it. */
function sentencesAtBreaks({ manuscript, edition }: Pick<World, "manuscript" | "edition">): number[] {
  const { printed, running } = edition;
  return manuscript.sentences.flatMap(({ id, text }, index) => {
    const start = running.startOf.get(id) ?? 0;
    const first = printed.sheetOf[start];
    const beyond = printed.sheetOf[Math.min(printed.sheetOf.length - 1, start + text.length + 60)];
    return beyond === undefined || beyond < 0 || first === beyond || index === 0 ? [] : [index];
  });
}

export function* pageBreakCases(world: World, count: number, random: Random): Generator<Case> {
  yield* across(world, count, 0, random);
  yield* across(world, Math.ceil(count / 2), 0.03, random);
  yield* repaginated(world, count, random);
}

/** Passages that begin on one page and end on the next, with a footer and a running head between. */
function* across(world: World, count: number, errors: number, random: Random): Generator<Case> {
  const { edition, language, isWord } = world;
  for (const passage of passagesAtBreaks(world, edition, count, random)) {
    const place = placed(edition, passage);
    if (!place) continue;
    const hurt = (text: string): string =>
      errors > 0 ? recognised(text, errors, language, isWord, random).text : text;
    const context = contextAt(edition.running.text, place.start, place.end, contextLength(language, random));
    yield {
      sort: "case",
      kind: errors > 0 ? "across a page break, 3 % errors" : "across a page break",
      language: language.name,
      document: edition.document,
      quote: withContext(hurt(place.words), { prefix: hurt(context.prefix), suffix: hurt(context.suffix) }),
      page: hintFor(place.truth, random),
      truth: place.truth,
      slack: errors > 0 ? 2 : 0,
      accepts: errors > 0 ? ["exact", "approximate", "differs"] : PUBLISHABLE,
    };
  }
}

/** Passages copied from one edition, line ends, hyphens and all, and looked for in another, where they cross a page. */
function* repaginated(world: World, count: number, random: Random): Generator<Case> {
  const { manuscript, language } = world;
  const other = editionOf(manuscript, settingOf(language, random), random);
  for (const passage of passagesAtBreaks({ ...world, edition: other }, other, count, random)) {
    const there = placed(other, passage);
    const here = placed(world.edition, passage);
    if (!there || !here) continue;
    const length = contextLength(language, random);
    const copied = copiedFrom(world.edition, here.start, here.end, false);
    const quote = withContext(copied, {
      prefix: copiedFrom(world.edition, Math.max(0, here.start - length), here.start, false),
      suffix: copiedFrom(world.edition, here.end, here.end + length, false),
    });
    const common = {
      sort: "case" as const,
      language: language.name,
      document: other.document,
      page: hintFor(there.truth, random),
      truth: there.truth,
      slack: 0,
      accepts: PUBLISHABLE,
    };
    yield { ...common, kind: "re-paginated", quote };
    if (here.truth.length < 2) continue;
    const withHead = copiedFrom(world.edition, here.start, here.end, true);
    yield { ...common, kind: "copied with a running head in it", quote: { ...quote, exact: withHead } };
  }
}

function passagesAtBreaks(world: World, edition: Edition, count: number, random: Random): Passage[] {
  const indices = sentencesAtBreaks(world);
  if (indices.length === 0) return [];
  return passagesOf(world, { count: count * 3, least: 40, indices }, random)
    .filter((passage) => (placed(edition, passage)?.truth.length ?? 0) > 1)
    .slice(0, count);
}

/** What selecting the stretch and copying it gives: lines as they are; footers and running heads too, if wanted. */
function copiedFrom(edition: Edition, start: number, end: number, withBeside: boolean): string {
  const { printed } = edition;
  const stretches = new Map<number, { from: number; to: number }>();
  for (let unit = start; unit < end; unit += 1) {
    const sheet = printed.sheetOf[unit] ?? -1;
    if (sheet < 0) continue;
    const known = stretches.get(sheet);
    const [from, to] = [printed.startOf[unit] ?? 0, printed.endOf[unit] ?? 0];
    stretches.set(sheet, { from: Math.min(known?.from ?? from, from), to: Math.max(known?.to ?? to, to) });
  }
  const pieces = [...stretches].toSorted(([one], [other]) => one - other);
  const texts = pieces.map(([sheet, { from, to }], index) => {
    const text = printed.sheets[sheet]?.text ?? "";
    const first = withBeside && index > 0 ? 0 : from;
    const last = withBeside && index < pieces.length - 1 ? text.length : to;
    return text.slice(first, last);
  });
  const space = edition.running.text.charAt(end - 1) === " " ? " " : "";
  return texts.join("\n") + space;
}

/** The same sheets with others put in, or some taken out: page numbers move, and words beside a gap lose their context. */
export function* reboundCases(world: World, stranger: World, count: number, random: Random): Generator<Case> {
  const { edition, language } = world;
  const sheets = [...edition.printed.sheets];
  const taken = sheets.filter((_, index) => index % 9 !== 4);
  const added = sheets.flatMap((sheet, index) => {
    const guest = stranger.edition.printed.sheets[index % stranger.edition.printed.sheets.length];
    return index % 7 === 3 && guest ? [guest, sheet] : [sheet];
  });
  for (const bound of [bind(edition.running, edition.printed, taken), bind(edition.running, edition.printed, added)]) {
    for (const passage of passagesOf(world, { count: Math.ceil(count / 2), least: 30 }, random)) {
      const place = placed(bound, passage);
      const before = placed(edition, passage);
      if (!place || !before || !isUnbroken(place.truth)) continue;
      const length = contextLength(language, random);
      const context = contextAt(edition.running.text, place.start, place.end, length);
      const around = stretchesOf(bound, Math.max(0, place.start - length), place.end + length);
      yield {
        sort: "case",
        kind: "pages inserted or removed",
        language: language.name,
        document: bound.document,
        quote: withContext(place.words, context),
        page: random.chance(0.7) ? before.truth[0]?.page : undefined,
        truth: place.truth,
        slack: 0,
        // Where the words beside it went with their page, it may be said to have moved.
        accepts: around && isUnbroken(around) ? PUBLISHABLE : [...PUBLISHABLE, "moved"],
      };
    }
  }
}

/** Not with a stranger's page in its middle: then it is no longer one passage. */
function isUnbroken(truth: Case["truth"]): boolean {
  return truth.every(({ page }, index) => page === (truth[0]?.page ?? 0) + index);
}

/** Two columns, read line by line across both. There is no right place; what comes of it is written down. */
export function* columnCases(world: World, count: number, random: Random): Generator<Case> {
  const { manuscript, language } = world;
  const setting = {
    ...settingOf(language, random),
    columns: 2 as const,
    measure: language.spaceless ? 18 : 40,
    readAcross: true,
  };
  const run = world.edition.running;
  const edition = bind(run, print(run.text, language, setting, random));
  for (const passage of passagesOf({ ...world, manuscript }, { count, least: 60 }, random)) {
    const place = placed(edition, passage);
    if (!place) continue;
    yield {
      sort: "case",
      kind: "columns read across",
      language: language.name,
      document: edition.document,
      quote: withContext(place.words, contextAt(run.text, place.start, place.end, 32)),
      page: undefined,
      truth: runsOf(edition, place.start, place.end),
      slack: 0,
      accepts: PUBLISHABLE,
    };
  }
}

/** The stretches line by line: what stands between them is of the other column. */
function runsOf(edition: Edition, start: number, end: number): Case["truth"] {
  const { printed, pageOfSheet } = edition;
  const runs: { page: number; start: number; end: number }[] = [];
  for (let unit = start; unit < end; unit += 1) {
    const sheet = printed.sheetOf[unit] ?? -1;
    const page = pageOfSheet[sheet];
    if (sheet < 0 || page === undefined) continue;
    const [from, to] = [printed.startOf[unit] ?? 0, printed.endOf[unit] ?? 0];
    const last = runs.at(-1);
    if (last?.page === page && from - last.end <= 1 && from >= last.start) last.end = Math.max(last.end, to);
    else runs.push({ page, start: from, end: to });
  }
  return runs;
}

import { join } from "node:path";
import type { PageNumber } from "../../core/model/units.ts";
import type { PagePair } from "../../core/versions/pair-pages.ts";
import type { Effects } from "../effects.ts";
import { drawPages } from "./page-pictures.ts";
import type { ReplacementPlan } from "./plan-replacement.ts";
import { replacementReport } from "./replacement-report.ts";

/** A longer document has pictures of the pages with passages first, and then of as many others. */
const MOST_PAIRS_DRAWN = 60;

/** Writes the report of what a replacement would do, a page with pictures beside it. @param folder absolute. Its address. */
export async function writeReport(plan: ReplacementPlan, folder: string, effects: Effects): Promise<string> {
  const pairs = pairsToDraw(plan);
  const pagesOf = (side: "old" | "new"): PageNumber[] => [...new Set(pairs.flatMap((pair) => pair[side] ?? []))];
  const oldDrawn =
    plan.old === undefined
      ? new Set<PageNumber>()
      : await drawPages(plan.old.bytes, pagesOf("old"), (page) => join(folder, pictureName("old", page)), effects);
  const newDrawn = await drawPages(
    plan.next.bytes,
    pagesOf("new"),
    (page) => join(folder, pictureName("new", page)),
    effects,
  );
  const html = replacementReport(plan, {
    old: (page) => (oldDrawn.has(page) ? pictureName("old", page) : undefined),
    new: (page) => (newDrawn.has(page) ? pictureName("new", page) : undefined),
  });
  const path = join(folder, "index.html");
  await effects.writeFile(path, new TextEncoder().encode(html));
  return path;
}

function pictureName(side: "old" | "new", page: PageNumber): string {
  return `${side}-${page}.webp`;
}

function pairsToDraw({ pages, annotations }: ReplacementPlan): readonly PagePair[] {
  if (pages.length <= MOST_PAIRS_DRAWN) return pages;
  const passages = annotations.flatMap((annotation) => annotation.passages);
  const [oldPages, newPages] = [
    new Set(passages.flatMap(({ oldParts }) => oldParts.map(({ page }) => page))),
    new Set(passages.flatMap(({ parts }) => parts.map(({ page }) => page))),
  ];
  const hasPassage = ({ old, new: next }: PagePair): boolean =>
    (old !== null && oldPages.has(old)) || (next !== null && newPages.has(next));
  return [...pages.filter(hasPassage), ...pages.filter((pair) => !hasPassage(pair))].slice(0, MOST_PAIRS_DRAWN);
}

import type { Page } from "../model/publication.ts";

/**
 * Pages that are alike in all but their numbers: in the addresses of their pictures "p*" stands for "p" and the page's
 * number, and with `before` their label is their number less so many.
 */
export interface PageKind {
  readonly page: Page;
  readonly before?: number;
}

/** The kinds of a document's pages, and its pages in order: index of the kind and how many follow each other, in turn. */
export interface PackedPages {
  readonly kinds: readonly PageKind[];
  readonly runs: readonly number[];
}

/** Writes pages by kind: a document of thousands has a few. */
export function packPages(pages: readonly Page[]): PackedPages {
  const kinds = new Map<string, PageKind>();
  const places = new Map<string, number>();
  const runs: number[] = [];
  pages.forEach((page, index) => {
    const number = index + 1;
    const label = Number(page.label);
    const counts = String(label) === page.label && Number.isSafeInteger(label);
    const alike = { ...page, label: counts ? "" : page.label, picture: renamed(page, `/p${number}-`, "/p*-") };
    const kind = { page: alike, ...(counts ? { before: number - label } : {}) };
    const key = JSON.stringify(kind);
    if (!kinds.has(key)) {
      places.set(key, kinds.size);
      kinds.set(key, kind);
    }
    const place = places.get(key) ?? 0;
    if (runs.at(-2) === place) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(place, 1);
  });
  return { kinds: [...kinds.values()], runs };
}

/** @throws TypeError where the runs name a kind that is not there. */
export function unpackPages({ kinds, runs }: PackedPages): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const kind = kinds[runs[at] ?? -1];
    if (kind === undefined) throw new TypeError("There is no such kind of pages.");
    const { page, before } = kind;
    for (let left = runs[at + 1] ?? 0; left > 0; left -= 1) {
      const number = pages.length + 1;
      const label = before === undefined ? page.label : String(number - before);
      pages.push({ ...page, label, picture: renamed(page, "/p*-", `/p${number}-`) });
    }
  }
  return pages;
}

function renamed({ picture }: Page, from: string, to: string): Page["picture"] {
  return { sources: picture.sources.map((source) => ({ ...source, href: source.href.replace(from, to) })) };
}

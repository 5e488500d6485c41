import type { Publication } from "../core/model/publication.ts";
import { runningName } from "../core/citation/author-names.ts";
import { worksOf } from "./citations.ts";
import { voidElement } from "./head.ts";

/** The commentary in Dublin Core's elements, as libraries and reference managers read them from a page's head (DCMI, DC-HTML). @param views beside each of its documents. */
export function dublinCore(views: readonly Publication[]): string[] {
  const [first] = views;
  if (first === undefined) return [];
  const { commentary } = worksOf(first, undefined);
  const facts: readonly (readonly [name: string, content: string])[] = [
    ["title", commentary.title],
    ...commentary.authors.map((author) => ["creator", runningName(author)] as const),
    ["date", commentary.date],
    ["language", commentary.language],
    ["type", "Text"],
    ...views.map((publication) => {
      const { document } = worksOf(publication, undefined);
      return ["source", `${document.title}, ${publication.document.creator}, ${document.date}`] as const;
    }),
  ];
  return [
    voidElement("link", { rel: "schema.DC", href: "http://purl.org/dc/elements/1.1/" }),
    ...facts.map(([name, content]) => voidElement("meta", { name: `DC.${name}`, content })),
  ];
}

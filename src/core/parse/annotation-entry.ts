import type { TextQuote } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { OtherSource } from "../model/publication.ts";
import type { Relation } from "../model/relation.ts";
import { RELATIONS } from "../model/relation.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { PageNumber } from "../model/units.ts";
import type { AnnotationFile, AnnotationItem } from "./annotation-file.ts";
import { signOffsOf } from "./sign-off-schema.ts";

/** What an annotation points to in the document. `path` is its JSON path in the file, for messages. */
export type PassageTarget =
  | { readonly kind: "whole"; readonly path: string; readonly source: string }
  | {
      readonly kind: "words";
      readonly path: string;
      /** The file that the annotation names. */
      readonly source: string;
      readonly quote: TextQuote;
      /** Where the words are likely to be, if the annotation says so. */
      readonly page?: PageNumber | undefined;
    };

/** An annotation in our own terms: the W3C form stays at the edge. */
export interface AnnotationEntry {
  readonly id: ClaimId;
  readonly relation: Relation;
  readonly basis: "document" | "source" | "judgement";
  /** Markdown; empty if there is none. */
  readonly note: string;
  readonly noteLanguage?: string | undefined;
  readonly notePath: string;
  readonly passages: readonly PassageTarget[];
  readonly source?: OtherSource | undefined;
  readonly related: readonly { readonly quote: TextQuote; readonly path: string }[];
  /** Who has checked the claim; `by` or `at` may be missing, which is a mistake that is told. */
  readonly checked?: { readonly by?: string | undefined; readonly at?: string | undefined } | undefined;
  readonly signOffs?: readonly SignOff[] | undefined;
  /** JSON path of the annotation in its file. */
  readonly path: string;
}

/** All annotations of a file, in the file's order. */
export function annotationEntries(file: AnnotationFile): AnnotationEntry[] {
  return file.first.items.map((item, index) => entryOf(item, `first.items[${index}]`));
}

function entryOf(item: AnnotationItem, path: string): AnnotationEntry {
  const passages: PassageTarget[] = [];
  let source: OtherSource | undefined;
  for (const [index, target] of item.target.entries()) {
    const targetPath = `${path}.target[${index}]`;
    if (typeof target === "string") passages.push({ kind: "whole", path: targetPath, source: target });
    else if (target.type === "Text") {
      const { title, publisher, date, id } = target;
      source ??= {
        title,
        publisher,
        ...(date === undefined ? {} : { date }),
        ...(id === undefined ? {} : { href: id }),
      };
    } else passages.push(passageOf(target, targetPath));
  }
  return {
    id: item.id.slice(1),
    relation: relationOf(item),
    basis: item.basis,
    note: item.body.map((body) => body.value).join("\n\n"),
    noteLanguage: item.body[0]?.language,
    notePath: `${path}.body[0].value`,
    passages,
    source,
    related: item.related.map((selector, index) => ({ quote: quoteOf(selector), path: `${path}.related[${index}]` })),
    checked: checkOf(item),
    signOffs: signOffsOf(item.signOff),
    path,
  };
}

function checkOf({ checkedBy: by, checkedAt: at }: AnnotationItem): AnnotationEntry["checked"] {
  return by === undefined && at === undefined ? undefined : { by, at };
}

function relationOf(item: AnnotationItem): Relation {
  const relation = RELATIONS.find((each) => item.relation === `cito:${each}`);
  if (!relation) throw new Error(`No relation ${item.relation}, although the schema knows it.`);
  return relation;
}

type PassageItem = Exclude<AnnotationItem["target"][number], string | { type: "Text" }>;
type Selector = PassageItem["selector"][number];

/** The selectors of one target are alternatives: the words are the truth, a page alone stands for no words. */
function passageOf(target: PassageItem, path: string): PassageTarget {
  let quote: TextQuote | undefined;
  let page: PageNumber | undefined;
  for (const selector of target.selector) {
    if (selector.type === "TextQuoteSelector") quote ??= quoteOf(selector);
    else page ??= Number(selector.value.slice("page=".length));
  }
  return { kind: "words", path, source: target.source, quote: quote ?? { exact: "" }, page };
}

function quoteOf({ exact, prefix, suffix }: Extract<Selector, { type: "TextQuoteSelector" }>): TextQuote {
  return { exact, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}

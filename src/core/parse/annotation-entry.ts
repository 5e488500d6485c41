import type { TextQuote } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { OtherSource } from "../model/publication.ts";
import type { Relation } from "../model/relation.ts";
import { RELATIONS } from "../model/relation.ts";
import type { Selector } from "../model/selector.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { PageNumber } from "../model/units.ts";
import type { AnnotationFile, AnnotationItem } from "./annotation-file.ts";
import { signOffsOf } from "./sign-off-schema.ts";

/** What an annotation points to in a document. `path` is its JSON path in the file, for messages. */
export type PassageTarget =
  | { readonly kind: "whole"; readonly path: string; readonly source: string }
  | {
      readonly kind: "words";
      readonly path: string;
      /** The file or the id of the document that the annotation names; the first document's where it names none. */
      readonly source?: string | undefined;
      readonly quote: TextQuote;
      /** Where the words are likely to be, if the annotation says so. */
      readonly page?: PageNumber | undefined;
      /** All that the target says, where that is more than words and a page; without words, a region is the truth. */
      readonly selectors?: readonly Selector[] | undefined;
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
  readonly related: readonly {
    readonly quote: TextQuote;
    readonly path: string;
    /** As in a passage. */
    readonly source?: string | undefined;
  }[];
  /** Who has checked the claim; `by` or `at` may be missing, which is a mistake that is told. */
  readonly checked?:
    | {
        readonly by?: string | undefined;
        readonly at?: string | undefined;
        /** SHA-256 of the file that it was checked against, if it says so. */
        readonly file?: string | undefined;
      }
    | undefined;
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
    related: item.related.map((selector, index) => ({
      quote: quoteOf(selector),
      path: `${path}.related[${index}]`,
      source: selector.source,
    })),
    checked: checkOf(item),
    signOffs: signOffsOf(item.signOff),
    path,
  };
}

function checkOf({ checkedBy: by, checkedAt: at, checkedFile: file }: AnnotationItem): AnnotationEntry["checked"] {
  return by === undefined && at === undefined && file === undefined ? undefined : { by, at, file };
}

function relationOf(item: AnnotationItem): Relation {
  const relation = RELATIONS.find((each) => item.relation === `cito:${each}`);
  if (!relation) throw new Error(`No relation ${item.relation}, although the schema knows it.`);
  return relation;
}

type PassageItem = Exclude<AnnotationItem["target"][number], string | { type: "Text" }>;

/** The selectors of one target are alternatives: the words are the truth, a page alone stands for no words. */
function passageOf({ selector: selectors, source }: PassageItem, path: string): PassageTarget {
  const words = selectors.find((selector) => selector.type === "TextQuoteSelector");
  const hint = selectors.find((selector) => selector.type === "FragmentSelector" && isPage(selector));
  const page = hint?.type === "FragmentSelector" ? Number(hint.value.slice("page=".length)) : undefined;
  const isPlain = selectors.every(
    (selector) => !selector.refinedBy && (selector.type === "TextQuoteSelector" || isPage(selector)),
  );
  return {
    kind: "words",
    path,
    source,
    quote: words ? quoteOf(words) : { exact: "" },
    page,
    ...(isPlain ? {} : { selectors }),
  };
}

function isPage(selector: PassageItem["selector"][number]): boolean {
  return selector.type === "FragmentSelector" && /^page=\d+$/.test(selector.value);
}

function quoteOf({ exact, prefix, suffix }: TextQuote): TextQuote {
  return { exact, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}

import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import type { AnchorState } from "../core/model/anchor.ts";
import type { HiddenText } from "../core/model/hidden-text.ts";
import type { Page } from "../core/model/publication.ts";
import { type AnnotationChange, pageOf } from "../core/versions/annotation-changes.ts";
import { ContentCache } from "../ingest/cache/content-cache.ts";
import type { Effects } from "../ingest/effects.ts";
import { type IngestPlace, publicationFolders } from "../ingest/ingest.ts";
import { pagesWithoutText } from "../ingest/publication/document-warnings.ts";
import { recognisedOf } from "../ingest/recognition/recognised-of.ts";
import { printProblems } from "../ingest/site/print-problems.ts";
import { planReplacement, type ReplacementPlan } from "../ingest/versions/plan-replacement.ts";
import { writeReplacement } from "../ingest/versions/write-replacement.ts";
import { writeReport } from "../ingest/versions/write-report.ts";
import type { Output } from "./output.ts";
import { printReplacement } from "./print-replacement.ts";

export interface ReplaceOptions {
  readonly slug: string;
  /** Id or file of the document that it is another file of; undefined where there is one. */
  readonly document?: string | undefined;
  /** The new file, as it was named. */
  readonly file: string;
  /** Write what else would only be shown. */
  readonly yes: boolean;
  /** Print for machines, and write nothing at all. */
  readonly json: boolean;
  /** Folder for the report with pictures; a temporary one where there is none. */
  readonly report?: string | undefined;
  readonly password?: string | undefined;
}

/** What `replace --json` prints. */
export interface PrintedReplacement {
  /** Those that rest on the document, in their file's order. */
  readonly annotations: readonly {
    readonly id: string;
    /** Of its worst passage in the new file. */
    readonly state: AnchorState;
    /** Where it begins there, from 1; null where it is nowhere, or rests on the document as a whole. */
    readonly page: number | null;
    /** The words as the new file has them; those of several passages with " … " between. */
    readonly text: string;
    /** Share of letters that differ, 0 to 1, of its worst passage; null where one has no place. */
    readonly errorShare: number | null;
  }[];
  /** Those of the new file. */
  readonly pages: readonly {
    readonly page: number;
    readonly width: number;
    readonly height: number;
    /** Whether there are words that can be searched and quoted. */
    readonly hasText: boolean;
    /** The page of the old file that it is, or that most of its words are on; null for a new one. And whether the words are the same. */
    readonly oldPage: number | null;
    readonly same: boolean;
    /** How its text was read from its picture; absent where it has text of its own. */
    readonly recognised?: NonNullable<Page["recognised"]>;
  }[];
  /** What the new file holds and its pages do not show. */
  readonly hiddenText: readonly HiddenText[];
  /** Whether the file would be published with these words, as publication.json asks, and not a copy without them. */
  readonly publishesHiddenWords: boolean;
}

/**
 * Shows what every annotation becomes in another file of the document, and with `yes` puts that file in its place. The exit
 * code: 0 shown or written, 1 a file that cannot be used, 2 wrong usage.
 *
 * @param onCommit is told when files begin to change.
 */
export async function replace(
  options: ReplaceOptions,
  place: IngestPlace,
  effects: Effects,
  { out, error }: Output,
  onCommit?: () => void,
): Promise<0 | 1 | 2> {
  const { slug, document, file, yes, json, password } = options;
  const folder = (await publicationFolders(place, effects))?.find((each) => each.slug === slug);
  if (folder === undefined) {
    error(`There is no publication "${slug}" in ${place.documents}.`);
    return 2;
  }
  if (options.report !== undefined && `${resolve(options.report)}/`.startsWith(`${folder.path}/`)) {
    error("The report would be within the publication: name another folder.");
    return 2;
  }
  const reading = json ? withoutWriting(effects) : effects;
  const cache = new ContentCache(place.cache, reading, String(process.pid));
  const planned = await planReplacement(
    folder,
    { path: resolve(file), shown: file, document, password },
    reading,
    cache,
  );
  if ("misspelt" in planned) {
    error(planned.misspelt);
    return 2;
  }
  if ("problems" in planned) {
    error(printProblems(planned.problems));
    return 1;
  }
  const { plan } = planned;
  if (json) {
    out(JSON.stringify(printed(plan), undefined, 2));
    return 0;
  }
  const isSame = plan.next.sha256 === plan.describedHash && plan.next.sha256 === plan.old?.sha256;
  const report = isSame ? undefined : await writeReport(plan, reportFolder(options, plan), effects);
  if (yes && !isSame) await writeReplacement(plan, { cache: place.cache, processId: process.pid }, effects, onCommit);
  out(printReplacement(plan, { file, report, isSame, isWritten: yes && !isSame }));
  return 0;
}

function reportFolder({ report }: ReplaceOptions, { folder, next }: ReplacementPlan): string {
  return report === undefined
    ? join(tmpdir(), `verbatim-${folder.slug}-${next.sha256.slice(0, 8)}-${process.pid}`)
    : resolve(report);
}

/** What was read is not kept either: nothing is to be written. */
function withoutWriting(effects: Effects): Effects {
  return { ...effects, writeFile: async () => {}, rename: async () => {}, remove: async () => {} };
}

function printed({ annotations, next, pages, publishesHiddenWords }: ReplacementPlan): PrintedReplacement {
  const { content } = next;
  const wordless = new Set(pagesWithoutText(content));
  return {
    annotations: annotations.map((change) => {
      return {
        id: change.id,
        state: change.state,
        page: pageOf(change),
        text: textOf(change),
        errorShare: errorShareOf(change),
      };
    }),
    pages: content.pages.map(({ width, height }, index) => {
      const page = index + 1;
      const pair = pages.find((each) => each.new === page);
      const { old: oldPage = null, same = false } = pair ?? {};
      const read = content.recognised.find((each) => each.page === page);
      const recognised = read === undefined ? {} : { recognised: recognisedOf(read) };
      return { page, width, height, hasText: !wordless.has(page), oldPage, same, ...recognised };
    }),
    hiddenText: content.hidden,
    publishesHiddenWords,
  };
}

function textOf({ passages }: AnnotationChange): string {
  return passages.flatMap(({ text }) => (text === "" ? [] : [text])).join(" … ");
}

function errorShareOf({ passages }: AnnotationChange): number | null {
  const shares = passages.map(({ errorShare }) => errorShare);
  return shares.includes(null) ? null : Math.max(...shares.map((share) => share ?? 0));
}

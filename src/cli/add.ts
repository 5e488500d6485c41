import { basename, resolve } from "node:path";
import process from "node:process";
import type { HiddenText } from "../core/model/hidden-text.ts";
import { addPublication, type AddedPublication, whyNotSlug } from "../ingest/adding/add-publication.ts";
import { slugOf } from "../ingest/adding/slug-of.ts";
import { TO_FILL_IN } from "../ingest/adding/starter-files.ts";
import { ContentCache } from "../ingest/cache/content-cache.ts";
import type { Effects } from "../ingest/effects.ts";
import type { IngestPlace } from "../ingest/ingest.ts";
import { documentWarnings, pagesWithoutText } from "../ingest/publication/document-warnings.ts";
import { printProblems } from "../ingest/site/print-problems.ts";
import { printWarnings } from "../ingest/site/print-warnings.ts";
import { printable } from "./display-width.ts";
import { recognisedSentence } from "./print-recognised.ts";
import type { Output } from "./output.ts";

export interface AddOptions {
  /** The PDF, as it was named. */
  readonly file: string;
  /** The publication's name in addresses; made of the file's where there is none. */
  readonly slug?: string | undefined;
  readonly json: boolean;
  readonly password?: string | undefined;
}

/** What `add --json` prints. */
export interface PrintedAddition {
  readonly slug: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly document: AddedPublication["document"];
  readonly hiddenText: readonly HiddenText[];
  readonly pagesWithoutText: readonly number[];
  /** Pages whose text was read from their pictures. */
  readonly recognised: readonly number[];
}

/** Makes a publication of a PDF. The exit code: 0 made, 1 the file cannot be used, 2 wrong usage, or a name that cannot be had. */
export async function add(
  { file, slug: wished, json, password }: AddOptions,
  { documents, cache }: IngestPlace,
  effects: Effects,
  { out, error }: Output,
  onCommit?: () => void,
): Promise<0 | 1 | 2> {
  const place = { documents, cache, processId: process.pid };
  const slug = wished ?? slugOf(basename(file));
  const whyNot = await whyNotSlug(slug, place, effects);
  if (whyNot !== undefined) {
    error(`${whyNot} Name another with --slug.`);
    return 2;
  }
  const store = new ContentCache(cache, effects, String(process.pid));
  const wishes = { path: resolve(file), shown: file, slug, password };
  const adding = await addPublication(wishes, place, effects, store, onCommit);
  if ("problems" in adding) {
    error(printProblems(adding.problems));
    return 1;
  }
  const { added } = adding;
  out(json ? JSON.stringify(printed(added), undefined, 2) : said(added));
  return 0;
}

function printed({ slug, folder, files, document, candidate }: AddedPublication): PrintedAddition {
  const { content } = candidate;
  const recognised = content.recognised.map(({ page }) => page);
  const wordless = pagesWithoutText(content);
  return { slug, folder, files, document, hiddenText: content.hidden, pagesWithoutText: wordless, recognised };
}

function said({ slug, folder, files, document, candidate }: AddedPublication): string {
  const { content, unlocked } = candidate;
  const warnings = documentWarnings(content, `${folder}/${slug}.pdf`);
  const recognised = recognisedSentence(content.recognised);
  const facts = [
    `  title     ${printable(document.title)}`,
    `  creator   ${printable(document.creator ?? "not named in the file")}`,
    `  date      ${document.date ?? "not given in the file"}`,
    `  language  ${document.language === "und" ? "cannot be told" : document.language}`,
    `  pages     ${content.pages.length}`,
  ];
  return [
    `Made ${folder}: ${files.join(", ")}.`,
    facts.join("\n"),
    ...(recognised === undefined
      ? []
      : [`${recognised} npm run verbatim -- recognise ${slug} --write puts it where it can be corrected.`]),
    ...(unlocked ? ["The file is written without its password, for readers could not open it otherwise."] : []),
    ...(warnings.length === 0 ? [] : [printWarnings(warnings)]),
    `To fill in, in ${folder}/publication.json: ${TO_FILL_IN.join(", ")}; and see that title, creator, date and language are right.`,
    `Then write ${folder}/commentary.md, and look at it with npm run dev. To undo all of it, remove ${folder}.`,
  ].join("\n\n");
}

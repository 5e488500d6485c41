import { join } from "node:path";
import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from "jsonc-parser";
import { pageRanges } from "../../core/versions/page-ranges.ts";
import { ContentCache } from "../cache/content-cache.ts";
import { PdfFaultError } from "../pdf/open-apart.ts";
import { makeSafeCopy } from "../safe-copy/make-safe-copy.ts";
import { needsCopy } from "../safe-copy/publishable.ts";
import { stagingFolder } from "../site/staging.ts";
import type { Effects } from "../effects.ts";
import { decode } from "../publication/read-json.ts";
import { changeFiles, type FileChange } from "./change-files.ts";
import type { OldFile, ReplacementPlan } from "./plan-replacement.ts";
import { versionTextName, versionTextOf } from "./version-text.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Puts the new file in the old one's place: the PDF, its SHA-256 in publication.json with the old one in the list of versions,
 * and the old one's text. All of that or nothing. A file that publication.json describes already is only put where it was
 * missing or damaged.
 *
 * @param place.cache where work in progress may lie. @param processId tells it from another's.
 */
export async function writeReplacement(
  plan: ReplacementPlan,
  place: { readonly cache: string; readonly processId: number },
  effects: Effects,
  onCommit?: () => void,
): Promise<void> {
  const { folder, file, next, old, describedHash } = plan;
  const put: FileChange = { path: join(folder.path, file), bytes: next.bytes };
  const staging = stagingFolder(place.cache, place.processId);
  if (next.sha256 === describedHash) return changeFiles([put], staging, effects, onCommit);
  const path = join(folder.path, "publication.json");
  const description = await effects.readFile(path);
  if (description === undefined) throw new Error(`${folder.shown}/publication.json is gone.`);
  const cache = new ContentCache(place.cache, effects, String(place.processId));
  const kept = old?.sha256 === describedHash ? old : undefined;
  const version = {
    sha256: describedHash,
    ...(kept === undefined ? {} : { bytes: kept.bytes.byteLength, pages: kept.content.pages.length }),
    until: effects.today(),
    ...recognisedPages(kept),
    ...(await publishedCopy(plan, kept, cache)),
  };
  const changes: FileChange[] = [
    ...(kept === undefined
      ? []
      : [
          {
            path: join(folder.path, versionTextName(kept.sha256)),
            bytes: encode(versionTextOf(kept.content.text)),
          },
        ]),
    put,
    { path, bytes: encode(described(description, plan.index, next.sha256, version)) },
  ];
  await changeFiles(changes, staging, effects, onCommit);
}

/** So that later a comparison knows what may be a machine's mistake. */
function recognisedPages(old: OldFile | undefined): { readonly recognised?: string } {
  const pages = old?.content.recognised.map(({ page }) => page) ?? [];
  return pages.length === 0 ? {} : { recognised: pageRanges(pages) };
}

/** The copy that stood at an address in the old file's place, if there was one: that address is to say that it was replaced. */
async function publishedCopy(
  { publishesHiddenWords, language }: ReplacementPlan,
  old: OldFile | undefined,
  cache: ContentCache,
): Promise<{ readonly published?: string }> {
  if (old === undefined || !needsCopy(old.content, publishesHiddenWords)) return {};
  try {
    return { published: (await makeSafeCopy(old, old.content, language, cache)).sha256 };
  } catch (error) {
    // Nothing was published either, then.
    if (error instanceof PdfFaultError) return {};
    throw error;
  }
}

/** publication.json with another file of its document of this index described; every other character stays. */
function described(bytes: Uint8Array, index: number, sha256: string, version: object): string {
  const text = decode(bytes) ?? "";
  const document: JSONPath = ["documents", index];
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol: "\n" };
  const set = (current: string, path: JSONPath, value: unknown, isInsertion = false): string =>
    applyEdits(current, modify(current, path, value, { formattingOptions, isArrayInsertion: isInsertion }));
  const hashed = set(text, [...document, "sha256"], sha256);
  const tree = parseTree(hashed);
  const versions = tree && findNodeAtLocation(tree, [...document, "versions"]);
  const listed =
    versions === undefined
      ? set(hashed, [...document, "versions"], [version])
      : set(hashed, [...document, "versions", versions.children?.length ?? 0], version, true);
  const hadMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (hadMark ? BYTE_ORDER_MARK : "") + listed;
}

/** Spaces that the file's first line within an object is moved in by. */
function indentOf(text: string): number {
  return /^ +/m.exec(text)?.[0].length ?? 2;
}

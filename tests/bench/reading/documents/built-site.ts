import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { reportFiles, type ReportSize } from "./report.ts";
import { scanFiles } from "./scan.ts";
import { buildDocuments } from "./build-documents.ts";

export const DOCUMENTS = ["memo", "report", "scan"] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** A publication, built by the sources as they are now. */
export interface BuiltDocument {
  readonly name: DocumentName;
  /** The site's folder. */
  readonly site: string;
  readonly slug: string;
  /** The PDF as the site has it, from the site's folder. */
  readonly pdf: string;
  readonly pageCount: number;
}

const project = resolve(import.meta.dirname, "..", "..", "..", "..");
const cache = join(project, "node_modules", ".cache", "bench-reading");
/** What a built site is made of, besides the publication. */
const MADE_OF = ["src", "public", "package-lock.json"];

/** Builds a publication's site, or takes the one that the same sources built before. */
export async function builtDocument(name: DocumentName, size: ReportSize): Promise<BuiltDocument> {
  const documents = name === "memo" ? join(project, "documents") : await writtenOnce(name, size);
  const slug = name === "memo" ? "sessions-memo" : name;
  const site = join(cache, `site-${name}-${hashOf([...MADE_OF.map((part) => join(project, part)), documents])}`);
  if (!existsSync(join(site, "index.html"))) {
    for (const old of namesIn(cache).filter((each) => each.startsWith(`site-${name}-`))) {
      rmSync(join(cache, old), { recursive: true, force: true });
    }
    console.error(`Building the ${name}'s site …`);
    await buildDocuments(project, documents, site);
  }
  const pdf = namesIn(join(site, slug)).find((file) => /\.[0-9a-f]{16}\.pdf$/.test(file));
  if (pdf === undefined) throw new Error(`The built site of the ${name} has no PDF.`);
  const pageCount = name === "memo" ? 1 : name === "scan" ? 20 : size.pages;
  return { name, site, slug, pdf: join(slug, pdf), pageCount };
}

/** The folder with the publication's folder in it; written anew where what writes it has changed. */
async function writtenOnce(name: "report" | "scan", size: ReportSize): Promise<string> {
  const makers = hashOf([import.meta.dirname, join(project, "src", "ingest", "fixtures")], JSON.stringify(size));
  const folder = join(cache, `documents-${name}-${makers}`);
  if (existsSync(folder)) return folder;
  console.error(`Making the ${name} …`);
  const files = name === "report" ? await reportFiles(size) : await scanFiles();
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(join(unfinished, name), { recursive: true });
  for (const [file, content] of files) writeFileSync(join(unfinished, name, file), content);
  renameSync(unfinished, folder);
  return folder;
}

/** Of all that files and folders hold, in the order of their names. */
function hashOf(paths: readonly string[], more = ""): string {
  const hash = createHash("sha256").update(more);
  for (const path of paths) {
    const files = path.endsWith(".json") ? [""] : readdirSync(path, { recursive: true, encoding: "utf8" }).toSorted();
    for (const file of files) {
      if (/\.test\.tsx?$/.test(file)) continue;
      const content = contentOf(join(path, file));
      if (content !== undefined) hash.update(file).update(content);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** Undefined of a folder. */
function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

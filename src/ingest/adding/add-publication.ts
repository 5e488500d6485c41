import { basename, join } from "node:path";
import * as v from "valibot";
import { describeDocument } from "../../core/describing/describe-document.ts";
import { ClaimIdSchema } from "../../core/model/commentary.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { textOfContent } from "../../core/structure/content.ts";
import { makeTextVersion } from "../../core/structure/text-version.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import { examinePublication } from "../publication/examine-publication.ts";
import type { DocumentContent } from "../publication/read-document.ts";
import { stagingFolder } from "../site/staging.ts";
import { type Candidate, readCandidate } from "../versions/read-candidate.ts";
import { starterFiles } from "./starter-files.ts";

export interface AddWishes {
  /** Absolute. */
  readonly path: string;
  /** As it was named. */
  readonly shown: string;
  readonly slug: string;
  readonly password?: string | undefined;
}

export interface AddPlace {
  /** The folder that holds the publications. Absolute. */
  readonly documents: string;
  readonly cache: string;
  readonly processId: number;
}

export interface AddedPublication {
  readonly slug: string;
  /** As problems name it: "documents/report". */
  readonly folder: string;
  /** Names of its files. */
  readonly files: readonly string[];
  readonly document: ReturnType<typeof describeDocument>;
  readonly candidate: Candidate;
}

/** Why a name cannot be a publication's; undefined where it can. */
export async function whyNotSlug(slug: string, { documents }: AddPlace, effects: Effects): Promise<string | undefined> {
  if (!v.is(ClaimIdSchema, slug))
    return `"${slug}" cannot be part of an address: use small letters, digits and hyphens.`;
  const taken = (await effects.listFolder(documents))?.some(({ name }) => name === slug) === true;
  return taken ? `There is ${basename(documents)}/${slug} already.` : undefined;
}

/**
 * Makes a publication of a PDF. It is made elsewhere, checked as a build would, and put in its place in one step.
 *
 * @param onCommit is told before that step.
 */
export async function addPublication(
  { path, shown, slug, password }: AddWishes,
  place: AddPlace,
  effects: Effects,
  cache: ContentCache,
  onCommit: () => void = () => {},
): Promise<{ readonly added: AddedPublication } | { readonly problems: readonly Problem[] }> {
  const { candidate, problem } = await readCandidate(path, shown, password, effects, cache);
  if (candidate === undefined) return { problems: [problem] };
  const document = describe(candidate.content, basename(path));
  const made = starterFiles({
    slug,
    described: document,
    sha256: candidate.sha256,
    cameAs: basename(path),
    today: effects.today(),
  });
  const staging = join(stagingFolder(place.cache, place.processId), slug);
  const folder = `${basename(place.documents)}/${slug}`;
  try {
    for (const [name, text] of Object.entries(made)) {
      await effects.writeFile(join(staging, name), new TextEncoder().encode(text));
    }
    await effects.writeFile(join(staging, `${slug}.pdf`), candidate.bytes);
    const { problems } = await examinePublication({ slug, path: staging, shown: folder }, effects, cache);
    if (problems.length > 0) return { problems };
    onCommit();
    await moveFolder(staging, join(place.documents, slug), effects);
  } finally {
    await effects.remove(stagingFolder(place.cache, place.processId));
  }
  return { added: { slug, folder, files: [...Object.keys(made), `${slug}.pdf`], document, candidate } };
}

function describe(content: DocumentContent, fileName: string) {
  const facts = content.pages.map((page, index) => ({ ...page, clues: content.clues[index] }));
  const { blocks } = makeTextVersion(content.text, facts);
  const heading = blocks.find((block) => block.kind === "heading");
  const texts = content.text.pages.map(({ text }) => text);
  return describeDocument(
    content.info,
    texts[0] ?? "",
    texts.join("\n"),
    heading?.kind === "heading" ? textOfContent(heading.content) : undefined,
    fileName,
  );
}

async function moveFolder(from: string, to: string, effects: Effects): Promise<void> {
  try {
    await effects.rename(from, to);
  } catch (error) {
    const crossesDisks = error instanceof Error && "code" in error && error.code === "EXDEV";
    if (!crossesDisks) throw error;
    // A name that begins with a point is no publication's: a copy that is not whole is not seen.
    const beside = join(to, "..", `.${basename(to)}.new`);
    await effects.copyFolder(from, beside);
    await effects.rename(beside, to);
  }
}

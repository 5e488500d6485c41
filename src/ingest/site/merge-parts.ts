import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { plainError } from "../plain-error.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Renderer } from "./render-entry.ts";
import { PART_FILE, readPart, type SitePart } from "./site-part.ts";
import { writeShared } from "./write-site.ts";

/** A part and where it lies. */
interface LyingPart extends SitePart {
  readonly folder: string;
}

/**
 * Puts parts of a site together: publications as they are, the pages about all of them made anew. What comes out is, byte
 * for byte, what one build of everything would have written.
 *
 * @param folders of the parts, absolute.
 * @param into an empty folder, absolute.
 * @throws Error in words where they are not all the parts of one site.
 */
export async function mergeParts(
  folders: readonly string[],
  into: string,
  load: (base: string) => Promise<Renderer>,
  effects: Effects,
): Promise<{ readonly publications: number }> {
  const parts: LyingPart[] = [];
  for (const folder of folders) parts.push({ folder, ...(await readPart(folder, effects)) });
  const [first, ...others] = parts;
  if (first === undefined) throw plainError("No part was named.");
  for (const other of others) await expectSameSite(first, other, effects);
  const summaries = first.slugs.map((slug) => {
    const found = parts.flatMap(({ publications }) => publications.filter((each) => each.slug === slug));
    const [one, twice] = found;
    if (one === undefined) throw plainError(`No part has the publication "${slug}".`);
    if (twice !== undefined) throw plainError(`Several parts have the publication "${slug}".`);
    return one;
  });
  const example = parts.find(({ publications }) => publications[0]?.slug === first.slugs[0])?.example;
  await effects.copyFolder(first.folder, into);
  for (const { folder, publications } of others) {
    for (const { slug } of publications) await effects.copyFolder(join(folder, slug), join(into, slug));
  }
  await effects.remove(join(into, PART_FILE));
  const { base, site, language, assets } = first.setting;
  const { notFoundScript, embeddingScript, readerSheet } = assets;
  const whole = { ...assets, notFoundScript, embeddingScript, readerSheet };
  const setting = { base, site, language, development: false, assets: whole };
  await writeShared(summaries, example, { folder: into, setting, renderer: await load(base), effects });
  return { publications: summaries.length };
}

/** Of parts that were built apart, all has to be the same but their publications. */
async function expectSameSite(one: LyingPart, other: LyingPart, effects: Effects): Promise<void> {
  const facts = ({ setting, slugs }: SitePart): string => JSON.stringify({ setting, slugs });
  const isSame = facts(one) === facts(other) && (await filesOfAll(one, effects)) === (await filesOfAll(other, effects));
  if (isSame) return;
  throw plainError(
    `${one.folder} and ${other.folder} are parts of different sites. Build all parts from the same sources, with the same base, VERBATIM_SITE and VERBATIM_LANGUAGE.`,
  );
}

/** A digest of what every part has and no publication: the bundle and what is copied as it is. */
async function filesOfAll({ folder, publications }: LyingPart, effects: Effects): Promise<string> {
  const made = new Set([PART_FILE, "embedding", ...MADE_ANEW, ...publications.map(({ slug }) => slug)]);
  const digests: string[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const { name, kind } of (await effects.listFolder(join(folder, below))) ?? []) {
      if (below === "" && made.has(name)) continue;
      const path = below === "" ? name : `${below}/${name}`;
      if (kind === "folder") await visit(path);
      else digests.push(`${path} ${sha256((await effects.readFile(join(folder, path))) ?? "")}`);
    }
  };
  await visit("");
  return digests.join("\n");
}

/** Pages about all publications at the site's root. */
const MADE_ANEW = ["index.html", "404.html", "sitemap.xml", "feed.xml", "robots.txt"];

import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { noAssets } from "../../core/fixtures/no-assets.ts";
import { cacheOf } from "../cache/cache-of.ts";
import { sha256 } from "../cache/sha256.ts";
import { type FakeEffects, fakeEffects } from "../fixtures/fake-effects.ts";
import { filesOf, makePublication } from "../fixtures/make-publication.ts";
import { makeSite } from "../make-site.ts";
import { survey } from "../survey.ts";
import { mergeParts } from "./merge-parts.ts";
import { loadRender } from "./render-entry.ts";
import { writePart } from "./site-part.ts";

const root = resolve(import.meta.dirname, "..", "..", "..");
const place = { documents: "/project/documents", cache: "/project/cache" };
const slugs = ["alpha", "beta", "gamma"];

/** Three publications, in two languages, the last the newest: their places in lists differ. */
async function world(): Promise<FakeEffects> {
  const fixture = await makePublication();
  const files = slugs.map((slug, at) => {
    const [language, date] = [at === 0 ? "es" : "en", `2018-03-0${at + 1}`];
    const description = { ...fixture.description, title: `The memo ${slug}`, language, date };
    return filesOf({ ...fixture, description }, `${place.documents}/${slug}`);
  });
  return fakeEffects(Object.assign({}, ...files));
}

describe("mergeParts with the site's own render", () => {
  it("makes of parts, in any order, what one build of everything writes", { timeout: 120_000 }, async () => {
    const effects = await world();
    const renderer = await loadRender(root, "/");
    const setting = { base: "/", site: "https://example.org/", language: undefined, assets: noAssets };
    const make = async (folder: string, only?: readonly string[]): Promise<void> => {
      const writing = { folder, setting: { ...setting, development: false }, renderer, effects };
      const found = await survey(place, effects, only);
      const made = await makeSite(found, place, root, { ...writing, cache: cacheOf(place, effects) });
      if (only === undefined) return;
      await writePart(
        { format: 1, setting, slugs, publications: made.summaries, example: made.example },
        folder,
        effects,
      );
    };
    await make("/whole");
    await make("/parts/1", ["beta"]);
    await make("/parts/2", ["alpha", "gamma"]);
    await mergeParts(["/parts/1", "/parts/2"], "/merged", async () => renderer, effects);
    const below = (folder: string): [string, string][] =>
      [...effects.files]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, bytes]): [string, string] => [path.slice(folder.length), sha256(bytes)])
        .toSorted(([one], [other]) => (one < other ? -1 : 1));
    expect(below("/merged")).toEqual(below("/whole"));
    const differing = [
      "index.html",
      "404.html",
      "sitemap.xml",
      "feed.xml",
      "embedding/index.html",
      "embedding/headers.txt",
    ];
    for (const path of differing) {
      // A part's own tell of its publications alone: it is not by chance that they are the same.
      expect(effects.files.get(`/merged/${path}`)).not.toEqual(effects.files.get(`/parts/1/${path}`));
    }
    expect(new TextDecoder().decode(effects.files.get(join("/merged", "sitemap.xml")))).toContain(
      "/gamma/c/every-tool/",
    );
  });
});

import { expect, it } from "vitest";
import { cacheOf } from "./cache/cache-of.ts";
import { fakeEffects } from "./fixtures/fake-effects.ts";
import { filesOf, makePublication } from "./fixtures/make-publication.ts";
import { examine } from "./ingest.ts";
import { readCandidate } from "./versions/read-candidate.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const SAID = "The file cannot be used: it has 6443 MB; 500 MB are the most.";

/** A publication whose file is too large to be read at all. */
async function world() {
  const effects = fakeEffects(filesOf(await makePublication()));
  const isPdf = (path: string): boolean => path.endsWith(".pdf");
  return {
    ...effects,
    size: async (path: string) => (isPdf(path) ? 6_442_450_944 : effects.size(path)),
    readFile: (path: string) => (isPdf(path) ? Promise.reject(new Error("Too large.")) : effects.readFile(path)),
  };
}

it("of a file that is too large it is said how large, without reading it", async () => {
  const effects = await world();
  const { problem } = await readCandidate("/desk/a.pdf", "a.pdf", undefined, effects, cacheOf(place, effects));
  expect(problem).toMatchObject({ file: "a.pdf", message: SAID, hint: expect.stringContaining("fewer pixels") });
  const { problems } = await examine(place, effects);
  expect(problems).toMatchObject([{ file: "documents/memo/memo.pdf", message: SAID }]);
});

it("a folder is told from a file that is not there", async () => {
  const effects = await world();
  const read = (path: string) => readCandidate(path, "it", undefined, effects, cacheOf(place, effects));
  expect((await read(`${place.documents}/memo`)).problem?.message).toBe("That is a folder.");
  expect((await read("/desk/none")).problem?.message).toBe("There is no such file.");
});

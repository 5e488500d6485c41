import { expect, it } from "vitest";
import type { Publication } from "../../core/model/publication.ts";
import { sha256 } from "../cache/sha256.ts";
import { cacheOf } from "../cache/cache-of.ts";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { filesOf, makePublication } from "../fixtures/make-publication.ts";
import { ingest } from "../ingest.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { type SiteWriting, writePublication } from "./write-site.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const [OLD, OLDER, COPY] = [sha256("old"), sha256("older"), sha256("a copy of the older one")];

/** Builds the small publication, of whose document there were earlier files. */
async function built(language: string, site?: string) {
  const fixture = await makePublication();
  const [document] = fixture.description["documents"] as object[];
  const current = sha256(fixture.pdf);
  const versions = [
    { sha256: OLDER, published: COPY, until: "2018" },
    { sha256: current, until: "2019-01-02" },
    { sha256: OLD, until: "2026-11-24" },
  ];
  const title = "A memo (“the draft”) – 1";
  const description = { ...fixture.description, language, documents: [{ ...document, title, versions }] };
  const effects = fakeEffects(filesOf({ ...fixture, description }));
  const { publications, problems } = await ingest(place, "/base/", effects, { draws: "if-all-is-well" });
  const [composed] = publications;
  if (composed === undefined) throw new Error(JSON.stringify(problems));
  const renderer = {
    notes: () => [],
    pages: () => [],
    about: ({ publication }: { publication: Publication }) => ({ publication }),
  };
  const setting = { base: "/base/", site, language: undefined };
  const writing: unknown = { folder: "/dist", setting, renderer, cache: cacheOf(place, effects), effects };
  await writePublication(composed, writing as SiteWriting);
  const at = (hash: string) => effects.files.get(`/dist/memo/memo.${hash.slice(0, 16)}.pdf`);
  return { at, current, pdf: fixture.pdf };
}

async function textOf(bytes: Uint8Array | undefined): Promise<string> {
  const opening = await openPdf(bytes ?? new Uint8Array());
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const { text, lines } = opening.pdf.pages[0]?.readText() ?? { text: "", lines: [] };
  opening.pdf.close();
  expect(lines.length).toBeGreaterThan(2);
  return text.replaceAll("\n", " ").trim();
}

it("the address of a file that was replaced says so, and leads to the present one", async () => {
  const { at, current, pdf } = await built("en", "https://example.org/base/");
  const address = `https://example.org/base/memo/memo.${current.slice(0, 16)}.pdf`;
  expect(await textOf(at(OLD))).toBe(
    `This version of “A memo (“the draft”) – 1” was replaced on November 24, 2026. The current one is at ${address}`,
  );
  for (const older of [OLDER, COPY]) expect(await textOf(at(older))).toContain("was replaced in 2018.");
  expect(Buffer.from(at(OLD) ?? []).toString("latin1")).toContain(`/URI (${address})`);
  expect(at(current)).toEqual(pdf);
});

it("speaks the publication's language, and names the file beside it where no site is named", async () => {
  const { at, current } = await built("es");
  const text = await textOf(at(OLD));
  expect(text).toContain("fue sustituida el 24 de noviembre de 2026");
  expect(text).toContain(`memo.${current.slice(0, 16)}.pdf`);
});

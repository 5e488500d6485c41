import { describe, expect, it } from "vitest";
import { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { pdfOfPictures, scanPage } from "../fixtures/make-scan.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { readDocument } from "../publication/read-document.ts";

const SIZE = [420, 210] as const;
const TEXT = "Every lawful tool is to be considered in each district, and civil remedies too.";

/** So long that the page is not taken for a scan with a stamp on it. */
const OWN = Array.from(
  { length: 4 },
  () => "The file has these words as text, and they are taken from there, not read.",
).join(" ");

/** Four small pages of one text: upside down, sideways, blank, and under text of the page's own. */
async function scanned(): Promise<Uint8Array> {
  const opening = await openPdf(
    await makePdf([
      { paragraphs: [TEXT], size: SIZE },
      { paragraphs: [""], size: SIZE },
    ]),
  );
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const { pdf } = opening;
  const scans = [
    await scanPage(pdf, 1, { resolution: 200, skew: 181 }),
    await scanPage(pdf, 1, { resolution: 150, skew: 90, bilevel: true }),
    await scanPage(pdf, 2, { resolution: 150, noise: 10 }),
    { ...(await scanPage(pdf, 1, { resolution: 150 })), text: OWN },
  ];
  pdf.close();
  return pdfOfPictures(scans);
}

describe("scans that lie any way round", () => {
  it("are read, once, and blank ones are left blank", { timeout: 240_000 }, async () => {
    const bytes = await scanned();
    const effects = fakeEffects();
    const cache = new ContentCache("/cache", effects, "1");
    const progress: string[] = [];
    const read = async () => {
      const reading = await readDocument(bytes, sha256(bytes), cache, {
        language: "en",
        progress: (work) => (total) => (isMade) => {
          if (isMade) progress.push(`${work} ${total}`);
        },
      });
      if ("fault" in reading) throw new Error(reading.fault.detail);
      return reading.content;
    };
    const content = await read();
    const texts = content.text.pages.map(({ text }) => text.replaceAll("\n", " ").trim());
    expect(texts).toEqual([TEXT, TEXT, "", `${OWN} ${TEXT}`]);
    expect(content.recognised.map(({ page }) => page)).toEqual([1, 2, 4]);
    expect(progress.filter((each) => each === "read 4")).toHaveLength(4);
    expect(progress.at(-1)).toBe("recognised 4");
    // Upside down, the first letter is at the right and the first line below.
    const [first = [], second = []] = content.text.pages.map(({ boxes }) => boxes);
    const last = content.text.pages[0]?.text.indexOf("district") ?? 0;
    expect(first[0]).toBeGreaterThan(first[last * 4] ?? Infinity);
    // Turned by a quarter, lines run down.
    const end = content.text.pages[1]?.text.indexOf("lawful") ?? 0;
    expect(second[end * 4 + 1]).toBeGreaterThan(second[1] ?? Infinity);
    expect(second[2 + end * 4] ?? 0).toBeCloseTo(second[2] ?? -1, 0);

    progress.length = 0;
    expect(await read()).toEqual(content);
    expect(progress).toEqual([]);
  });
});

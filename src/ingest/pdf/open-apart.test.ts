import { describe, expect, it } from "vitest";
import { HOSTILE_WORDS, hostilePdfs } from "../fixtures/hostile-pdf.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { openApart, type PdfApart, PdfFaultError, type WorkLimits } from "./open-apart.ts";
import { openPdf } from "./open-pdf.ts";

const memo = await makePdf([{ paragraphs: ["Every lawful tool."] }, { paragraphs: ["A second page."] }]);

async function open(bytes: Uint8Array, limits?: WorkLimits): Promise<PdfApart> {
  const opening = await openApart(bytes, limits);
  if (opening.kind === "fault") throw new PdfFaultError(opening.fault);
  return opening.pdf;
}

async function detailOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PdfFaultError) return error.fault.detail;
    throw error;
  }
  throw new Error("It did not fail.");
}

describe("openApart", () => {
  it("reads and draws the same as in this thread", async () => {
    const here = await openPdf(memo);
    if (here.kind === "fault") throw new Error(here.fault.detail);
    const pdf = await open(memo);
    expect(pdf.pages).toMatchObject(here.pdf.pages.map(({ label, width, height }) => ({ label, width, height })));
    expect(await pdf.readText(2)).toEqual(here.pdf.pages[1]?.readText());
    expect(await pdf.draw(1, 200)).toEqual(here.pdf.pages[0]?.render(200));
    here.pdf.close();
    await pdf.close();
  });

  it("leaves the bytes that it was given as they are", async () => {
    const bytes = new Uint8Array(memo);
    await (await open(bytes)).close();
    expect(bytes).toEqual(new Uint8Array(memo));
  });

  it("names the faults that opening finds", async () => {
    expect(await openApart(Buffer.from("<html>"))).toMatchObject({ kind: "fault", fault: { kind: "not-a-pdf" } });
    const half = memo.subarray(0, memo.length / 2);
    expect(await openApart(half)).toMatchObject({ kind: "fault", fault: { kind: "damaged" } });
  });

  it("answers several questions in their order", async () => {
    const pdf = await open(memo);
    const [second, first] = await Promise.all([pdf.readText(2), pdf.readText(1)]);
    expect([first.page, second.page]).toEqual([1, 2]);
    await pdf.close();
  });

  it.each(["200,000 nested q", "a false count of pages", "a page of 3.5 kilometres"] as const)(
    "survives %s",
    async (name) => {
      const pdf = await open(hostilePdfs[name]());
      expect(pdf.pages).toHaveLength(1);
      expect((await pdf.readText(1)).text).toContain(HOSTILE_WORDS);
      expect((await pdf.draw(1, 480)).width).toBe(480);
      await pdf.close();
    },
  );

  it("ends a page that takes too long, and asks nothing more of it", async () => {
    const pdf = await open(hostilePdfs["a pattern of countless tiles"](), { step: 2500, total: 60_000 });
    expect(await detailOf(pdf.draw(1, 480))).toBe("page 1 takes longer than 3 seconds to be drawn");
    const started = performance.now();
    expect(await detailOf(pdf.readText(1))).toContain("page 1 takes longer");
    expect(performance.now() - started).toBeLessThan(500);
    await pdf.close();
  });

  it("ends a document whose pages together take too long", async () => {
    const pdf = await open(hostilePdfs["a pattern of countless tiles"](), { step: 60_000, total: 6000 });
    expect(await detailOf(pdf.draw(1, 480))).toBe("all its pages together take too long");
    await pdf.close();
  });
});

import { describe, expect, it } from "vitest";
import { makePdf } from "../fixtures/make-pdf.ts";
import { PdfFaultError } from "./open-apart.ts";
import { PdfCrew, threadsFor } from "./pdf-crew.ts";
import { UnreadPages } from "./unread-pages.ts";

const memo = await makePdf([{ paragraphs: ["Every lawful tool."] }, { paragraphs: ["A second page."] }]);

describe("PdfCrew", () => {
  it("gives each who asks a thread with the file, and waits where all are taken", async () => {
    const crew = new PdfCrew(memo);
    const asked = Array.from({ length: 6 }, (_, index) => (index % 2) + 1);
    const texts = await Promise.all(asked.map((page) => crew.use(async (pdf) => (await pdf.readText(page)).page)));
    expect(texts).toEqual(asked);
    await crew.close();
  });

  it("goes on with another thread after a fault, and passes other errors on", async () => {
    const crew = new PdfCrew(memo);
    const fault = new PdfFaultError({ kind: "too-demanding", detail: "page 1 takes too long" });
    await expect(crew.use(() => Promise.reject(fault))).rejects.toBe(fault);
    await expect(crew.use(() => Promise.reject(new RangeError("none")))).rejects.toThrow("none");
    expect(await crew.use(async (pdf) => pdf.pages.length)).toBe(2);
    await crew.close();
  });

  it("starts no thread before it is asked, and says why a file cannot be opened", async () => {
    const idle = new PdfCrew(memo);
    expect(idle.hasBegun).toBe(false);
    await idle.close();
    const crew = new PdfCrew(Buffer.from("<html>"));
    await expect(crew.use(async () => 1)).rejects.toThrow("it is not a PDF but a web page");
    await expect(crew.use(async () => 1)).rejects.toThrow("it is not a PDF but a web page");
  });
});

describe("threadsFor", () => {
  it("takes a core each, and fewer for files that would fill the memory", () => {
    expect(threadsFor(1_000_000, 8)).toBe(8);
    expect(threadsFor(100_000_000, 16)).toBe(7);
    expect(threadsFor(499_000_000, 16)).toBe(1);
  });
});

describe("UnreadPages", () => {
  const failing = (page: number) => () =>
    Promise.reject(new PdfFaultError({ kind: "too-demanding", detail: `page ${page} takes too long` }));

  it("lets a long document lose a page, and names it", async () => {
    const unread = new UnreadPages(30);
    expect(await unread.attempt(9, failing(9))).toBeUndefined();
    expect(await unread.attempt(1, async () => "read")).toBe("read");
    expect(await unread.attempt(7, failing(7))).toBeUndefined();
    expect(unread.found).toEqual([
      { page: 7, reason: "page 7 takes too long" },
      { page: 9, reason: "page 9 takes too long" },
    ]);
  });

  it("gives a document up that loses more than a tenth of its pages, or twenty", async () => {
    await expect(new UnreadPages(9).attempt(1, failing(1))).rejects.toThrow("page 1 takes too long");
    const unread = new UnreadPages(5000);
    for (let page = 1; page <= 20; page += 1) await unread.attempt(page, failing(page));
    await expect(unread.attempt(21, failing(21))).rejects.toThrow("page 21 takes too long");
  });

  it("passes on what is no fault of a page", async () => {
    await expect(new UnreadPages(5000).attempt(1, () => Promise.reject(new TypeError("ours")))).rejects.toThrow("ours");
  });
});

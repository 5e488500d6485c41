import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { home, live, publicationFolder, writtenClaims } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { address } from "./set-up/site.ts";

const states = [
  { name: "desk", path: home, options: { screen: screens.desk }, format: "Letter" },
  {
    name: "desk, dark, at a claim",
    path: `${home}c/every-lawful-tool/`,
    options: { colorScheme: "dark" },
    format: "A4",
  },
  { name: "phone, at a claim", path: `${home}c/every-lawful-tool/`, options: { screen: screens.phone }, format: "A4" },
  { name: "without script", path: home, options: { script: false }, format: "Letter" },
] as const;

describe("on paper", () => {
  for (const { name, path, options, format } of states) {
    test(`every claim, quotation and page label is printed (${name}, ${format})`, async ({ open }) => {
      const page = await open(path, options);
      const script = !("script" in options);
      if (script) await printable(page);
      const { text, pages } = await printed(page, format);
      for (const { id, exact } of writtenClaims()) {
        const words = await page.locator(`#note-${id} .endnote-claim`).textContent();
        expect(text, id).toContain(flat(words ?? ""));
        for (const quotation of exact) expect(text, id).toContain(flat(quotation));
      }
      const rests = writtenClaims().filter(({ exact }) => exact.length > 0).length;
      expect(text.match(/The memo, page 1/g)?.length ?? 0).toBeGreaterThanOrEqual(rests);
      for (const standing of ["Quoted exactly", "Quoted with changes", "Paraphrase"]) expect(text).toContain(standing);
      const pdf = readFileSync(join(publicationFolder, "memo.pdf"));
      expect(text.replaceAll(" ", "")).toContain(createHash("sha256").update(pdf).digest("hex"));
      if (script) expect(text).toContain(`Printed from ${address(home)}`);
      // Nothing of what only a screen can use.
      for (const control of ["Copy link", "Back to claim", "See the page", "Zoom", "Not commented on"])
        expect(text).not.toContain(control);
      expect(pages).toBeGreaterThan(5);
      expect(pages).toBeLessThan(16);
    });
  }

  test("is black on white, with the passages cut from the page, though the screen is dark", async ({ open }) => {
    const page = await open(home, { colorScheme: "dark" });
    await printable(page);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await page.evaluate(() => {
      const paragraph = getComputedStyle(document.querySelector(".endnote-claim") ?? document.body);
      return [paragraph.color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    const crops = page.locator(".endnote-crop img");
    expect(await crops.count()).toBeGreaterThan(10);
    for (const crop of await crops.all()) expect(await crop.isVisible()).toBe(true);
    await expectAccessible(page);
  });

  test("the document's pages come along when they are asked for", async ({ open }) => {
    const page = await open(home, {
      prepare: (one) =>
        one.addInitScript(() => {
          window.print = () => {
            document.documentElement.dataset["printed"] = String(
              [...document.querySelectorAll(".print-pages img")].filter(
                (picture) => picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 800,
              ).length,
            );
          };
        }),
    });
    await printable(page);
    await page.locator(".colophon").getByRole("link", { name: "Print" }).click();
    const dialog = page.getByRole("dialog", { name: "Print" });
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "Print" }).click();
    await expect.poll(() => page.locator("html").getAttribute("data-printed")).toBe("1");
    expect((await printed(page, "Letter")).pages).toBeGreaterThan(5);
  });
});

/** Alive, with what is on paper alone in its place. */
async function printable(page: Page): Promise<void> {
  await live(page);
  await page.locator(".endnote-crop").first().waitFor({ state: "attached" });
  await page.locator(".colophon .print-only").waitFor({ state: "attached" });
}

async function printed(page: Page, format: string): Promise<{ text: string; pages: number }> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  try {
    const file = join(folder, "print.pdf");
    writeFileSync(file, await page.pdf({ format }));
    const program = process.env["VERBATIM_PDFTOTEXT"] ?? "pdftotext";
    const text = execFileSync(program, [file, "-"], { encoding: "utf8" });
    return { text: flat(text.replace(/\d+ \/ \d+\s*\f/g, "")), pages: text.split("\f").length - 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lines joined; a printed page's ligatures are letters. */
function flat(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim();
}

import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { drawn, home, live } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { address } from "./set-up/site.ts";

const claimHome = `${home}c/every-lawful-tool/`;
const title = "Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Cite" });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const allowCopying = (page: Page): Promise<void> =>
  page.context().grantPermissions(["clipboard-read", "clipboard-write"]);

describe("citing", () => {
  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
    test(`a claim's passage, in the style that is chosen (${name})`, async ({ open }) => {
      const page = await open(claimHome, { screen });
      await live(page);
      await allowCopying(page);
      const cite = page.locator(".note-foot").getByRole("link", { name: "Cite" });
      await cite.click();
      await expectAccessible(page);
      await dialog(page).getByLabel("Bluebook").check();
      await dialog(page).getByRole("button", { name: "Copy" }).click();
      await expect.poll(() => dialog(page).getByRole("status").textContent()).toBe("Copied.");
      expect(await clipboard(page)).toBe(
        `Jeff Sessions, Office of the Attorney General, U.S. Department of Justice, ${title} 1, para. 2 (Mar. 20, 2018) (typeset reproduction), ${address(claimHome)}.`,
      );
      await dialog(page).getByLabel("The commentary").check();
      await dialog(page).getByLabel("APA, 7th edition").check();
      await dialog(page).getByRole("button", { name: "Copy: in the text" }).click();
      await expect.poll(() => clipboard(page)).toBe("(Verbatim editors, 2026)");
      await page.keyboard.press("Escape");
      await expect.poll(() => dialog(page).count()).toBe(0);
      // Esc closed the dialog and left the claim, and the focus is where it was.
      expect(new URL(page.url()).pathname).toBe(claimHome);
      expect(await cite.evaluate((link) => link === document.activeElement)).toBe(true);
    });
  }

  test("where the clipboard is barred, the citation is a field, selected", async ({ open }) => {
    const page = await open(claimHome, {
      prepare: (one) =>
        one.addInitScript(() => {
          const refuse = (): Promise<never> => Promise.reject(new DOMException("no", "NotAllowedError"));
          Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
        }),
    });
    await live(page);
    await page.locator(".note-foot").getByRole("link", { name: "Cite" }).click();
    await dialog(page).getByRole("button", { name: "Copy" }).click();
    const field = dialog(page).getByRole("textbox");
    expect(await field.inputValue()).toContain(title);
    const selected = await field.evaluate((one) =>
      one instanceof HTMLTextAreaElement ? one.selectionEnd - one.selectionStart : 0,
    );
    expect(selected).toBe((await field.inputValue()).length);
  });

  test("selected words are copied with their citation and their link in one press", async ({ open }) => {
    const page = await open(home);
    await live(page);
    await drawn(page);
    await allowCopying(page);
    await page.evaluate(() => {
      const line = [...document.querySelectorAll(".textLayer span")].find((span) => span.textContent.length > 40);
      if (line) document.getSelection()?.selectAllChildren(line);
    });
    const words = await page.evaluate(() => document.getSelection()?.toString() ?? "");
    await page.getByRole("button", { name: "Copy with citation" }).click();
    await expect.poll(() => page.getByText("Words, citation and link copied").count()).toBe(1);
    const [quotation = "", citation = ""] = (await clipboard(page)).split("\n");
    expect(quotation).toContain(words.trim().slice(4, -4));
    expect(citation).toContain(`“${title}”`);
    expect(citation).toMatch(/, p\. 1, (?:para\. \d, )?http/);
    const link = /https?:\S+/.exec(citation)?.[0] ?? "";
    await page.goto(link);
    await live(page);
    await expect.poll(() => page.locator('[data-words="true"][aria-current="true"]').count()).toBeGreaterThan(0);
  });

  test("a claim is handed to the device's own sharing; where that is barred, its link is copied", async ({ open }) => {
    const page = await open(claimHome, {
      screen: screens.small,
      prepare: (one) =>
        one.addInitScript(() => {
          Object.defineProperty(navigator, "share", {
            value: async ({ url }: ShareData) => {
              const { dataset } = document.documentElement;
              if (dataset["shared"] !== undefined) throw new DOMException("no", "NotAllowedError");
              dataset["shared"] = url;
            },
          });
        }),
    });
    await live(page);
    await allowCopying(page);
    const share = page.locator(".note-foot").getByRole("button", { name: "Share" });
    await share.click();
    await expect.poll(() => page.locator("html").getAttribute("data-shared")).toBe(address(claimHome));
    await share.click();
    await expect.poll(() => clipboard(page)).toBe(address(claimHome));
  });

  test("without script, everything is on a page of its own, and in files", async ({ open }) => {
    const page = await open(claimHome, { script: false });
    expect(await page.locator(".colophon-cited").textContent()).toContain(title);
    await page.locator(".colophon").getByRole("link", { name: "Cite" }).click();
    await expectAccessible(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("How to cite");
    for (const style of ["Bluebook", "APA, 7th edition", "Chicago, 17th edition", "BibTeX", "CSL-JSON", "RIS"]) {
      expect(await page.getByRole("term").filter({ hasText: style }).count(), style).toBe(2);
    }
    for (const [ending, words] of [
      ["bib", `title = {{${title}}}`],
      ["ris", `TI  - ${title}`],
      ["json", `"title": "${title}"`],
    ] as const) {
      const response = await page.request.get(address(`${home}citation.${ending}`));
      expect(response.status(), ending).toBe(200);
      expect(await response.text()).toContain(words);
    }
  });

  test("machines read what the page is, and no policy minds", async ({ open }) => {
    const page = await open(claimHome);
    const [, quotation] = await page.evaluate(() => {
      const block = document.querySelector('script[type="application/ld+json"]');
      const data: { "@graph": Record<string, unknown>[] } = JSON.parse(block?.textContent ?? "");
      return data["@graph"];
    });
    expect(quotation).toMatchObject({
      "@type": "Quotation",
      text: "federal prosecutors must consider every lawful tool at their disposal",
    });
    const href = await page.locator('link[rel="alternate"][type="application/ld+json"]').getAttribute("href");
    const found = await page.request.get(address(href ?? ""));
    expect(await found.text()).toContain('"TextPositionSelector"');
    const memo = await page.request.get(address(`${home}memo-annotated.pdf`));
    expect((await memo.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("the page of citations scrolls sideways at no width", async ({ open }) => {
    const page = await open(`${home}cite/`, { screen: { ...screens.phone, viewport: { width: 320, height: 640 } } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

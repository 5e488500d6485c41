import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import * as v from "valibot";
import { LedgerSchema } from "../../src/core/model/ledger.ts";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { sumOf, watchWire } from "./set-up/measures.ts";
import { claim, expectCurrent, home, live, writtenClaims } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { siteFolder } from "./set-up/site.ts";

const ledgerPage = `${home}ledger/`;
const narrowest = { ...screens.small, viewport: { width: 320, height: 640 } };

describe("the ledger's page", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [index, [name, screen]] of Object.entries({ narrowest, ...screens }).entries()) {
      if (!isMade((index % 2 === 0) === (colorScheme === "dark"))) continue;
      test(`is accessible and never scrolls sideways: ${name}, ${colorScheme}`, async ({ open }) => {
        const page = await open(ledgerPage, { screen, colorScheme });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      });
    }
  }

  test("is accessible in forced colors", async ({ open }) => {
    await expectAccessible(await open(ledgerPage, { forcedColors: "active" }));
  });

  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
    test(`has a table with every claim and its words, and needs no script, on a ${name}`, async ({ open }) => {
      const page = await open(ledgerPage, { screen, script: false });
      // But for the one that shows what a reader has set.
      expect(await page.locator("script[src]").count()).toBe(0);
      const table = page.getByRole("table");
      expect(await table.getByRole("rowheader").count()).toBe(writtenClaims().length);
      for (const { id, exact } of writtenClaims()) {
        const rows = table.locator(`#${id}`);
        expect(await rows.getByRole("rowheader").getByRole("link").getAttribute("href")).toBe(`${home}c/${id}/`);
        for (const words of exact) expect(await rows.textContent(), `words of ${id}`).toContain(words);
        expect(await rows.textContent()).toContain("Not yet by a second person");
      }
    });
  }

  test("marks where a quotation is not the document's to the letter", async ({ open }) => {
    const page = await open(ledgerPage);
    const rows = page.locator("#strongly-encourages");
    expect(await rows.locator("ins").allTextContents()).toEqual(["Strongly", "Encourages"]);
    expect(await rows.locator("del").allTextContents()).toEqual(["strongly", "encourage"]);
    expect(await page.locator("#every-lawful-tool").locator("ins, del").count()).toBe(0);
  });

  test("is reached from the reading view, and leads to each claim", async ({ open }) => {
    const page = await open(home);
    await live(page);
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: /ledger/i })
      .click();
    await page.waitForURL(`**${ledgerPage}`);
    await page.locator("#never-sought").getByRole("rowheader").getByRole("link").click();
    await page.waitForURL(`**${home}c/never-sought/`);
    await live(page);
    await expectCurrent(page, "never-sought");
    expect(await claim(page, "never-sought").isVisible()).toBe(true);
  });

  test("offers the same as a table, as JSON and as JSON-LD", async ({ open }) => {
    const page = await open(ledgerPage);
    const links = page.locator("a[download]");
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(addresses.map((address) => address.replace(/\.[0-9a-f]{16}\./, "."))).toEqual([
      `${ledgerPage}ledger.csv`,
      `${ledgerPage}ledger.json`,
      `${home}annotations.jsonld`,
      `${home}memo.pdf`,
    ]);
    const get = (address: string): Buffer => readFileSync(join(siteFolder(), address));
    const ledger = v.parse(LedgerSchema, JSON.parse(get(`${ledgerPage}ledger.json`).toString()));
    expect(ledger.summary.annotations).toBe(writtenClaims().length);
    expect(ledger.summary.problems).toBe(0);
    const csv = get(`${ledgerPage}ledger.csv`).toString();
    expect(csv.startsWith("\uFEFFkind,number,id,")).toBe(true);
    for (const { id } of writtenClaims()) expect(csv).toContain(`,${id},${home}c/${id}/,`);
    const shown = await page.locator("code").textContent();
    expect(shown).toBe(ledger.document.sha256);
  });

  test("is light: no more than 75 kB on the wire, fonts included", async ({ open }) => {
    const wire = watchWire();
    await open(ledgerPage, { prepare: wire.prepare, waitUntil: "networkidle" });
    expect(sumOf(await wire.transfers())).toBeLessThan(75_000);
  });
});

import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { workerFromMemory } from "./set-up/problems.ts";
import { home, live } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { address } from "./set-up/site.ts";

const claimPage = `${home}c/every-lawful-tool/`;
const narrowest = { ...screens.small, viewport: { width: 320, height: 640 } };
/** The preview's frame has no origin. It gets as far as its worker, or not, before the test is over. */
const expected = [workerFromMemory];
const dialog = (page: Page) => page.getByRole("dialog", { name: "Embed" });
const field = (page: Page, name: string) => dialog(page).getByRole("textbox", { name, exact: true });
const link = (page: Page, place: ".note" | ".colophon") => page.locator(place).getByRole("link", { name: "Embed" });

async function openDialog(page: Page, place: ".note" | ".colophon"): Promise<void> {
  await live(page);
  await link(page, place).focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
}

/** The one element that pasted code makes, as a browser's parser sees it. */
async function pasted(page: Page, name: string): Promise<Record<string, string>> {
  const nodes = parseFragment(await field(page, name).inputValue()).childNodes;
  const [first] = nodes.filter((node): node is DefaultTreeAdapterTypes.Element => "attrs" in node);
  return Object.fromEntries(first?.attrs.map((attribute) => [attribute.name, attribute.value]) ?? []);
}

const preview = (page: Page) => dialog(page).locator("iframe");

describe("the Embed dialog", () => {
  test("makes the code of a claim, shows what it is of, and gives back the focus", async ({ open }) => {
    const page = await open(claimPage, { expected });
    await openDialog(page, ".note");
    expect(await dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await field(page, "Link").inputValue()).toBe(address(claimPage));
    expect(await pasted(page, "Frame")).toMatchObject({ src: address(`${claimPage}embed/`), loading: "lazy" });
    expect((await pasted(page, "Frame"))["title"]).toContain("The Sessions memo");
    await expect(preview(page).getAttribute("src")).resolves.toBe(address(`${claimPage}embed/`));
    await preview(page).contentFrame().getByText("every lawful tool").first().waitFor();

    await page.getByRole("radio", { name: "The document alone" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    const source = address(`${home}embed/document/?c=every-lawful-tool&theme=dark`);
    expect((await pasted(page, "Frame"))["src"]).toBe(source);
    expect(await preview(page).getAttribute("src")).toBe(source);
    expect(await pasted(page, "Element with script")).toMatchObject({
      src: address(home),
      claim: "every-lawful-tool",
      view: "document",
      theme: "dark",
    });

    await page.getByRole("checkbox", { name: "An accent of your own" }).check();
    await page.getByLabel("Accent", { exact: true }).fill("#0a7f3c");
    expect((await pasted(page, "Frame"))["src"]).toBe(`${source}&accent=0a7f3c`);
    await page.getByRole("radio", { name: "Fixed" }).check();
    await page.getByRole("spinbutton", { name: "Width, in pixels" }).fill("5000");
    await page.keyboard.press("Enter");
    expect((await pasted(page, "Frame"))["width"]).toBe("4000");

    await page.keyboard.press("Escape");
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await link(page, ".note").evaluate((element) => element === document.activeElement)).toBe(true);
    // Esc was the dialog's: the claim is still open.
    expect(new URL(page.url()).pathname).toBe(claimPage);
  });

  test("of a publication offers no card", async ({ open }) => {
    const page = await open(home, { expected });
    await openDialog(page, ".colophon");
    expect(await dialog(page).getByRole("radio", { name: /card/ }).count()).toBe(0);
    expect(await field(page, "Link").inputValue()).toBe(address(home));
    expect((await pasted(page, "Frame"))["src"]).toBe(address(`${home}embed/`));
  });

  test("copies, or selects where copying is refused", async ({ open }) => {
    const page = await open(claimPage, { expected });
    await openDialog(page, ".note");
    const said = dialog(page).getByRole("status");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy: Element with script" }).click();
    await expect.poll(() => said.textContent()).toContain("copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await field(page, "Element with script").inputValue());

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await page.getByRole("button", { name: "Copy: Frame" }).click();
    await expect.poll(() => said.textContent()).toContain("refused");
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^<iframe .*<\/iframe>$/);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const [name, screen] of Object.entries({ narrowest, desk: screens.desk })) {
      if (!isMade((name === "desk") === (colorScheme === "dark"))) continue;
      test(`is whole and accessible (${name}, ${colorScheme})`, async ({ open }) => {
        const page = await open(claimPage, { screen, colorScheme, expected });
        await openDialog(page, ".note");
        await page.getByRole("radio", { name: "Fixed" }).check();
        await page.getByRole("checkbox", { name: "An accent of your own" }).check();
        // axe speaks with the preview's frame, which has no origin before it has a page.
        for (const frame of page.frames()) {
          await frame.waitForURL(/^http/);
          await frame.waitForLoadState();
        }
        await expectAccessible(page);
        expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      });
    }
  }

  test("without script leads to the page on embedding", async ({ open }) => {
    const page = await open(home, { script: false });
    expect(await link(page, ".colophon").getAttribute("href")).toBe("/embedding/");
  });
});

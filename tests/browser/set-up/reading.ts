import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { atRest, inView } from "./rest.ts";

/** The publication under test, as its editors wrote it: the tests do not ask the build what it made of it. */
export const publicationFolder = resolve(import.meta.dirname, "..", "..", "..", "documents", "sessions-memo");
export const home = "/sessions-memo/";

export interface WrittenClaim {
  readonly id: string;
  /** The words it quotes from the memo, a string a target; none where it does not rest on the memo's words. */
  readonly exact: readonly string[];
  /** True where the target is the memo as a whole. */
  readonly whole: boolean;
}

/** Every claim in the order of annotations.json. */
export function writtenClaims(): WrittenClaim[] {
  const collection: unknown = JSON.parse(readFileSync(join(publicationFolder, "annotations.json"), "utf8"));
  const items = list(at(at(collection, "first"), "items"));
  return items.map((item) => {
    const targets = list(at(item, "target"));
    const exact = targets.flatMap((target) =>
      list(at(target, "selector")).flatMap((selector) => {
        const words = at(selector, "exact");
        return typeof words === "string" ? [words] : [];
      }),
    );
    return { id: String(at(item, "id")).slice(1), exact, whole: targets.includes("memo.pdf") };
  });
}

/** Claims that light something on the page. */
export function anchoredClaims(): WrittenClaim[] {
  return writtenClaims().filter(({ exact, whole }) => whole || exact.length > 0);
}

export const claim = (page: Page, id: string): Locator => page.locator(`[data-claim="${id}"]`);
export const highlights = (page: Page, id: string): Locator => page.locator(`[data-annotation="${id}"]`);

/** Resolves when script has taken over the page. */
export async function live(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.classList.contains("is-live"));
}

/** Resolves when pdf.js has drawn page 1 over its picture. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('[data-page="1"] canvas').first().waitFor({ state: "visible" });
  await page.locator('[data-page="1"] .textLayer span').first().waitFor({ state: "attached" });
}

/** The pair is current, and nothing else is. */
export async function expectCurrent(page: Page, id: string): Promise<void> {
  await expect.poll(() => currentOf(page, "claim")).toEqual([id]);
  if (anchoredClaims().some((one) => one.id === id)) {
    await expect.poll(() => currentOf(page, "annotation")).toEqual([id]);
  } else {
    await expect.poll(() => currentOf(page, "annotation")).toEqual([]);
  }
}

async function currentOf(page: Page, kind: "claim" | "annotation"): Promise<string[]> {
  return page.evaluate((name) => {
    const current = document.querySelectorAll(`[data-${name}][aria-current="true"]`);
    return [...new Set([...current].map((element) => element.getAttribute(`data-${name}`) ?? ""))];
  }, kind);
}

/** Every line of the passage is in view once nothing moves any more. */
export async function expectPassageInView(page: Page, id: string): Promise<void> {
  await atRest(page);
  await expectLinesInView(page, id);
}

export async function expectClaimInView(page: Page, id: string): Promise<void> {
  await atRest(page);
  await expectLinkInView(page, id);
}

/** Both the claim and every line of its passage. */
export async function expectPairInView(page: Page, id: string): Promise<void> {
  await atRest(page);
  await expectLinkInView(page, id);
  await expectLinesInView(page, id);
}

async function expectLinesInView(page: Page, id: string): Promise<void> {
  const lines = await highlights(page, id).all();
  expect(lines.length, `highlights of ${id}`).toBeGreaterThan(0);
  for (const line of lines) expect((await inView(line)).share, `a line of ${id} is in view`).toBeGreaterThan(0.9);
}

async function expectLinkInView(page: Page, id: string): Promise<void> {
  expect((await inView(claim(page, id))).share, `claim ${id} is in view`).toBeGreaterThan(0.9);
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

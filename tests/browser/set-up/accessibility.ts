import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Runs axe on the page as it stands and fails on any violation, with the elements named. It runs in a world of its own
 * beside the page's scripts, so the page keeps its Content Security Policy and its globals.
 *
 * Where script is switched off axe cannot run, since timers stand still. It then looks at a twin: the
 * same address, in a window of the same size, with every script of the site withheld.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = (await runsScript(page)) ? await violationsOf(page) : await onTwinOf(page, violationsOf);
  expect(violations, `axe at ${page.url()}`).toEqual([]);
}

const longestTurnMilliseconds = 1000;

async function runsScript(page: Page): Promise<boolean> {
  const turn = page.evaluate(() => new Promise<boolean>((resolve) => setTimeout(resolve, 0, true))).catch(() => false);
  return Promise.race([turn, wait(longestTurnMilliseconds, false)]);
}

async function onTwinOf<T>(page: Page, look: (twin: Page) => Promise<T>): Promise<T> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page's context has no browser to open its twin in.");
  const context = await browser.newContext({ viewport: page.viewportSize() });
  try {
    await context.route("**", (route) =>
      route.request().resourceType() === "script" ? route.abort() : route.continue(),
    );
    const twin = await context.newPage();
    await twin.goto(page.url());
    return await look(twin);
  } finally {
    await context.close();
  }
}

/** One line for each element that breaks a rule; of what breaks none, nothing is written down. */
const listViolations = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.target + ": " + node.failureSummary)))`;

/** Less than half of what the package gives as `axe.source`: a browser reads it for each page anew. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for each page: while it lasts, so does the world with axe in it, until the page turns to another address. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

async function violationsOf(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId: world.executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  if ((await evaluate("typeof axe")) === "undefined") await evaluate(`${axeSource}; true`);
  const lines = await evaluate(listViolations);
  if (!Array.isArray(lines)) throw new Error("axe gave no list of violations.");
  return lines.map(String);
}

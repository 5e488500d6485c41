import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Runs axe on the page as it stands and fails on any violation, with the elements named. It runs in a world of its own
 * beside the page's scripts, so the page keeps its Content Security Policy and its globals. Not for pages with script
 * off: there neither promises nor timers move on, and axe waits for both.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page), `axe at ${page.url()}`).toEqual([]);
}

/** One line for each element that breaks a rule. */
const listViolations = `axe.run(document).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.target + ": " + node.failureSummary)))`;

async function violationsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
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
    await evaluate(`${axe.source}; true`);
    const lines = await evaluate(listViolations);
    if (!Array.isArray(lines)) throw new Error("axe gave no list of violations.");
    return lines.map(String);
  } finally {
    await session.detach();
  }
}

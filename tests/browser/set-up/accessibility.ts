import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Runs axe on the page as it stands and fails on any violation, with the elements named. It runs in a world of its own
 * beside the page's scripts, so the page keeps its Content Security Policy and its globals, and script may be off.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const results = await runAxe(page);
  expect(
    results.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    ),
    `axe at ${page.url()}`,
  ).toEqual([]);
}

async function runAxe(page: Page): Promise<AxeResults> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
    const evaluate = async (expression: string): Promise<unknown> => {
      const answer = await session.send("Runtime.evaluate", {
        contextId: world.executionContextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) {
        throw new Error(
          `axe failed: ${answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text}`,
        );
      }
      return answer.result.value;
    };
    await evaluate(`${axe.source}; true`);
    const results: unknown = await evaluate("axe.run(document).then((results) => JSON.stringify(results))");
    return JSON.parse(String(results));
  } finally {
    await session.detach();
  }
}

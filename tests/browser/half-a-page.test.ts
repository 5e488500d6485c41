import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { claim, home } from "./set-up/reading.ts";
import { siteFolder } from "./set-up/site.ts";

/** Answers with the first half of the reading page, and then with nothing more, though it promised more. */
async function serveHalf(): Promise<{ readonly address: string; readonly server: Server }> {
  const whole = readFileSync(join(siteFolder(), home, "index.html"));
  const server = createServer((request, response) => {
    if (request.url !== "/") return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": whole.length });
    response.write(whole.subarray(0, whole.length / 2));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${bound.port}/`, server };
}

test("a page that stops coming half way is shown as far as it came", async ({ open }) => {
  const { address, server } = await serveHalf();
  try {
    const page = await open(address, { waitUntil: "commit", expected: [/Failed to load resource/] });
    const painted = (): Promise<number> =>
      page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
    await expect.poll(painted).toBe(1);
    expect(await claim(page, "strongly-encourages").isVisible()).toBe(true);
    // It is not all there: nothing was painted for its end's sake.
    expect(await page.locator("#start").count()).toBe(0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

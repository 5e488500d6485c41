import process from "node:process";
import { type Browser, chromium } from "playwright-core";

/**
 * A Chromium to measure with: the one that VERBATIM_CHROMIUM names, or Playwright's. Nothing but this machine is reached.
 *
 * @param proxy the address of the one that all connections go through; none unless told.
 */
export function launchChromium(proxy?: string): Promise<Browser> {
  const executablePath = process.env["VERBATIM_CHROMIUM"];
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    ...(proxy === undefined ? {} : { proxy: { server: proxy } }),
    args: [
      // The sandbox refuses to run for root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

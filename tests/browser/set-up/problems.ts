import type { BrowserContext, ConsoleMessage, Page } from "playwright-core";

/** Something that no page of the site may do, in words. */
export type Problem = string;

/**
 * What a frame without an origin (`sandbox="allow-scripts"`) may do, as a problem that is expected: start its worker from
 * memory, which is asked for like a file from elsewhere.
 */
export const workerFromMemory = /^request to elsewhere: blob:null\//;

/**
 * Notes what a context's pages do wrong, from their first byte: errors and warnings on the console, errors nobody
 * caught, violations of the Content Security Policy or of Trusted Types, requests to anywhere but the site.
 *
 * @param origins of the site, and of the host page that embeds it, if that is what is open at the time.
 */
export async function watchForProblems(context: BrowserContext, origins: ReadonlySet<string>): Promise<Problem[]> {
  const problems: Problem[] = [];

  // The console is listened to, so it can carry what only the document hears of.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const where = `${event.sourceFile || event.documentURI}:${event.lineNumber}`;
      console.error(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample} at ${where}`);
    });
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!origins.has(origin) || !protocol.startsWith("http")) {
      problems.push(`request to elsewhere: ${request.url().slice(0, 200)}`);
    }
  });
  context.on("page", (page) => watchPage(page, problems));
  return problems;
}

function watchPage(page: Page, problems: Problem[]): void {
  page.on("console", (message) => {
    if (isComplaint(message)) problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("crash", () => problems.push("the page crashed"));
  page.on("websocket", (socket) => problems.push(`web socket: ${socket.url()}`));
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === "error" || message.type() === "warning" || message.type() === "assert";
}

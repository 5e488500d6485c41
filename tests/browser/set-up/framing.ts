import type { Frame, Page } from "playwright-core";
import type { HostPage } from "./host-site.ts";
import { address } from "./site.ts";

/** A host page with nothing but a frame of ours between two paragraphs, as high as the frame asks for where it follows. */
export interface Framing {
  /** Path of the embedded page. */
  readonly path: string;
  readonly sandbox?: string;
  readonly width?: number;
  readonly height?: number;
  /** Whether the host gives the frame the height that it asks for. */
  readonly follows?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

declare global {
  // In the host page.
  var heardFromFrame: unknown[];
  var sayToFrame: (message: unknown) => void;
}

/** Keeps what the frame says, raw. */
const LISTENER = (follows: boolean): string => `
  window.heardFromFrame = [];
  addEventListener("message", ({ data, source }) => {
    const frame = document.querySelector("iframe");
    if (source !== frame.contentWindow) return;
    heardFromFrame.push(data);
    if (${follows} && data.verbatim === 1 && data.type === "height") frame.height = data.height;
  });
  window.sayToFrame = (message) => document.querySelector("iframe").contentWindow.postMessage(message, "*");`;

export function framing({ path, sandbox, width = 860, height = 640, follows = true, headers }: Framing): HostPage {
  const box = sandbox === undefined ? "" : ` sandbox="${sandbox}"`;
  return {
    ...(headers === undefined ? {} : { headers }),
    head: `<script>${LISTENER(follows)}</script>`,
    body: `<p id="before">Before the frame.</p>
<iframe title="The Sessions memo" src="${address(path).replaceAll("&", "&amp;")}" width="${width}" height="${height}" frameborder="0"${box}></iframe>
<p id="after">After it.</p><div style="height: 2000px"></div>`,
  };
}

/** The embedded page, once it is there. */
export async function embedded(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error("The frame has no page.");
  await frame.waitForLoadState("load");
  return frame;
}

/** Posts a message to the embedded page, as its host. */
export async function say(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => globalThis.sayToFrame(data), message);
}

/** What the embedded page has said: messages of its own protocol, of a type if told. */
export async function heard(page: Page, type?: string): Promise<Record<string, unknown>[]> {
  const own = (await heardAll(page)).filter(isMessage);
  return own.filter((data) => data["verbatim"] === 1 && (type === undefined || data["type"] === type));
}

/** What it has said in any dialect. */
export async function heardAll(page: Page): Promise<unknown[]> {
  return page.evaluate(() => globalThis.heardFromFrame);
}

export async function currentIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('[aria-current="true"]')].map(
        (element) => element.getAttribute("data-annotation") ?? element.getAttribute("data-claim") ?? "",
      ),
    ),
  ]);
}

function isMessage(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null;
}

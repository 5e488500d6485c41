import { home } from "./reading.ts";
import { address } from "./site.ts";

/** The HTML of the memo's reading view, for another publication to stand in: nothing of the memo's is fetched before it. */
export async function memoPage(): Promise<string> {
  const html = await (await fetch(address(home))).text();
  return html.replaceAll(/<link rel="preload" as="image"[^>]*>/g, "");
}

/** The anchor engine on the page's own thread: a chunk of its own, fetched only where no worker can be had. */
export { captureQuote } from "../../core/anchor/capture.ts";
export { resolveQuote } from "../../core/anchor/resolve.ts";

import { late } from "../ui/late.tsx";

/** The document's text in its pane, fetched when it is first asked for. */
export const LateTextView = late(async () => (await import("./text/text-view.tsx")).TextView);

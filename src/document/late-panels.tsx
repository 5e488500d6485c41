import { late } from "../ui/late.tsx";

/** Searching and finding one's way: fetched when first asked for, and in long documents as soon as there is time. */
export const LatePanels = late(async () => (await import("./document-panels.tsx")).DocumentPanels);

import { late } from "../ui/late.tsx";

/** Searching, fetched when it is first asked for. */
export const LateSearch = late(async () => (await import("./search/search-panel.tsx")).SearchPanel);

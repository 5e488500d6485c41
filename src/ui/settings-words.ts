import { catalogue } from "./catalogue.ts";
import { words } from "./words.ts";

/** Words of the dialog of settings and keys, which comes with its first use. */
export const settingsWords = catalogue("settingsWords", {
  title: "Settings and keys",
  close: "Close",
  theme: "Colors",
  themes: { system: "As the system has it", light: "Light", dark: "Dark" },
  text: "Size of the text",
  textSize: (percent: number) => (percent === 100 ? "Usual" : words.document.percent(percent)),
  spacing: "Wider lines, words and letters",
  keys: "Single keys, such as J and K",
  keysHint: "Switch them off if you speak to your computer, or if keys get pressed by mistake.",
  reset: "As usual again",
  kept: "Kept in this browser, and nowhere else.",
  shortcuts: "Keys",
  key: "Key",
  deed: "What it does",
  or: "or",
  deeds: {
    next: "Next claim",
    previous: "Previous claim",
    open: "On a claim: to its passage. On a passage: to its claim.",
    back: "Closes what is open; then back to where you were",
    panes: "To the next part of the page; with Shift to the one before",
    search: "Searches the document; then N and Shift N: next and previous place",
    page: "Pages and outline, to go to a page by its number or label, where there is more than one",
    zoom: "On the page: larger, smaller, as wide as there is room",
    outline: "In the outline: open and close what is below an entry",
    divider: "On the divider: moves it",
    help: "This list",
  },
});

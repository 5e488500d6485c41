/** What keeps or moves the reader's place and is not needed while the page comes: in one file, fetched once it is there. */
export { keepLine } from "./kept-line.ts";
export { focusNextPane } from "./next-pane.ts";

/**
 * Makes memo.pdf from memo.md, and writes its SHA-256 into publication.json where the bytes changed.
 * Run it with `npm run typeset`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { typesetMemo } from "./memo-page.ts";
import { parseMemo } from "./memo-text.ts";

const source = new URL("memo.md", import.meta.url);
const pdf = new URL("../memo.pdf", import.meta.url);
const publication = new URL("../publication.json", import.meta.url);

const bytes = await typesetMemo(parseMemo(readFileSync(source, "utf8")));
const sha256 = createHash("sha256").update(bytes).digest("hex");

writeFileSync(pdf, bytes);
if (existsSync(publication)) {
  const before = readFileSync(publication, "utf8");
  const after = before.replace(/(?<="sha256": ")[0-9a-f]*(?=")/, sha256);
  if (after !== before) writeFileSync(publication, after);
}
console.log(`memo.pdf: ${String(bytes.length)} bytes, SHA-256 ${sha256}`);

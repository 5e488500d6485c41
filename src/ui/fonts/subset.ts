/**
 * Makes the site's font files from the packages they come in: only the letters, signs and features that English prose
 * and Western European names need. Run it with `npm run fonts` after changing this list or those packages.
 */
import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const packages = new URL("../../../node_modules/", import.meta.url);
const here = new URL("./", import.meta.url);

/** ASCII, the accented letters of Western European names, and the signs of typeset prose and law. As in fonts.css. */
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");
const names = "ÀÁÂÄÅÆÇÈÉÊËÍÑÓÔÖØÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüŒœ";
const signs = "\u00a0¡£€©§ª«¶·º»¿×–—‘’“”…•";
const letters = ascii + names + signs;

/** Kerning and ligatures; figures are lining by default, and small capitals, fractions and swashes are not used. */
const features = ["kern", "liga"];

const serif = "@fontsource-variable/source-serif-4/files/source-serif-4-latin";
const serifItalic = "@fontsource/source-serif-4/files/source-serif-4-latin";
const sans = "@fontsource-variable/libre-franklin/files/libre-franklin-latin";

const faces = [
  // One file for text and headlines: one request, and fewer bytes than two files.
  { from: `${serif}-wght-normal.woff2`, to: "serif.woff2", axes: { wght: { min: 400, max: 600, default: 400 } } },
  // Italics stand in ones and twos: their kerning table would be a fifth of the file.
  { from: `${serifItalic}-400-italic.woff2`, to: "serif-400-italic.woff2", keep: ["liga"] },
  { from: `${sans}-wght-normal.woff2`, to: "sans.woff2", axes: { wght: { min: 400, max: 600, default: 400 } } },
];

for (const { from, to, axes, keep } of faces) {
  const font = await subsetFont(await readFile(new URL(from, packages)), letters, {
    targetFormat: "woff2",
    keepFeatures: keep ?? features,
    noHinting: true,
    ...(axes ? { variationAxes: axes } : {}),
  });
  await writeFile(new URL(to, here), font);
  console.log(`${to}: ${(font.byteLength / 1000).toFixed(1)} kB`);
}

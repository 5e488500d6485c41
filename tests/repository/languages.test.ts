import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { spanishInBrowser } from "../../src/ui/spanish/spanish-in-browser.ts";
import { importsOf } from "./imports.ts";

const sourceFolder = resolve(import.meta.dirname, "..", "..", "src");

/** What browsers are given to run; all other pages are plain HTML. */
const scripts = ["browser.tsx", "embed.tsx", "embedding.ts", "frame.ts", "not-found.ts"];

/** Every module that a script takes along, at once or later. */
function modulesOf(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !/\.tsx?$/.test(path) || !existsSync(path)) return found;
  found.add(path);
  for (const { specifier, typeOnly } of importsOf(path, readFileSync(path, "utf8"))) {
    if (!typeOnly && specifier.startsWith(".")) modulesOf(resolve(path, "..", specifier), found);
  }
  return found;
}

it("a browser that speaks Spanish has it for every catalogue that a script takes along", () => {
  const modules = new Set(scripts.flatMap((script) => [...modulesOf(join(sourceFolder, "app", script))]));
  const files = [...modules]
    .filter((path) => path.startsWith(join(sourceFolder, "ui")))
    .map((path) => path.slice(join(sourceFolder, "ui").length + 1))
    .filter((path) => /^(?:[\w-]+-)?words\.ts$/.test(path));
  expect(files.length).toBeGreaterThan(6);
  const lacking = files.filter((file) => {
    const name = file.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return spanishInBrowser(name, {}) === undefined;
  });
  expect(lacking).toEqual([]);
});

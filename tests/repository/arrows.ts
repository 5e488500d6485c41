import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import type { Import } from "./imports.ts";
import { besides, besidesInTests, deeds, narrower, rooms } from "./rooms.ts";

/** A source file: its path below src/ with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Files may be no longer than this; at 250 lines one looks again. Tests are lists, and lists may be longer. */
const mostLines = { ofModule: 300, ofTest: 400 };

/** Everything in which the files break the table of rooms, one line each, beginning with the path. */
export function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...breachesOfRooms(file), ...breachesOfDeeds(file), ...breachesOfLength(file)]);
}

function breachesOfRooms(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (rooms[room] === undefined) return [`${file.path}: "${room}" is not in the table of rooms`];
  return importsOf(file.path, file.text).flatMap((imported) => {
    const why = breachOfImport(file.path, imported);
    return why === undefined ? [] : [`${file.path}: imports ${imported.specifier}, ${why}`];
  });
}

function breachOfImport(path: string, { specifier, typeOnly }: Import): string | undefined {
  // A data address, or a fragment of the same file.
  if (specifier === "" || specifier.startsWith("data:")) return undefined;
  if (/^(?:https?:)?\/\//.test(specifier)) return "which is somebody else's server";
  if (!specifier.startsWith(".")) return breachOfPackage(path, packageOf(specifier));

  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (target.startsWith("..")) return "which is outside src";
  if (isTest(target)) return "which is a test";
  if (isFixture(target) && !isFixture(path) && !isTest(path)) return "which is for tests alone";
  const beyond = breachOfNarrower(path, target);
  if (beyond !== undefined) return beyond;
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === to || rooms[from]?.rooms.includes(to)) return undefined;
  if (rooms[from]?.typesOf?.some((allowed) => allowed === to || allowed === target)) {
    return typeOnly ? undefined : `and ${from} may import types alone from ${to}`;
  }
  return `and ${from} may not import ${to}`;
}

/** Tests of a narrow folder may look further, as far as the room. */
function breachOfNarrower(path: string, target: string): string | undefined {
  const [folder, allowed] = narrowerOf(path) ?? [];
  if (folder === undefined || allowed === undefined || isTest(path)) return undefined;
  if ([folder, ...allowed].some((place) => target.startsWith(place))) return undefined;
  return `and ${folder} keeps to ${allowed.join(", ") || "itself"}`;
}

function narrowerOf(path: string): readonly [folder: string, allowed: readonly string[]] | undefined {
  return Object.entries(narrower).find(([folder]) => path.startsWith(folder));
}

function breachOfPackage(path: string, name: string): string | undefined {
  const room = roomOf(path);
  if (narrowerOf(path) !== undefined && !isTest(path)) return `and ${room} may not name the package ${name} there`;
  const extra = Object.entries(besides).flatMap(([place, packages]) => (path.startsWith(place) ? packages : []));
  const allowed = [...(rooms[room]?.packages ?? []), ...extra, ...(isTest(path) ? besidesInTests : [])];
  return allowed.some((pattern) => fits(pattern, name)) ? undefined : `and ${room} may not name the package ${name}`;
}

function breachesOfDeeds(file: SourceFile): string[] {
  if (isTest(file.path) || file.path.endsWith(".css")) return [];
  return deeds
    .filter((deed) => deed.forbiddenIn(file.path) && deed.pattern.test(withoutComments(file.text)))
    .map((deed) => `${file.path}: ${deed.what}`);
}

function breachesOfLength(file: SourceFile): string[] {
  const lines = file.text.trimEnd().split("\n").length;
  const most = isTest(file.path) ? mostLines.ofTest : mostLines.ofModule;
  return lines > most ? [`${file.path}: has ${lines} lines, and ${most} is the most`] : [];
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isFixture(path: string): boolean {
  return path.includes("/fixtures/");
}

/** "pdfjs-dist/build/pdf.mjs" → "pdfjs-dist", "@a/b/c" → "@a/b", "node:fs/promises" → "node:fs". */
function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

function fits(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

import { cp, readdir, readFile, rename, rm, mkdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";

/** What a folder holds. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/**
 * Everything that building does to the world, and asks of it. Tests hand in another one, so that they need no disk and
 * see each act. Paths are absolute. What is not there is undefined; any other trouble throws.
 */
export interface Effects {
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Links count as what they lead to. Sorted by name, so that a build does not depend on the disk's order. Undefined if there is no such folder. */
  listFolder(path: string): Promise<readonly FolderEntry[] | undefined>;
  /** Makes the folders on the way too. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file or a folder in another place on the same disk, in one step; a file replaces a file. */
  rename(from: string, to: string): Promise<void>;
  /** Copies a folder with all it holds. */
  copyFolder(from: string, to: string): Promise<void>;
  /** A file or a folder with all it holds; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** Of a file, in bytes; undefined if there is none. */
  size(path: string): Promise<number | undefined>;
  /** Milliseconds since a file was written, or touched; undefined if there is none. */
  age(path: string): Promise<number | undefined>;
  /** Marks a file as used just now; nothing happens where there is none. */
  touch(path: string): Promise<void>;
  /** Milliseconds of a clock that only goes forward, for telling durations. */
  now(): number;
  /** The day it is where the program runs: 2026-11-24. */
  today(): string;
  log(line: string): void;
  /** Shows a line on the terminal in place of the one it showed before; none where it is empty. Undefined where there is no terminal. */
  readonly showLine: ((line: string) => void) | undefined;
}

/** A terminal, as far as a line is shown on it. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** To the beginning of the line, and nothing on it (ECMA-48, CR and EL). */
const EMPTY_LINE = "\r\u001b[K";

/** The real world. */
export function nodeEffects(log: (line: string) => void, terminal: Terminal = process.stderr): Effects {
  let isShown = false;
  const showLine = (line: string): void => {
    if (line === "" && !isShown) return;
    // One that is longer would be broken, and its first part stay.
    terminal.write(EMPTY_LINE + line.slice(0, Math.max(0, (terminal.columns ?? 80) - 1)));
    isShown = line !== "";
  };
  const isTerminal = terminal.isTTY === true && !process.env["CI"];
  return {
    readFile: (path) => absentIfMissing(readFile(path)),
    listFolder: async (path) => {
      const entries = await absentIfMissing(readdir(path, { withFileTypes: true }));
      const found = (entries ?? []).map(async (entry): Promise<FolderEntry> => {
        const isFolder = entry.isSymbolicLink() ? await leadsToFolder(join(path, entry.name)) : entry.isDirectory();
        return { name: entry.name, kind: isFolder ? "folder" : "file" };
      });
      if (entries === undefined) return undefined;
      return (await Promise.all(found)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    },
    writeFile: async (path, bytes) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
    rename: async (from, to) => {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    },
    copyFolder: (from, to) => cp(from, to, { recursive: true }),
    remove: (path) => rm(path, { recursive: true, force: true }),
    size: async (path) => {
      const facts = await absentIfMissing(stat(path));
      return facts?.isFile() === true ? facts.size : undefined;
    },
    age: async (path) => {
      const facts = await absentIfMissing(stat(path));
      return facts === undefined ? undefined : Date.now() - facts.mtimeMs;
    },
    touch: async (path) => {
      const now = new Date();
      await absentIfMissing(utimes(path, now, now));
    },
    now: () => performance.now(),
    today: () => {
      const day = new Date();
      const two = (part: number): string => String(part).padStart(2, "0");
      return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    },
    log: (line) => {
      showLine("");
      log(line);
    },
    showLine: isTerminal ? showLine : undefined,
  };
}

/** Whether a link to somewhere else leads to a folder. One that leads nowhere does not. */
async function leadsToFolder(path: string): Promise<boolean> {
  return (await absentIfMissing(stat(path)))?.isDirectory() ?? false;
}

/** Undefined where there is no such file, or a file stands where a folder was meant. */
async function absentIfMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}

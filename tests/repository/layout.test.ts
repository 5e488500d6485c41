import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const projectFolder = resolve(import.meta.dirname, "..", "..");

/** What `ls` shows, and what each is for is in CONTRIBUTING.md. */
const topLevel = [
  ".ci",
  ".github",
  ".gitignore",
  ".npmrc",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "documents",
  "knip.jsonc",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "tests",
  "tsconfig.base.json",
  "tsconfig.json",
  "vite.config.ts",
  "vitest.config.ts",
];

/** Made by commands, kept out of the repository by .gitignore, or git's own. */
const notKept = new Set([".git", "node_modules", "dist"]);

/** What a machine's own paths look like, and what a registry's addresses look like in a lock file. */
const machinePath = /(?:^|[\s"'`(=:])(?:\/(?:home|Users|root|work|workspace|workspaces)\/\w|[A-Z]:\\Users\\)/m;
const resolvedAddress = /"resolved": *"https?:/;

describe("the top level", () => {
  it("holds what is listed, and nothing else", () => {
    expect(unexpected(readdirSync(projectFolder))).toEqual([]);
  });

  it("would report another file", () => {
    expect(unexpected(["README.md", "notes.txt", "node_modules"])).toEqual(["notes.txt"]);
  });
});

describe("the lock file", () => {
  it("names packages and no registry, so that any mirror serves", () => {
    expect(readFileSync(join(projectFolder, "package-lock.json"), "utf8")).not.toMatch(resolvedAddress);
  });

  it("would be reported", () => {
    expect('"resolved": "https://registry.example/a/-/a-1.0.0.tgz",').toMatch(resolvedAddress);
  });
});

describe("texts of the repository", () => {
  const files = textFiles();

  it("are found", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it("name no path of one machine", () => {
    expect(files.filter(({ text }) => machinePath.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each(["see /home/ann/verbatim/a.ts", 'const a = "/Users/ann/a";', "(/root/a)", "C:\\Users\\ann"])(
    "would be reported: %s",
    (text) => {
      expect(text).toMatch(machinePath);
    },
  );

  it.each(["https://example.org/home/page", "src/work/a.ts", "/usr/bin/chromium"])("may say: %s", (text) => {
    expect(text).not.toMatch(machinePath);
  });
});

function unexpected(names: readonly string[]): string[] {
  return names.filter((name) => !topLevel.includes(name) && !notKept.has(name));
}

function textFiles(): { path: string; text: string }[] {
  const kept = readdirSync(projectFolder).filter((name) => topLevel.includes(name));
  return kept
    .flatMap((name) => filesBelow(name))
    .filter((path) => /\.(?:tsx?|mjs|css|json|jsonc|md|html|svg|txt)$|^\.ci\/run$|LICENSE$/.test(path))
    .filter((path) => !path.endsWith("layout.test.ts"))
    .map((path) => ({ path, text: readFileSync(join(projectFolder, path), "utf8") }));
}

function filesBelow(name: string): string[] {
  const path = join(projectFolder, name);
  try {
    return readdirSync(path, { recursive: true, encoding: "utf8" }).map((below) =>
      join(name, below).split(sep).join("/"),
    );
  } catch {
    return [name];
  }
}

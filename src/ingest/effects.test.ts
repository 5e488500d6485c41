import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { nodeEffects } from "./effects.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-effects-"));
mkdirSync(join(folder, "list", "memo"), { recursive: true });
mkdirSync(join(folder, "elsewhere"));
writeFileSync(join(folder, "list", "note.md"), "");
symlinkSync(join(folder, "elsewhere"), join(folder, "list", "linked"));
symlinkSync(join(folder, "nowhere"), join(folder, "list", "broken"));
afterAll(() => rmSync(folder, { recursive: true }));

const effects = nodeEffects(() => {});

describe("nodeEffects", () => {
  it("writes lines over each other on a terminal, no longer than it is wide, and takes them away before a log", () => {
    const written: string[] = [];
    const log = (line: string): void => void written.push(`${line}\n`);
    const terminal = { isTTY: true, columns: 10, write: (text: string) => written.push(text) };
    vi.stubEnv("CI", "");
    const { showLine, log: logged } = nodeEffects(log, terminal);
    showLine?.("a line that is too long");
    logged("done");
    logged("done again");
    expect(written).toEqual(["\r\u001b[Ka line th", "\r\u001b[K", "done\n", "done again\n"]);
    vi.stubEnv("CI", "true");
    expect(nodeEffects(log, terminal).showLine).toBeUndefined();
    vi.unstubAllEnvs();
  });

  it("lists a folder by name, links as what they lead to", async () => {
    expect(await effects.listFolder(join(folder, "list"))).toEqual([
      { name: "broken", kind: "file" },
      { name: "linked", kind: "folder" },
      { name: "memo", kind: "folder" },
      { name: "note.md", kind: "file" },
    ]);
  });

  it("tells a file's age, from when it was last touched", async () => {
    const path = join(folder, "list", "note.md");
    const hour = 3_600_000;
    const before = new Date(Date.now() - 10 * hour);
    utimesSync(path, before, before);
    expect(await effects.age(path)).toBeGreaterThan(9 * hour);
    await effects.touch(path);
    expect(await effects.age(path)).toBeLessThan(hour);
    await effects.touch(join(folder, "nowhere"));
    expect(await effects.age(join(folder, "nowhere"))).toBeUndefined();
  });

  it("gives nothing where there is nothing, or something else", async () => {
    expect(await effects.listFolder(join(folder, "nowhere"))).toBeUndefined();
    expect(await effects.listFolder(join(folder, "list", "note.md"))).toBeUndefined();
    expect(await effects.readFile(join(folder, "nowhere"))).toBeUndefined();
    expect(await effects.readFile(join(folder, "list"))).toBeUndefined();
  });
});

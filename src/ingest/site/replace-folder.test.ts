import { describe, expect, it } from "vitest";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { replaceFolder, whyNotReplace } from "./replace-folder.ts";

const paths = (effects: ReturnType<typeof fakeEffects>): string[] => [...effects.files.keys()].toSorted();

describe("replaceFolder", () => {
  it("puts the new folder in the old one's place, and leaves nothing else", async () => {
    const effects = fakeEffects({ "/new/index.html": "new", "/dist/index.html": "old", "/dist/gone.html": "old" });
    await replaceFolder("/new", "/dist", "7", effects);
    expect(paths(effects)).toEqual(["/dist/index.html"]);
    expect(Buffer.from(effects.files.get("/dist/index.html") ?? []).toString()).toBe("new");
  });

  it("needs no old one", async () => {
    const effects = fakeEffects({ "/new/index.html": "new" });
    await replaceFolder("/new", "/dist", "7", effects);
    expect(paths(effects)).toEqual(["/dist/index.html"]);
  });

  it("copies where the folders are on two disks", async () => {
    const effects = fakeEffects({ "/new/index.html": "new", "/dist/index.html": "old" });
    const rename = async (from: string, to: string): Promise<void> => {
      if (from === "/new") throw Object.assign(new Error("cross-device link"), { code: "EXDEV" });
      return effects.rename(from, to);
    };
    await replaceFolder("/new", "/dist", "7", { ...effects, rename });
    expect(Buffer.from(effects.files.get("/dist/index.html") ?? []).toString()).toBe("new");
  });

  it("brings the old one back where the last step fails", async () => {
    const effects = fakeEffects({ "/new/index.html": "new", "/dist/index.html": "old" });
    const rename = async (from: string, to: string): Promise<void> => {
      if (from === "/dist.new-7" && to === "/dist") throw new Error("disk full");
      return effects.rename(from, to);
    };
    await expect(replaceFolder("/new", "/dist", "7", { ...effects, rename })).rejects.toThrow("disk full");
    expect(Buffer.from(effects.files.get("/dist/index.html") ?? []).toString()).toBe("old");
  });
});

describe("whyNotReplace", () => {
  const effects = fakeEffects({
    "/project/dist/index.html": "",
    "/project/dist/404.html": "",
    "/project/dist/assets/a.js": "",
    "/project/documents/memo/memo.pdf": "",
    "/project/src/a.ts": "",
  });

  it.each([
    ["/project/dist", "undefined"],
    ["/project/new", "undefined"],
    ["/project/documents", "something other"],
    ["/project", "the project"],
    ["/", "the project"],
  ])("answers for %s: %s", async (folder, answer) => {
    expect(String(await whyNotReplace(folder, "/project", effects))).toContain(answer);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSettings, SETTINGS, type SettingName, storageKey } from "./settings.ts";

/** A root that keeps attributes and custom properties in one map. */
function rootOf(shown: Map<string, string>): Parameters<typeof createSettings>[1] {
  const set = (name: string, value: string | null): void => void shown.set(name, value ?? "");
  const remove = (name: string): string => {
    shown.delete(name);
    return "";
  };
  return { setAttribute: set, removeAttribute: remove, style: { setProperty: set, removeProperty: remove } };
}

const storageOf = (kept: Map<string, string>) => ({
  get: (key: string): string | null => kept.get(key) ?? null,
  set: (key: string, value: string): void => void kept.set(key, value),
});

const refused = (): never => {
  throw new Error("The operation is insecure.");
};

describe("settings", () => {
  it("are shown at once, kept, and as usual again when taken back", () => {
    const kept = new Map<string, string>();
    const shown = new Map<string, string>();
    const settings = createSettings(storageOf(kept), rootOf(shown));
    let changes = 0;
    const stop = settings.subscribe(() => (changes += 1));
    settings.set("theme", "dark");
    settings.set("divider", "41");
    expect([...shown]).toEqual([
      ["data-theme", "dark"],
      ["--share", "41%"],
    ]);
    expect(createSettings(storageOf(kept), rootOf(new Map())).get("divider")).toBe("41");
    settings.set("theme", null);
    settings.set("divider", null);
    expect(shown.size).toBe(0);
    stop();
    settings.set("keys", "off");
    expect(changes).toBe(4);
    const next = createSettings(storageOf(kept), rootOf(new Map()));
    expect([next.get("theme"), next.get("divider"), next.get("keys")]).toEqual([null, null, "off"]);
  });

  it("hold for as long as the page stands where storage throws", () => {
    const settings = createSettings({ get: refused, set: refused }, rootOf(new Map()));
    expect(settings.get("keys")).toBeNull();
    settings.set("keys", "off");
    expect(settings.get("keys")).toBe("off");
  });

  it("are not misled by what somebody else has kept under their names", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<SettingName>("theme", "text", "spacing", "divider", "keys"),
        fc.string(),
        (name, text) => {
          const settings = createSettings(storageOf(new Map([[storageKey(name), text]])), rootOf(new Map()));
          const value = settings.get(name);
          expect(value === null || (value === text && new RegExp(SETTINGS[name].pattern).test(text))).toBe(true);
        },
      ),
    );
    for (const wrong of ["33", "69", "5", "050", "50.5", "50;", "999", "1e1", " 50"]) {
      const kept = new Map([[storageKey("divider"), wrong]]);
      expect(createSettings(storageOf(kept), rootOf(new Map())).get("divider"), wrong).toBeNull();
    }
  });
});

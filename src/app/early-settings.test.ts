import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSettings, SETTINGS, type SettingName, storageKey } from "../state/settings.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { EARLY_SETTINGS } from "./early-settings.ts";
import { inlineScript } from "./head.ts";
import { EARLY_FONTS_HASH } from "./early-fonts.ts";
import { PAINT_ANYWAY_HASH } from "./painted-at-once.ts";
import { START_HASH } from "./start-script.ts";

const names: readonly SettingName[] = ["theme", "text", "spacing", "divider", "keys"];

/** A root that writes down what it is told. */
function rootOf(shown: Record<string, string>) {
  const set = (name: string, value: string | null): void => void (shown[name] = value ?? "");
  const nothing = (): string => "";
  return { setAttribute: set, removeAttribute: nothing, style: { setProperty: set, removeProperty: nothing } };
}

function shownEarly(localStorage: unknown): Record<string, string> {
  const shown: Record<string, string> = {};
  runInNewContext(EARLY_SETTINGS, { localStorage, document: { documentElement: rootOf(shown) }, RegExp });
  return shown;
}

describe("the script in the page", () => {
  it("shows of kept settings what the reading view itself would show", () => {
    const kept = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.constantFrom("dark", "light", "roomy", "115", "200", "50", "34", "68", "off", ""), fc.string()),
    );
    fc.assert(
      fc.property(kept, (values) => {
        const storage = { get: (key: string) => values[key.replace("verbatim.", "")] ?? null, set: () => undefined };
        const shown: Record<string, string> = {};
        const settings = createSettings(storage, rootOf(shown));
        for (const name of names) {
          const value = settings.get(name);
          if (value !== null) settings.set(name, value);
        }
        expect(shownEarly({ getItem: storage.get })).toEqual(shown);
      }),
    );
    expect(shownEarly({ getItem: (key: string) => (key === storageKey("theme") ? "dark" : null) })).toEqual({
      [SETTINGS.theme.sets]: "dark",
    });
  });

  it("does nothing without storage", () => {
    expect(shownEarly(undefined)).toEqual({});
  });

  it("is what the policy lets through, and nothing else inline is", () => {
    const hash = createHash("sha256").update(EARLY_SETTINGS).digest("base64");
    expect(contentSecurityPolicy(false, undefined)).toContain(
      `script-src 'self' 'sha256-${hash}' ${EARLY_FONTS_HASH} ${PAINT_ANYWAY_HASH} ${START_HASH};`,
    );
    expect(contentSecurityPolicy(false, undefined)).not.toContain("unsafe");
    expect(inlineScript(EARLY_SETTINGS)).toBe(`<script>${EARLY_SETTINGS}</script>`);
    expect(() => inlineScript("</script><p>")).toThrow(TypeError);
  });
});

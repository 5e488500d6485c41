/** The lightest and the darkest ground that an accent stands on, light scheme before dark: tokens `--desk`, `--paper-raised`. */
const GROUNDS = { light: "e9e7e2", dark: "201f1c" } as const;

/** WCAG 2.2, 1.4.3: text. What is enough for text is enough for controls (1.4.11: 3:1). */
const TEXT_CONTRAST = 4.5;

/** An accent that can be read on either scheme's ground, and the letters that can be read on it. */
export interface AccentTokens {
  readonly accent: string;
  readonly accentInk: string;
}

/**
 * Makes a host's colour fit to be read: moved towards black on light grounds and towards white on dark ones, no further than text
 * needs.
 *
 * @param hex six hexadecimal digits, red, green and blue.
 * @returns values for the custom properties `--accent` and `--accent-ink`.
 */
export function accentTokens(hex: string): AccentTokens {
  const light = readableOn(GROUNDS.light, hex, 0);
  const dark = readableOn(GROUNDS.dark, hex, 255);
  return {
    accent: `light-dark(#${light}, #${dark})`,
    accentInk: `light-dark(#${lettersOn(light)}, #${lettersOn(dark)})`,
  };
}

function readableOn(ground: string, hex: string, towards: 0 | 255): string {
  for (let percent = 0; percent <= 100; percent += 1) {
    const mixed = channels(hex).map((value) => Math.round(value + ((towards - value) * percent) / 100));
    const candidate = mixed.map((value) => value.toString(16).padStart(2, "0")).join("");
    if (contrast(candidate, ground) >= TEXT_CONTRAST) return candidate;
  }
  return towards === 0 ? "000000" : "ffffff";
}

/** White or black, whichever is read better: one of them always has 4.5:1. */
function lettersOn(hex: string): string {
  return contrast(hex, "ffffff") >= contrast(hex, "000000") ? "ffffff" : "000000";
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

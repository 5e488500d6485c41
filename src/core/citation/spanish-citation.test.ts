import { describe, expect, it } from "vitest";
import { type CitationStyle, cite, citationFile } from "./cite.ts";
import { languageOfStyle } from "./citation-language.ts";
import { plainLine } from "./citation-text.ts";
import type { Work } from "./work.ts";

/** Written out by hand from the rules of the Spanish editions that `citation-language.ts` names. */
const memo: Work = {
  kind: "document",
  title: "Guidance Regarding “Capital” Punishment",
  authors: [{ family: "Sessions", given: "Jefferson B.", suffix: "III" }],
  date: "2018-03-20",
  language: "en-US",
  genre: "Memorando",
  publisher: "Departamento de Justicia",
  reproduction: "Reproducción tipográfica",
  sha256: "52c7",
  address: "https://example.org/memo/",
  accessed: "2026-11-04",
  pinpoint: { pages: ["1"], paragraphs: [2] },
  wordedIn: "es-MX",
};
const lines = (work: Work, style: CitationStyle): string[] => cite(work, style).map(plainLine);

describe("citations in a Spanish text", () => {
  it.each([
    [
      "plain",
      [
        "Jefferson B. Sessions III, «Guidance Regarding “Capital” Punishment» (memorando, Departamento de Justicia, 20 de marzo de 2018; reproducción tipográfica), p. 1, párr. 2, https://example.org/memo/ (consultado el 4 de noviembre de 2026).",
      ],
    ],
    [
      "apa",
      [
        "Sessions, J. B., III. (2018, 20 de marzo). Guidance Regarding “Capital” Punishment [Memorando; reproducción tipográfica]. Departamento de Justicia. https://example.org/memo/",
        "(Sessions, 2018, p. 1, párr. 2)",
      ],
    ],
    [
      "chicago",
      [
        "Jefferson B. Sessions III, «Guidance Regarding “Capital” Punishment», memorando, Departamento de Justicia, 20 de marzo de 2018, reproducción tipográfica, 1, párr. 2, https://example.org/memo/.",
        "Sessions, Jefferson B., III. «Guidance Regarding “Capital” Punishment». Memorando, Departamento de Justicia, 20 de marzo de 2018. Reproducción tipográfica. https://example.org/memo/.",
      ],
    ],
    [
      // English by its rules, whatever the text is in.
      "bluebook",
      [
        "Jefferson B. Sessions III, Departamento de Justicia, Guidance Regarding “Capital” Punishment 1, para. 2 (Mar. 20, 2018) (reproducción tipográfica), https://example.org/memo/.",
      ],
    ],
  ] as const)("in %s", (style, wanted) => {
    expect(lines(memo, style)).toEqual(wanted);
  });

  it("say what language they are in", () => {
    expect(languageOfStyle("apa", "es-MX")).toBe("es");
    expect(languageOfStyle("bluebook", "es")).toBe("en");
    expect(languageOfStyle("plain", "ar-XB")).toBe("en");
  });

  it("say as much of a date as is known", () => {
    const on = (date: string, style: CitationStyle): string => lines({ ...memo, date }, style)[0] ?? "";
    expect(on("2018-09", "plain")).toContain("Justicia, septiembre de 2018; ");
    expect(on("2018", "plain")).toContain("Justicia, 2018; ");
    expect(on("2018-09", "apa")).toContain(" (2018, septiembre). ");
    expect(on("2018", "apa")).toContain(" (2018). ");
  });

  it("join names as they sound", () => {
    const by = (names: readonly string[], style: CitationStyle): string[] =>
      lines({ ...memo, authors: names.map((family) => ({ family, given: "Ana" })) }, style);
    expect(by(["Pérez", "Ruiz"], "plain")[0]).toMatch(/^Ana Pérez y Ana Ruiz, «/);
    expect(by(["Pérez", "Ruiz"], "chicago")[1]).toMatch(/^Pérez, Ana y Ana Ruiz\. «/);
    const office = (name: string): string =>
      lines({ ...memo, authors: [{ name: "Pérez" }, { name: "Ruiz" }, { name }] }, "plain")[0] ?? "";
    expect(office("Instituto")).toMatch(/^Pérez, Ruiz e Instituto, «/);
    expect(office("Hidalgo")).toMatch(/^Pérez, Ruiz e Hidalgo, «/);
    expect(office("Hierro")).toMatch(/^Pérez, Ruiz y Hierro, «/);
    expect(office("Iowa")).toMatch(/^Pérez, Ruiz y Iowa, «/);
  });

  it("number several paragraphs", () => {
    const at = (paragraphs: readonly number[], style: CitationStyle): string =>
      lines({ ...memo, pinpoint: { pages: ["1"], paragraphs } }, style).join("\n");
    expect(at([2, 3], "plain")).toContain(", p. 1, párrs. 2–3, ");
    expect(at([2, 4], "chicago")).toContain(", 1, párrs. 2, 4, ");
  });

  it("have notes for reference managers in Spanish", () => {
    expect(citationFile([memo], "ris")).toContain("N1  - párr. 2\r\nN1  - SHA-256 del archivo: 52c7\r\n");
  });
});

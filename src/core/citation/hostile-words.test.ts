import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CITATION_STYLES, cite, citationFile } from "./cite.ts";
import { plainLine, tidy } from "./citation-text.ts";
import type { Work } from "./work.ts";

/** Text with what the formats read as their own. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom("{", "}", "\\", '"', "@", "#", "%", "&", "$", "~", "^", "_", ",", "\r\n", "\n", "\u2028", "\0"),
      fc.constantFrom("ER  - ", "\nTY  - GEN", " and ", "</script>", "=", "“", "”", "e\u0301", "\u202e"),
      fc.string({ unit: "grapheme" }),
    ),
  )
  .map((parts) => `a${parts.join("")}`);

const author = fc.oneof(
  fc.record({ name: hostile }),
  fc.record({ family: hostile, given: hostile }),
  fc.record({ family: hostile, given: hostile, suffix: hostile }),
);

const work: fc.Arbitrary<Work> = fc.record({
  kind: fc.constantFrom("document", "commentary"),
  title: hostile,
  authors: fc.array(author, { minLength: 1, maxLength: 4 }),
  date: fc.constantFrom("2018", "2018-03", "2018-03-20"),
  language: fc.constant("en"),
  genre: fc.option(hostile, { nil: undefined }),
  publisher: fc.option(hostile, { nil: undefined }),
  site: fc.option(hostile, { nil: undefined }),
  reproduction: fc.option(hostile, { nil: undefined }),
  pinpoint: fc.option(fc.record({ pages: fc.array(hostile, { minLength: 1, maxLength: 3 }) }), { nil: undefined }),
  address: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: undefined }),
});

describe("citations of hostile words", () => {
  it("are single lines for readers, and name the work by its whole title", () => {
    fc.assert(
      fc.property(work, fc.constantFrom(...CITATION_STYLES.slice(0, 4)), (one, style) => {
        for (const line of cite(one, style)) expect(plainLine(line)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        if (style === "apa" || style === "bluebook") {
          expect(cite(one, style)[0]?.runs.some(({ text, italic }) => italic && text === tidy(one.title))).toBe(true);
        }
      }),
    );
  });

  it("are one BibTeX entry each, whose title reads back", () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 3 }), (works) => {
        const entries = readBibtex(citationFile(works, "bibtex"));
        expect(entries.length).toBe(works.length);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(works.length);
        for (const [index, { fields }] of entries.entries()) {
          const title = fields.get("title") ?? "";
          expect(untex(title.slice(1, -1))).toBe(tidy(works[index]?.title ?? ""));
          expect(bibtexNames(fields.get("author") ?? "")).toBe(works[index]?.authors.length);
        }
      }),
    );
  });

  it("are one RIS record each, whose fields read back", () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 3 }), (works) => {
        const text = citationFile(works, "ris");
        const lines = text.split("\r\n").filter((line) => line !== "");
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}]*$/u);
        expect(lines.filter((line) => line.startsWith("TY  - ")).length).toBe(works.length);
        expect(lines.filter((line) => line === "ER  - ").length).toBe(works.length);
        const titles = lines.filter((line) => line.startsWith("TI  - ")).map((line) => line.slice(6));
        expect(titles).toEqual(works.map(({ title }) => tidy(title)));
      }),
    );
  });

  it("are CSL-JSON with the title whole", () => {
    fc.assert(
      fc.property(work, (one) => {
        const [item]: { title: string }[] = JSON.parse(citationFile([one], "csl"));
        expect(item?.title).toBe(tidy(one.title));
      }),
    );
  });
});

/** As BibTeX reads a file: braces count, wherever they stand. */
function readBibtex(text: string): { key: string; fields: ReadonlyMap<string, string> }[] {
  const entries: { key: string; fields: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, "uy");
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found === null) throw new Error(`not BibTeX at ${at}: ${text.slice(at, at + 40)}`);
    at = sticky.lastIndex;
    return found[1] ?? found[0];
  };
  while (/\S/.test(text.slice(at))) {
    const key = take(/\s*@misc\{([a-z0-9-]+),\n/);
    const fields = new Map<string, string>();
    while (text[at] !== "}") {
      const name = take(/ {2}([a-z]+) = /);
      if (text[at] !== "{") {
        fields.set(name, take(/[a-z]{3}/));
      } else {
        const begin = at;
        let depth = 0;
        do {
          if (text[at] === "{") depth++;
          if (text[at] === "}") depth--;
          at++;
        } while (depth > 0 && at < text.length);
        fields.set(name, text.slice(begin + 1, at - 1));
      }
      take(/,\n/);
    }
    at++;
    entries.push({ key, fields });
  }
  return entries;
}

/** How many names BibTeX sees: " and " outside braces divides them. */
function bibtexNames(text: string): number {
  let depth = 0;
  let names = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}") depth--;
    if (depth === 0 && /^\sand\s/i.test(text.slice(at, at + 5))) names++;
  }
  return names;
}

function untex(text: string): string {
  const names = [
    ["\\textbraceleft{}", "{"],
    ["\\textbraceright{}", "}"],
    ["\\textasciitilde{}", "~"],
    ["\\textasciicircum{}", "^"],
    ["\\textbackslash{}", "\\"],
  ] as const;
  let rest = text;
  let plain = "";
  while (rest !== "") {
    const found = names.find(([name]) => rest.startsWith(name));
    const escape = /^\\([&%$#_])/.exec(rest);
    if (found === undefined && escape === null && /^[\\{}~^&%$#_]/.test(rest)) throw new Error(`bare: ${rest}`);
    plain += found?.[1] ?? escape?.[1] ?? rest[0];
    rest = rest.slice(found?.[0].length ?? escape?.[0].length ?? 1);
  }
  return plain;
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { speak } from "../catalogue.ts";
import { nearestLanguage } from "../languages.ts";
import { ledgerWords } from "../ledger-words.ts";
import { translationFor } from "../translations.ts";
import { narrowWords } from "../narrow-words.ts";
import { words } from "../words.ts";
import { of, to } from "./grammar.ts";
import { spanish } from "./spanish.ts";

/** What Spanish says as English does: names, signs, and sentences that are nothing but what is put into them. */
const SAME = [
  /^citationWords\.(?:document|files\.\w+|styles\.(?:bibtex|bluebook|csl|ris))$/,
  /^embedWords\.cardTitle$/,
  /^embeddingWords\.(?:drupal|ghost|wordpress|attributes\.\d\.0)$/,
  /^ledgerWords\.fingerprint$/,
  /^words\.(?:app\.siteName|capital|document\.fingerprint|fileSize|number|reader\.(?:createdBy|passageOf))$/,
];

interface Leaf {
  readonly path: string;
  readonly parameters: number;
  say(values: readonly unknown[]): string;
}

/** Every text and every function of a catalogue. What a function cannot say of its values is nothing. */
function leavesOf(value: unknown, path: string): Leaf[] {
  if (typeof value === "string") return [{ path, parameters: 0, say: () => value }];
  if (typeof value !== "function") {
    return Object.entries(value ?? {}).flatMap(([name, each]) => leavesOf(each, `${path}.${name}`));
  }
  const say = (values: readonly unknown[]): string => {
    try {
      return String(Reflect.apply(value, undefined, values));
    } catch {
      return "";
    }
  };
  return [{ path, parameters: value.length, say }];
}

interface Sample {
  readonly value: unknown;
  /** What is seen of it in what is said. */
  readonly shown: string;
}

/** Values of the kinds that words are given, for the place that they take; the last is a standing, which shows as words. */
function samplesFor(place: number): Sample[] {
  return [
    { value: `Zoquete${place}`, shown: `zoquete${place}` },
    { value: 7 + place, shown: `${7 + place}` },
    { value: [7 + place], shown: `${7 + place}` },
    { value: 0.07, shown: "7" },
    { value: "2018-03-20", shown: "2018" },
    { value: "exact", shown: "" },
  ];
}

/** The first samples with which a sentence shows each of them in English, and can be said in Spanish. */
function samplesOf(theirs: Leaf, mine: Leaf): Sample[] {
  const choices = Array.from({ length: theirs.parameters }, (_, place) => samplesFor(place)).reduce<Sample[][]>(
    (all, samples) => all.flatMap((chosen) => samples.map((sample) => [...chosen, sample])),
    [[]],
  );
  const found = choices.find((chosen) => {
    const [english = "", ours = ""] = [theirs, mine].map((leaf) => leaf.say(chosen.map(({ value }) => value)));
    const sound = [english, ours].every((said) => said !== "" && !/\bNaN\b|undefined|Invalid/.test(said));
    return sound && chosen.every(({ shown }) => english.toLowerCase().includes(shown));
  });
  if (found === undefined) throw new Error(`${theirs.path} needs a value of a kind that is not in samplesFor.`);
  return found;
}

const folder = join(import.meta.dirname, "..");

const catalogues = await Promise.all(
  readdirSync(folder)
    .filter((file) => /(?:^|-)words\.ts$/.test(file))
    .map(async (file) => {
      const name = file.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const module: object = await import(join(folder, file));
      return { name, english: leavesOf(Reflect.get(module, name), name), spanish: leavesOf(spanish(name, {}), name) };
    }),
);

const pairs = catalogues.flatMap(({ english, spanish: ours }) =>
  english.flatMap((theirs) => {
    const mine = ours.find(({ path }) => path === theirs.path);
    return mine === undefined ? [] : [{ path: theirs.path, theirs, mine, samples: samplesOf(theirs, mine) }];
  }),
);

afterEach(() => speak());

describe("the catalogues in Spanish", () => {
  it("are all those in English, with all their words and no others", () => {
    const pathsOf = (language: "english" | "spanish"): string[] =>
      catalogues.flatMap((each) => each[language].map(({ path }) => path)).toSorted();
    expect(pathsOf("spanish")).toEqual(pathsOf("english"));
    const translated = readdirSync(import.meta.dirname).filter((file) => /(?:^|-)words\.ts$/.test(file));
    expect(translated).toHaveLength(catalogues.length);
  });

  it("say something everywhere, and only in Spanish", () => {
    const same = pairs.filter(({ theirs, mine, samples }) => {
      const values = samples.map(({ value }) => value);
      expect(mine.say(values).trim(), mine.path).not.toBe("");
      return mine.say(values) === theirs.say(values);
    });
    const named = (path: string): boolean => SAME.some((pattern) => pattern.test(path));
    expect(same.map(({ path }) => path).filter((path) => !named(path))).toEqual([]);
    expect(same.map(({ path }) => path).filter(named)).toEqual(pairs.map(({ path }) => path).filter(named));
  });

  it("show whatever they are given", () => {
    for (const { mine, samples } of pairs) {
      const said = mine.say(samples.map(({ value }) => value)).toLowerCase();
      for (const { shown } of samples) expect(said, mine.path).toContain(shown);
    }
  });

  it("tell one from several wherever English does", () => {
    for (const { theirs, mine, samples } of pairs) {
      for (const [place, { value }] of samples.entries()) {
        if (typeof value !== "number") continue;
        const counting = (leaf: Leaf, number: number): string =>
          leaf.say(samples.map((sample, at) => (at === place ? number : sample.value))).replaceAll(String(number), "#");
        if (counting(theirs, 1) === counting(theirs, 3)) continue;
        expect(counting(mine, 1), mine.path).not.toBe(counting(mine, 3));
      }
    }
  });

  it("are quoted and spaced as Spanish is", () => {
    for (const { mine, samples } of pairs) {
      const said = mine.say(samples.map(({ value }) => value));
      expect(said, mine.path).not.toMatch(/[“”‘’]|\s{2}|\s[,.;:!?»]|«\s|\d%/);
      expect(said.split("«").length, mine.path).toBe(said.split("»").length);
    }
  });
});

describe("Spanish", () => {
  it("is spoken with all who read it, of whatever country", () => {
    for (const tag of ["es", "es-MX", "ES-419", "es-Latn-ES"]) expect(nearestLanguage(tag), tag).toBe("es");
  });

  it("draws the article and the preposition together, but for that of a name", () => {
    expect([of("el memorando"), of("la carta"), of("El País")]).toEqual(["del memorando", "de la carta", "de El País"]);
    expect([to("el memorando"), to("la carta")]).toEqual(["al memorando", "a la carta"]);
  });

  it("counts, dates and measures as is usual", () => {
    speak(translationFor("es"));
    expect(words.language).toBe("es");
    expect([words.date("2018-03-20"), words.date("2018-03"), words.date("2018")]).toEqual([
      "20 de marzo de 2018",
      "marzo de 2018",
      "2018",
    ]);
    expect([words.pages([1]), words.pages([1, 3, 4])]).toEqual(["Página 1", "Páginas 1, 3 y 4"]);
    expect([narrowWords.noClaim(1), narrowWords.noClaim(12_000)]).toEqual(["1 afirmación", "12.000 afirmaciones"]);
    expect([words.fileSize(1), words.fileSize(67_890), words.fileSize(1_240_000)]).toEqual([
      "1 byte",
      "68\u00a0kB",
      "1,2\u00a0MB",
    ]);
    expect([words.document.percent(149.6), ledgerWords.differing(0.034)]).toEqual([
      "150\u00a0%",
      "Difiere el 3,4\u00a0% de las letras.",
    ]);
  });
});

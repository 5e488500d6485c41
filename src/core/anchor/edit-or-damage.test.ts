import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import type { DocumentText } from "../model/page-text.ts";
import { resolveQuote } from "./resolve.ts";

const documentOf = (...pages: string[]): DocumentText => ({
  sha256: "0".repeat(64),
  pages: pages.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] })),
});
const memo = documentOf(MEMO_PARAGRAPHS.join("\n"));

describe("a word that is not the document's", () => {
  it.each([
    ["must consider every lawful toll at their disposal", "must consider every lawful tool at their disposal"],
    ["federal persecutors must consider every lawful tool", "federal prosecutors must consider every lawful tool"],
    ["Congress has passed several statues that provide", "Congress has passed several statutes that provide"],
    ["must consider every lawful tools at their disposal", "must consider every lawful tool at their disposal"],
    ["must considered every lawful tool at their disposal", "must consider every lawful tool at their disposal"],
    ["must consider very lawful tool at their disposal", "must consider every lawful tool at their disposal"],
    ["must every consider lawful tool at their disposal", "must consider every lawful tool at their disposal"],
  ])("is another where it is a word, though a letter makes it: %s", (edited, own) => {
    expect(resolveQuote(memo, { exact: own }).state).toBe("exact");
    expect(resolveQuote(memo, { exact: edited })).toMatchObject({ state: "differs", parts: [{ text: own }] });
  });

  it.each([
    "must consider every lawful fool at their disposal", // f for t, yet a word, on a clean page
    "must consider every lawful tool at there disposal",
  ])("is another even if it looks like it, where nothing is damaged: %s", (edited) => {
    expect(resolveQuote(memo, { exact: edited }).state).toBe("differs");
  });

  it.each([
    "must consider every lawfnl tool at their disposal",
    "must consider evcry lawful tool at their disposal",
    "must consider every lawful tool at tbeir disposal",
  ])("is a damaged one where it is no word: %s", (damaged) => {
    expect(resolveQuote(memo, { exact: damaged }).state).toBe("approximate");
  });
});

describe("what stands round about", () => {
  const text =
    "The lantern had gone out. Nobody spoke of the voyage, but the captain wrote every evening in a thin black book, and " +
    "the mate, who could not read, asked the cook what was in it. The cook would only say that the weather was fair.";
  const exact = "hut the captain wrote every evening";

  it("tells a misread word from another: bad print makes what looks alike", () => {
    const clean = { exact, prefix: "Nobody spoke of the voyage, ", suffix: " in a thin black book" };
    const bad = { exact, prefix: "Nobodv sqoke of tbe vovage, ", suffix: " in o fhin blaek book" };
    expect(resolveQuote(documentOf(text), clean).state).toBe("differs");
    expect(resolveQuote(documentOf(text), bad).state).toBe("approximate");
  });

  it("never excuses a number or a negation that are others", () => {
    const sides = {
      prefix: "The cook wou1d onlv say tbat the weafher was tair. ",
      suffix: " Tben tbe mafe wenf belovv.",
    };
    const document = documentOf(`${text} They did not pay 40 crowns to the owner. Then the mate went below. ${text}`);
    const own = "They did not pay 40 crowns to the owner.";
    expect(resolveQuote(document, { exact: own, ...sides }).state).toBe("exact");
    for (const edited of [own.replace("40", "46"), own.replace("not ", ""), own.replace("not", "now")]) {
      expect(resolveQuote(document, { exact: edited, ...sides }).state, edited).toBe("differs");
    }
  });
});

describe("short words that are damaged by chance more than the page", () => {
  it("are found between surroundings that agree, however short", () => {
    const answer = resolveQuote(memo, {
      exact: "conider evvry lavvfal fool af thcir dlspsal",
      prefix: "federa1 proseoutors mnst ",
      suffix: ". This iucludes tbe deatb",
    });
    expect(answer).toMatchObject({ parts: [{ text: "consider every lawful tool at their disposal" }] });
  });
});

it("is the contrary of a word with what is left of “not”", () => {
  const document = documentOf("The committee has read the report that the members had asked for, and it would answer.");
  for (const [own, other] of [
    ["has read", "hasn read"],
    ["would answer", "wouldn answer"],
    ["had asked", "hadn ’t asked"],
  ]) {
    const exact = "The committee has read the report that the members had asked for, and it would answer";
    expect(resolveQuote(document, { exact: exact.replace(own ?? "", other ?? "") }).state).toBe("differs");
  }
});

describe("the raised number of a note", () => {
  const document = documentOf(
    "The ruling stands; see the docket at 12–13.¹ Nobody appealed in 2018, when it measured 10² acres.",
  );

  it("is no part of a number before a stop", () => {
    expect(resolveQuote(document, { exact: "see the docket at 12-13" })).toMatchObject({
      state: "approximate",
      parts: [{ text: "see the docket at 12–13" }],
    });
  });

  it("is one where nothing is between: a power", () => {
    expect(resolveQuote(document, { exact: "when it measured 10 acres" }).state).toBe("differs");
    expect(resolveQuote(document, { exact: "when it measured 102 acres" }).state).toBe("differs");
  });
});

describe("a copy that is gone", () => {
  const clause = "The tenant shall keep the premises in good repair and shall not alter them without leave.";
  const document = documentOf(
    `Lease of the mill at Holt. ${clause} Under section 42(b) of the Act the rent is due in March. ` +
      `Lease of the barn by the ferry. ${clause} Nothing here binds the heirs of either party.`,
  );

  it("is not taken for a sibling with a neighbour much like its own", () => {
    const quote = {
      exact: clause,
      prefix: "Lease of the quarry beyond Swaffham. ",
      suffix: " Under section 87(j) of the",
    };
    expect(resolveQuote(document, quote).state).not.toMatch(/^(?:exact|approximate)$/);
    expect(resolveQuote(document, { ...quote, suffix: " Under section 42(b) of the" }).state).toBe("exact");
  });
});

describe("a word that counts or dates", () => {
  it.each([
    ["Am 23. Juni 1965 trug der Kommissar dem Amt den Antrag vor", "Juni", "Juli"],
    ["Le 4 mars de cette année, le greffier rendit le dossier au juge", "mars", "mai"],
    ["El 4 de junio de aquel año el secretario devolvió el expediente", "junio", "julio"],
    ["К 4 июня того года секретарь вернул дело в районный архив", "июня", "июля"],
    ["Στις 4 Ιουνίου του έτους εκείνου ο γραμματέας επέστρεψε τον φάκελο", "Ιουνίου", "Ιουλίου"],
  ])("is never another one misread: %s", (text, own, other) => {
    const document = documentOf(text);
    expect(resolveQuote(document, { exact: text }).state).toBe("exact");
    expect(resolveQuote(document, { exact: text.replace(own, other) }).state).toBe("differs");
  });
});

import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { Anchor } from "../model/anchor.ts";
import { isAnchored, resolveQuote, wholeDocument } from "../anchor/resolve.ts";
import { standingOf } from "./standing.ts";

const memo = typewritten(...MEMO_PARAGRAPHS);

function anchor(exact: string, document = memo): Anchor {
  const found = resolveQuote(document, { exact });
  if (!isAnchored(found)) throw new Error(found.reason);
  return found;
}

const tools = anchor("federal prosecutors must consider every lawful tool at their disposal");
const encourage = anchor("I strongly encourage federal prosecutors to use these statutes, when appropriate");

function kindOf(claimText: string, anchors: Anchor[], basis: "document" | "source" | "judgement" = "document"): string {
  const result = standingOf({ claimText, basis, anchors });
  return "standing" in result ? result.standing.kind : result.problem;
}

describe("standingOf", () => {
  it("is what the annotation says of claims that rest on no passage", () => {
    expect(kindOf("“anything”", [], "source")).toBe("source");
    expect(kindOf("anything", [], "judgement")).toBe("judgement");
    expect(kindOf("the whole memo", [wholeDocument()])).toBe("whole");
  });

  it("compares each stretch with each passage", () => {
    expect(kindOf("prosecutors have to look at everything", [tools])).toBe("paraphrase");
    expect(kindOf("they “must consider every lawful tool,” he wrote", [tools])).toBe("exact");
    expect(kindOf("Sessions ‘Strongly Encourages’ it", [encourage])).toBe("changed");
    expect(kindOf("“every lawful tool” … “when appropriate”", [tools, encourage])).toBe("exact");
    expect(kindOf("“every lawful tool” and he “encourages” it", [tools, encourage])).toBe("changed");
  });

  it("refuses words that are not there, showing both", () => {
    expect(kindOf("they “may consider every lawful tool”", [tools])).toContain("where the passage has “must”");
    expect(kindOf("they “must consider” and “shall”", [tools])).toContain("“shall”");
    expect(kindOf("they “must consider", [tools])).toContain("not closed");
    expect(kindOf("they must consider", [])).toContain("no passage");
  });

  it("reads a passage over pages as one text", () => {
    const document = typewritten("we call a thera-", "pist to help");
    expect(kindOf("“call a therapist to help”", [anchor("call a therapist to help", document)])).toBe("exact");
  });
});

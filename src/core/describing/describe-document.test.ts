import { describe, expect, it } from "vitest";
import { dateOfInfo, dateOfText } from "./date-of.ts";
import { describeDocument } from "./describe-document.ts";
import { languageOf } from "./language-of.ts";

const MEMO =
  "Office of the Attorney General\nMarch 20, 2018\nMEMORANDUM\nFROM: THE ATTORNEY GENERAL\nSUBJECT: Guidance Regarding Use\nThe opioid epidemic has inflicted an unprecedented toll on the communities of this nation.";

describe("describeDocument", () => {
  it("goes by what the file says of itself", () => {
    const info = { title: "Guidance", author: "J. Sessions", created: "D:20180321120000Z", language: "en-US" };
    expect(describeDocument(info, "Only words.", "Only words.", "A heading", "memo.pdf")).toEqual({
      title: "Guidance",
      creator: "J. Sessions",
      date: "2018-03-21",
      language: "en-US",
    });
  });

  it("else by its first page", () => {
    expect(describeDocument({}, MEMO, MEMO, "Office of the Attorney General", "scan_004.pdf")).toEqual({
      title: "Guidance Regarding Use",
      creator: "THE ATTORNEY GENERAL",
      date: "2018-03-20",
      language: "en",
    });
  });

  it("else by its name", () => {
    expect(describeDocument({}, "", "", undefined, "final_report-2.pdf")).toEqual({
      title: "Final report 2",
      creator: undefined,
      date: undefined,
      language: "und",
    });
  });

  it.each(["Untitled", "Microsoft Word - memo final.docx", "report.pdf", " \u0000 ", "x".repeat(400)])(
    "takes no title from a program: %j",
    (title) => {
      expect(describeDocument({ title }, "", "", "The heading", "a.pdf").title).toBe("The heading");
    },
  );

  it("takes no language that is none, and no author that is a machine's", () => {
    const described = describeDocument(
      { language: "English (US)", author: "Administrator" },
      "",
      "the cat of the house was on it and to the",
      undefined,
      "a.pdf",
    );
    expect(described).toMatchObject({ language: "en", creator: undefined });
  });
});

describe("dates", () => {
  it.each([
    ["D:20180320153000-04'00'", "2018-03-20"],
    ["D:2018", "2018-01-01"],
    ["20180320", "2018-03-20"],
    ["D:20181399", undefined],
    ["yesterday", undefined],
    [undefined, undefined],
  ])("of a file: %j", (created, day) => {
    expect(dateOfInfo(created)).toBe(day);
  });

  it.each([
    ["March 20, 2018", "en", "2018-03-20"],
    ["Washington, 20 March 2018", "en", "2018-03-20"],
    ["Madrid, 20 de marzo de 2018", "es", "2018-03-20"],
    ["Berlin, 20. März 2018", "de", "2018-03-20"],
    ["Paris, le 1er août 2019", "fr", "2019-08-01"],
    ["2018-03-20", "en", "2018-03-20"],
    ["Mar. 3rd, 2018", "en", "2018-03-03"],
    ["March 45, 2018", "en", undefined],
    ["May it please the court", "en", undefined],
    ["It was on the third floor on March 20, 1997 that all of it began, as everybody knows", "en", undefined],
  ])("of a page: %j", (line, language, day) => {
    expect(dateOfText(`A title\n${line}\nWords.`, language, undefined)).toBe(day);
  });

  it("in the middle of a text only where the file was made on that day", () => {
    const text =
      "What was decided on June 1, 1990 was told to everybody in a letter of March 20, 2018 to them all.\nIn a letter of March 20, 2018 it was told to everybody who had asked for it.";
    expect(dateOfText(text, "en", "2018-03-20")).toBe("2018-03-20");
    expect(dateOfText(text, "en", "2019-01-01")).toBeUndefined();
  });
});

it.each([
  ["The committee met to hear what the departments had to say of the year before.", "en"],
  ["El comité se reunió para oír lo que los departamentos dijeron del año.", "es"],
  ["Le comité s’est réuni pour entendre ce que les départements avaient à dire dans cette salle.", "fr"],
  ["Der Ausschuss kam zusammen und hörte, was die Ämter von dem Jahr zu sagen hatten.", "de"],
  ["委員会は各省の報告を聞いた。", "ja"],
  ["委员会听取了各部门的报告。", "zh"],
  ["Комитет заслушал доклады ведомств.", "ru"],
  ["הוועדה שמעה את הדוחות.", "he"],
  ["Lorem ipsum dolor sit amet.", undefined],
  ["12 34", undefined],
])("tells the language of %j", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..", "..");

/** Every success criterion of WCAG 2.2 at levels A and AA (4.1.1 is obsolete and removed). */
const criteria = [
  ..."1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5".split(" "),
  ..."1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6".split(" "),
  ..."2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1".split(" "),
  ..."3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3".split(" "),
];

const rows = readFileSync(join(root, "src/ui/accessibility.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [criterion = "", how = "", test = ""] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return { number: criterion.split(" ")[0] ?? "", how, test };
  });

it("the table of accessibility has every criterion once, in order", () => {
  expect(rows.map(({ number }) => number)).toEqual(criteria);
});

it("each criterion names a test that exists, or says why there is none to make", () => {
  const wrong = rows.flatMap(({ number, how, test }) => {
    if (how.length < 12) return [`${number} says nothing`];
    if (test === "—" || test === "axe") return [];
    const [file = "", title = ""] = test.split(/: (.*)/s);
    const path = join(root, file.includes("/") ? file : `tests/browser/${file}`);
    if (!existsSync(path)) return [`${number}: there is no ${file}`];
    return readFileSync(path, "utf8").includes(title) && title !== "" ? [] : [`${number}: ${file} has no “${title}”`];
  });
  expect(wrong).toEqual([]);
});

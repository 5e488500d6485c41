import { joinLines } from "../../../src/core/text/join-lines.ts";
import type { Failure, Row, Tally } from "./tally.ts";
import { foundShare, met } from "./tally.ts";
import { TARGETS } from "./targets.ts";

const STATES = ["exact", "approximate", "differs", "moved", "ambiguous", "missing", "region"] as const;

export function table(tally: Tally): string {
  const rows = [...tally.values()];
  const found = rows.filter(({ sort }) => sort === "case");
  const traps = rows.filter(({ sort }) => sort === "trap");
  return [
    "Quotations that have a place",
    columns([
      [
        "kind",
        "cases",
        "found %",
        "published %",
        "held",
        "ends",
        "wrong",
        "misled",
        "missing",
        "ms",
        "most ms",
        "target %",
        "",
        "states",
      ],
      ...found.map(foundRow),
    ]),
    "",
    "Traps: quotations that have none",
    columns([["kind", "traps", "false", "broken", "ms", "most ms", "", "states"], ...traps.map(trapRow)]),
  ].join("\n");
}

function foundRow(row: Row): string[] {
  const { outcomes, cases, kind } = row;
  const target = TARGETS[kind];
  return [
    kind,
    String(cases),
    (100 * foundShare(row)).toFixed(2),
    ((100 * (outcomes.right ?? 0)) / cases).toFixed(2),
    String(outcomes.held ?? 0),
    String(outcomes.ends ?? 0),
    String((outcomes.wrong ?? 0) + (outcomes.broken ?? 0)),
    String(outcomes.misled ?? 0),
    String(outcomes.missing ?? 0),
    (row.milliseconds / cases).toFixed(2),
    row.slowest.toFixed(0),
    target === undefined ? "–" : (100 * target).toFixed(2),
    verdict(met(row)),
    statesOf(row),
  ];
}

function trapRow(row: Row): string[] {
  const { outcomes, cases, kind } = row;
  return [
    kind,
    String(cases),
    String(outcomes.false ?? 0),
    String(outcomes.broken ?? 0),
    (row.milliseconds / cases).toFixed(2),
    row.slowest.toFixed(0),
    verdict(met(row)),
    statesOf(row),
  ];
}

export function verdict(good: boolean | undefined): string {
  if (good === undefined) return "measured";
  return good ? "met" : "NOT MET";
}

function statesOf({ states }: Row): string {
  return STATES.flatMap((state) => (states[state] === undefined ? [] : [`${state} ${states[state]}`])).join(", ");
}

/** Text set in columns: the first and the last to the left, numbers to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? "").length)));
  const set = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return index === 0 || index >= row.length - 2 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  return rows.map(set).join("\n");
}

/** Failures for whoever mends them: what was asked, what was expected, what came. */
export function failures(tally: Tally): string {
  return [...tally.values()]
    .filter((row) => row.failures.length > 0)
    .map((row) => [`\n── ${row.kind} (${worstLanguages(row)})`, ...row.failures.map(described)].join("\n"))
    .join("\n");
}

function worstLanguages({ languages }: Row): string {
  const failed = [...languages]
    .filter(([, each]) => each.failed > 0)
    .toSorted(([, one], [, other]) => other.failed - one.failed);
  return failed.map(([name, each]) => `${name} ${each.failed}/${each.cases}`).join(", ");
}

function described({ task, answer, outcome }: Failure): string {
  const { exact, prefix, suffix } = task.quote;
  const place = (page: number, start: number, end: number): string =>
    `p. ${page} [${start}, ${end}) ${shown(joinLines(task.document.pages[page - 1]?.text ?? "", start, end))}`;
  const expected =
    task.sort === "trap"
      ? [`no anchor; the document has: ${shown(task.instead)}`]
      : [
          ...task.truth.map(({ page, start, end }) => place(page, start, end)),
          `in a state of ${task.accepts.join(", ")}`,
        ];
  const came =
    "parts" in answer
      ? [
          `${answer.state}, error share ${answer.errorShare.toFixed(3)}`,
          ...answer.parts.map(({ page, start, end }) => place(page, start, end)),
        ]
      : [`${answer.state}: ${answer.reason}`];
  return [
    `${outcome} · ${task.language} · ${task.document.pages.length} pages · hint ${task.page ?? "none"}`,
    `   before   ${shown(prefix ?? "–")}`,
    `   quoted   ${shown(exact)}`,
    `   after    ${shown(suffix ?? "–")}`,
    ...expected.map((line) => `   expected ${line}`),
    ...came.map((line) => `   came     ${line}`),
    "",
  ].join("\n");
}

function shown(text: string): string {
  return JSON.stringify(text.length > 400 ? `${text.slice(0, 200)} … ${text.slice(-150)}` : text);
}

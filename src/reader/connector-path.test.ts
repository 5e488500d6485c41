import { describe, expect, it } from "vitest";
import { connectorPath, type ConnectorPlaces } from "./connector-path.ts";

const places: ConnectorPlaces = {
  lines: [
    { left: 300, top: 270, right: 590, bottom: 300 },
    { left: 40, top: 300, right: 200, bottom: 330 },
  ],
  columnEnd: 600,
  passage: { left: 865, top: 655, right: 1140, bottom: 669 },
  mark: { left: 720, top: 656, right: 738, bottom: 668 },
  marks: [
    { left: 720, top: 656, right: 738, bottom: 668 },
    { left: 720, top: 676, right: 738, bottom: 688 },
  ],
  textStart: 745,
  pane: { left: 652, top: 80, right: 1280, bottom: 740 },
  windowHeight: 800,
};

/** Where the line ends, in x and y. */
const endOf = (path: ConnectorPlaces): number[] => connectorPath(path)?.line.split(" ").slice(-2).map(Number) ?? [];

describe("the connecting line", () => {
  it("leaves in the gutter beside the line that reaches furthest, and ends at the passage's number", () => {
    expect(connectorPath(places)).toEqual({
      line: "M606 285C663 285 663 662 720 662",
      ends: "M606 285h0M720 662h0",
    });
  });

  it("leaves from a line that can be seen", () => {
    const lines = places.lines.map((line) => ({ ...line, top: line.top - 290, bottom: line.bottom - 290 }));
    expect(connectorPath({ ...places, lines })?.line).toMatch(/^M606 25C/);
  });

  it("goes along the foot of a number that is in the way", () => {
    const mark = places.marks[0] ?? null;
    const before = { left: 700, top: 656, right: 718, bottom: 668 };
    expect(endOf({ ...places, mark, marks: [...places.marks, before] })).toEqual([729, 669]);
  });

  it.each([
    ["there is no number", { mark: null }],
    ["the number stands in the far margin", { mark: { left: 1150, top: 656, right: 1168, bottom: 668 } }],
  ] satisfies [string, Partial<ConnectorPlaces>][])("stops before the print where %s", (_, change) => {
    expect(endOf({ ...places, ...change })).toEqual([739, 662]);
  });

  it("stays at the pane's edge where the print begins left of it", () => {
    const mark = { left: 480, top: 656, right: 498, bottom: 668 };
    expect(endOf({ ...places, mark, textStart: 500 })).toEqual([658, 662]);
  });

  it.each([
    ["the claim is above the window", { lines: [{ left: 40, top: -40, right: 200, bottom: -10 }] }],
    ["the claim is below the window", { lines: [{ left: 40, top: 790, right: 200, bottom: 820 }] }],
    ["the claim is not laid out", { lines: [] }],
    ["the passage is scrolled out above", { mark: null, passage: { ...places.passage, top: 50, bottom: 70 } }],
    ["the passage is scrolled out below", { mark: null, passage: { ...places.passage, top: 745, bottom: 758 } }],
    ["there is no room between the columns", { columnEnd: 740 }],
  ] satisfies [string, Partial<ConnectorPlaces>][])("is not drawn where %s", (_, change) => {
    expect(connectorPath({ ...places, ...change })).toBeNull();
  });
});

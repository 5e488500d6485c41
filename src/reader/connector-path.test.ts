import { describe, expect, it } from "vitest";
import { connectorPath, type ConnectorPlaces } from "./connector-path.ts";

const places: ConnectorPlaces = {
  claim: { left: 40, top: 300, right: 200, bottom: 330 },
  columnEnd: 600,
  passage: { left: 865, top: 655, right: 1140, bottom: 668 },
  textStart: 745,
  pane: { left: 652, top: 80, right: 1280, bottom: 740 },
  windowHeight: 800,
};

describe("the connecting line", () => {
  it("runs along the foot of both lines and crosses in the gutter", () => {
    expect(connectorPath(places)).toBe("M200 330H605C672.5 330 672.5 668 740 668H865");
  });

  it("goes straight to a passage that begins its line", () => {
    const passage = { left: 745, top: 655, right: 1140, bottom: 668 };
    expect(connectorPath({ ...places, passage })).toBe("M200 330H605C672.5 330 672.5 668 740 668H745");
  });

  it.each([
    ["the claim is above the window", { claim: { ...places.claim, top: -40, bottom: -10 } }],
    ["the claim is below the window", { claim: { ...places.claim, top: 790, bottom: 820 } }],
    ["the passage is scrolled out above", { passage: { ...places.passage, top: 50, bottom: 70 } }],
    ["the passage is scrolled out below", { passage: { ...places.passage, top: 745, bottom: 758 } }],
    ["there is no room between the columns", { columnEnd: 740 }],
  ] satisfies [string, Partial<ConnectorPlaces>][])("is not drawn where %s", (_, change) => {
    expect(connectorPath({ ...places, ...change })).toBeNull();
  });

  it("stays inside a pane whose page begins left of it", () => {
    const path = connectorPath({ ...places, textStart: 500, passage: { ...places.passage, left: 520 } });
    expect(path).toBe("M200 330H605C626 330 626 668 647 668H652");
  });
});

import { expect, it } from "vitest";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { isRunningProcess, removeAbandoned, stagingFolder } from "./staging.ts";

it("removes what interrupted builds left, and nothing else", async () => {
  const effects = fakeEffects({
    "/cache/staging-1/index.html": "",
    "/cache/staging-2/index.html": "",
    "/cache/ab/abcdef": "",
  });
  await removeAbandoned("/cache", (processId) => processId === 2, effects);
  expect([...effects.files.keys()]).toEqual(["/cache/staging-2/index.html", "/cache/ab/abcdef"]);
  expect(stagingFolder("/cache", 2)).toBe("/cache/staging-2");
});

it("knows a running process", () => {
  expect(isRunningProcess(process.pid)).toBe(true);
  // Beyond the highest id that Linux gives (2^22).
  expect(isRunningProcess(4_194_305)).toBe(false);
});

import { defineConfig } from "vitest/config";

const seconds = 1000;

/** What a page costs and whether it jumps as it comes: looked at where nothing else keeps the machine from it. */
const measured = ["tests/browser/budget.test.ts", "tests/browser/thousands-of-pages.test.ts"];

const browser = {
  // The tests run in Node and drive a real Chromium.
  environment: "node",
  globalSetup: "tests/browser/set-up/global.ts",
  testTimeout: 60 * seconds,
  // A machine may be busy: what is polled for comes late then, and not wrong.
  expect: { poll: { timeout: 30 * seconds } },
  hookTimeout: 60 * seconds,
  // Beside two other Chromiums a page is now and then kept waiting for longer than any test waits. Such a test is tried once
  // more, and the report says so; what is wrong with the page itself is so twice.
  retry: 1,
} as const;

export default defineConfig({
  // React's modern JSX, said here because the rooms' tsconfig files leave their tests out.
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: [
            "src/**/*.test.{ts,tsx}",
            "documents/**/*.test.ts",
            "tests/repository/*.test.ts",
            "tests/bench/**/*.test.ts",
          ],
          exclude: ["src/core/**", "src/ingest/*/**", "src/ingest/!(vite-plugin).test.ts"],
          maxWorkers: "100%",
          testTimeout: 60 * seconds,
        },
      },
      {
        extends: true,
        test: {
          // Rooms that keep nothing from one test to the next: to load them, PDFium among them, anew for each file costs more
          // than most of their tests. The others speak the interface's language, which is chosen once a program.
          name: "unit-shared",
          environment: "node",
          include: ["src/core/**/*.test.ts", "src/ingest/**/*.test.ts"],
          exclude: ["src/ingest/vite-plugin.test.ts"],
          isolate: false,
          maxWorkers: "100%",
          testTimeout: 60 * seconds,
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          exclude: measured,
          // After the unit tests, and three files at a time, also on two cores: each has a Chromium of its own, and most of
          // a browser test is waiting for a page to come to rest.
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: "browser-alone",
          include: measured,
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
        },
      },
    ],
  },
});

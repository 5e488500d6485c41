import { defineConfig } from "vitest/config";

const seconds = 1000;

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
          include: ["src/**/*.test.{ts,tsx}", "documents/**/*.test.ts", "tests/repository/*.test.ts"],
          testTimeout: 30 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          // The tests run in Node and drive a real Chromium.
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/set-up/global.ts"],
          // Measurements and scroll positions are only worth something when one page at a time has the machine.
          fileParallelism: false,
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
    ],
  },
});

/**
 * Reads Vitest's JSON report and prints "<passed> <failed> <skipped> <words>" for .ci/run, and after it one line for each
 * test that failed, or passed at the second try alone: its file, its name and the first line of what it says.
 *
 *   node .ci/count-tests.mjs <report> <exit code of the test run>
 *
 * A run that ended badly counts at least one failure, whatever its report says: a file that could not be loaded has no
 * tests to fail, and an error outside of a test is in no test.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const [reportFile, exitCode] = process.argv.slice(2);

const failures = [];

const firstLine = (message = "") => message.split("\n", 1)[0].slice(0, 300);

function count() {
  if (!existsSync(reportFile)) {
    return { passed: 0, failed: 1, skipped: 0, words: `the tests did not run, exit code ${exitCode}` };
  }
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const withStatus = (status) => tests.filter((test) => test.status === status).length;
  // Files that failed as a whole: they did not load, or their set-up failed.
  const files = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const passed = withStatus("passed");
  const failed = withStatus("failed") + files.length;
  const skipped = tests.length - passed - withStatus("failed");
  if (failed === 0 && exitCode !== "0") return { passed, failed: 1, skipped, words: `exit code ${exitCode}` };
  if (passed + failed === 0) return { passed, failed: 1, skipped, words: "no test ran" };
  for (const file of report.testResults) {
    for (const test of file.assertionResults.filter(({ failureMessages }) => failureMessages?.length > 0)) {
      const tried = test.status === "failed" ? "" : "passed at the second try: ";
      failures.push(`${tried}${path.relative("", file.name)}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    }
  }
  return { passed, failed, skipped, words: files.map((file) => `${file.name} failed as a whole`).join(", ") };
}

const { passed, failed, skipped, words } = count();
process.stdout.write(`${passed} ${failed} ${skipped} ${words}\n${failures.map((line) => `${line}\n`).join("")}`);

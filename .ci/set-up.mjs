/**
 * What stands behind `npm start` and `npm test`: gets everything they need on a machine that has only Node (20 is
 * enough) and npm, then hands over to the real command. Plain JavaScript, because at this point no package is installed
 * and the machine's Node may not run TypeScript.
 *
 *   node .ci/set-up.mjs start [arguments of `serve`]
 *   node .ci/set-up.mjs test  [arguments of `vitest run`]
 *
 * Its exit code is the command's, and signals reach the command.
 */
import { join } from "node:path";
import process from "node:process";
import { environmentWith, fail, npm, projectFolder, projectNode, run } from "./set-up/commands.mjs";
import { ensureChromium } from "./set-up/chromium.mjs";
import { ensurePackages } from "./set-up/packages.mjs";
import { ensurePdftotext } from "./set-up/poppler.mjs";

const [purpose, ...rest] = process.argv.slice(2);

if (purpose === "start") await start(rest);
else if (purpose === "test") await test(rest);
else fail("Say what to set up for: node .ci/set-up.mjs start, or node .ci/set-up.mjs test.");

async function start(serveArguments) {
  await ensurePackages();
  const environment = environmentWith({});
  const built = await run(npm, ["run", "--silent", "build"], { environment });
  if (built !== 0) process.exit(built);
  process.exit(await run(npm, ["run", "--silent", "serve", "--", ...serveArguments], { environment }));
}

async function test(vitestArguments) {
  await ensurePackages();
  const found = {};
  const drives = ["browser", "browser-alone"].some((name) => runsProject(name, vitestArguments));
  if (drives) found.VERBATIM_CHROMIUM = await ensureChromium();
  const pdftotext = await ensurePdftotext();
  if (pdftotext !== undefined) found.VERBATIM_PDFTOTEXT = pdftotext;
  const vitest = join(projectFolder, "node_modules", "vitest", "vitest.mjs");
  process.exit(await run(projectNode(), [vitest, "run", ...vitestArguments], { environment: environmentWith(found) }));
}

/** Whether `--project` leaves the project in (without it, every project runs). */
function runsProject(name, vitestArguments) {
  const named = vitestArguments.flatMap((argument, index) => {
    if (argument === "--project") return [vitestArguments[index + 1]];
    return argument.startsWith("--project=") ? [argument.slice("--project=".length)] : [];
  });
  return named.length === 0 || named.includes(name);
}

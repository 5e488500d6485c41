/**
 * Runs an npm script that writes generated files, and fails where that changes what is kept in the repository.
 *
 *   node .ci/unchanged.mjs <npm script> <folder of the generated files>
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { environmentWith, fail, npm, projectFolder, run } from "./set-up/commands.mjs";

const [script, folder] = process.argv.slice(2);

const before = fingerprint();
const code = await run(npm, ["run", "--silent", script], { environment: environmentWith({}) });
if (code !== 0) process.exit(code);
if (fingerprint() !== before) {
  fail(`"npm run ${script}" changed ${folder}: what it writes is out of date in the repository. Commit the change.`);
}

function fingerprint() {
  const root = join(projectFolder, folder);
  if (!existsSync(root)) return "nothing there";
  const files = readdirSync(root, { recursive: true })
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted();
  const hash = createHash("sha256");
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

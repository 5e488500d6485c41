/** Debian's and Ubuntu's packages, where this process may install them. */
import process from "node:process";
import { environmentOfMachine, findProgram, run, say } from "./commands.mjs";

export function canInstallDebianPackages() {
  return process.platform === "linux" && process.getuid?.() === 0 && findProgram(["apt-get"]) !== undefined;
}

let listsAreFresh = false;

/** Installs the packages; whether that worked is seen by what is there afterwards. */
export async function installDebianPackages(packages) {
  say(`Installing ${packages.join(" and ")} (apt-get) …`);
  const environment = { ...environmentOfMachine(), DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = { file: "apt-get", shell: false };
  if (!listsAreFresh) listsAreFresh = (await run(aptGet, ["-q", "update"], { environment })) === 0;
  await run(aptGet, ["-q", "install", "-y", "--no-install-recommends", ...packages], { environment });
}

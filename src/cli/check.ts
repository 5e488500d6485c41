import { join, resolve } from "node:path";
import { nodeEffects } from "../ingest/effects.ts";
import { examine } from "../ingest/ingest.ts";
import { printProblems } from "../ingest/site/print-problems.ts";

/** Checks all publications, prints what is wrong or a line for each, and gives the exit code. */
export async function check(documents: string, root: string, log: (line: string) => void): Promise<0 | 1> {
  const place = { documents: resolve(root, documents), cache: join(root, "node_modules", ".cache", "verbatim") };
  const { examinations, problems } = await examine(place, nodeEffects(log));
  if (problems.length > 0) {
    log(printProblems(problems));
    return 1;
  }
  for (const { slug, publication } of examinations) {
    if (publication === undefined) continue;
    const { annotations, content } = publication;
    const passages = annotations.reduce((sum, { anchors }) => sum + anchors.length, 0);
    const pages = content.pages.length === 1 ? "1 page" : `${content.pages.length} pages`;
    log(`${slug}: ${annotations.length} claims, ${passages} passages on ${pages}, all in order.`);
  }
  return 0;
}

import { runBuild, type BuildRequest } from "../ingest/run-build.ts";
import type { Output } from "./output.ts";

/** Builds the site, or a part of it. The exit code: 0 done, 1 not done, and it was said why. */
export async function build(request: BuildRequest, { error: tell }: Output): Promise<0 | 1> {
  try {
    await runBuild(request);
    return 0;
  } catch (error) {
    // What a writer has to mend comes without a stack: where in the program it was noticed would help nobody.
    tell(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

import type { TestProject } from "vitest/node";
import { buildSite } from "./build-site.ts";
import { serveSite } from "./serve-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Origin and base of the site under test, with a slash at the end. */
    siteAddress: string;
    /** The folder that it is served from. */
    siteFolder: string;
  }
}

/** Once for all browser tests: builds the site, serves it as `npm run serve` does, and takes both away in the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const site = await buildSite();
  const server = await serveSite(site.folder);
  project.provide("siteAddress", server.address);
  project.provide("siteFolder", site.folder);
  return async () => {
    await server.stop();
    await site.remove();
  };
}

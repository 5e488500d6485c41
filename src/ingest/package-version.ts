import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as v from "valibot";

const PackageSchema = v.object({ name: v.string(), version: v.string() });

/** Folder and version of an installed package. Packages that keep their package.json to themselves are found too. */
export function installedPackage(name: string): { readonly folder: string; readonly version: string } {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  while (folder !== dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file)) {
      const parsed = v.safeParse(PackageSchema, JSON.parse(readFileSync(file, "utf8")));
      if (parsed.success && parsed.output.name === name) return { folder, version: parsed.output.version };
    }
    folder = dirname(folder);
  }
  throw new Error(`The package ${name} is not installed.`);
}

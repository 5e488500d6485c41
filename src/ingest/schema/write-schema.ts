import { join } from "node:path";
import { nodeEffects } from "../effects.ts";
import { editorSchemas } from "./editor-schemas.ts";

/** `npm run schema`: writes the schemas for editors after those of the build have changed. */
const effects = nodeEffects((line) => console.log(line));
const folder = join(import.meta.dirname, "..", "..", "..", "public", "schema");
for (const { name, text } of editorSchemas()) {
  await effects.writeFile(join(folder, name), new TextEncoder().encode(text));
  effects.log(`Wrote public/schema/${name}.`);
}

import { parseSync } from "vite";

/** One mention of another module in a source file. */
export interface Import {
  /** As written, without a query such as `?url`. */
  readonly specifier: string;
  /**
   * True where nothing of it is left at run time: `import type`, `export type`, a type that is an `import("…")`. Not
   * `import { type A }`: with `verbatimModuleSyntax` the import itself stays.
   */
  readonly typeOnly: boolean;
}

/**
 * Every import of a module or a style sheet: static, dynamic, `import type`, `export … from`, `new URL(…,
 * import.meta.url)`, `import.meta.glob`, CSS `@import` and `url()`. Throws where the source does not parse, so that no
 * file goes unread.
 */
export function importsOf(path: string, source: string): Import[] {
  return path.endsWith(".css") ? importsOfStyles(source) : importsOfModule(path, source);
}

function importsOfStyles(source: string): Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const pattern = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|url\(\s*["']?([^"')]+)/g;
  return [...code.matchAll(pattern)].map(([, imported, used]) => named(imported ?? used ?? "", false));
}

function importsOfModule(path: string, source: string): Import[] {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} does not parse: ${error.message}`);

  const found: Import[] = [];
  visit(program, (node) => {
    found.push(...importsOfNode(node));
  });
  for (const comment of comments) {
    const reference = /^\/\s*<reference\s+(?:types|path)="([^"]+)"/.exec(comment.value)?.[1];
    if (reference !== undefined) found.push(named(reference, true));
  }
  return found;
}

type Fields = Readonly<Record<string, unknown>>;

function importsOfNode(node: Fields): Import[] {
  switch (node["type"]) {
    case "ImportDeclaration":
      return literals([node["source"]], node["importKind"] === "type");
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return literals([node["source"]], node["exportKind"] === "type");
    case "ImportExpression":
      return literals([node["source"]], false);
    case "TSImportType":
      return literals([node["source"]], true);
    case "TSExternalModuleReference":
      return literals([node["expression"]], false);
    case "NewExpression":
      return isUrlOfModule(node) ? literals(list(node["arguments"]).slice(0, 1), false) : [];
    case "CallExpression":
      return isGlob(node["callee"]) ? literals(globPatterns(list(node["arguments"])[0]), false) : [];
    default:
      return [];
  }
}

/** `new URL("./worker.ts", import.meta.url)`. The address of a folder, or of a file to read, is no import. */
function isUrlOfModule(node: Fields): boolean {
  const callee = node["callee"];
  const [address, base] = list(node["arguments"]);
  const isModule = literals([address], false).some(({ specifier }) => /\.(?:tsx?|m?js|css|wasm)$/.test(specifier));
  return isModule && isNode(callee) && callee["name"] === "URL" && isNode(base) && isMember(base, "url");
}

function isGlob(callee: unknown): boolean {
  return isNode(callee) && isMember(callee, "glob");
}

/** Whether the node is `import.meta.<name>`. */
function isMember(node: Fields, name: string): boolean {
  const { object, property } = node;
  return isNode(object) && object["type"] === "MetaProperty" && isNode(property) && property["name"] === name;
}

function globPatterns(argument: unknown): readonly unknown[] {
  return isNode(argument) && argument["type"] === "ArrayExpression" ? list(argument["elements"]) : [argument];
}

function literals(nodes: readonly unknown[], typeOnly: boolean): Import[] {
  return nodes.flatMap((node) => {
    if (!isNode(node)) return [];
    const value = node["type"] === "TemplateLiteral" ? templateText(node) : node["value"];
    return typeof value === "string" ? [named(value, typeOnly)] : [];
  });
}

/** A template's text, each expression a star: `./${name}.ts` is `./*.ts`. */
function templateText(node: Fields): string {
  return list(node["quasis"])
    .map((quasi) => (isNode(quasi) && isNode(quasi["value"]) ? String(quasi["value"]["cooked"]) : ""))
    .join("*");
}

function named(specifier: string, typeOnly: boolean): Import {
  return { specifier: specifier.replace(/[?#].*$/, ""), typeOnly };
}

function visit(value: unknown, see: (node: Fields) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (isNode(value)) {
    if (typeof value["type"] === "string") see(value);
    for (const field of Object.values(value)) visit(field, see);
  }
}

function isNode(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

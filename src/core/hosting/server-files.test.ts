import { describe, expect, it } from "vitest";
import { apacheConfiguration } from "./apache.ts";
import { caddyConfiguration } from "./caddy.ts";
import { escapePattern, headersOf, type Headers } from "./header-rules.ts";
import { headersFile } from "./headers-file.ts";
import type { HostedSite } from "./hosted-site.ts";
import { nginxConfiguration } from "./nginx.ts";
import { serverFiles } from "./server-files.ts";

const policies = { page: "default-src 'none'; script-src 'self'", embedded: "worker-src 'self' blob:" };

/** Files of every kind. */
const files = [
  "index.html",
  "404.html",
  "embedding/index.html",
  "embedding/nginx.conf.txt",
  "memo/index.html",
  "memo/c/every-lawful-tool/index.html",
  "memo/c/every-lawful-tool/embed/index.html",
  "memo/embed/index.html",
  "memo/c/embed/index.html",
  "memo/embed/document/index.html",
  "memo/ledger/index.html",
  "memo/ledger/ledger.csv",
  "memo/annotations.jsonld",
  "memo/pages/p1-480.0123456789abcdef.webp",
  "report/crops/tool-1-800.0123456789abcdef.webp",
  "report/cards/tool.0123456789abcdef.png",
  "assets/reader-Ab3_x.js",
  "assets/pdfjs/6.5.438/wasm/openjpeg.wasm",
  "assets/index.html",
  "embed.js",
  "icon.svg",
  "memo/0123456789abcdef",
];

const atRoot: HostedSite = {
  base: "/",
  hostName: "example.org",
  policies,
  folders: ["memo", "report", "report/d/annex"],
  pages: files.filter((file) => file.endsWith(".html")),
};
const below: HostedSite = { ...atRoot, base: "/memos.and.more/" };

/**
 * What a server with this configuration sends with a file. Each is a reading of the few directives that ours uses,
 * written from the servers' own descriptions; tests/browser/hosting.test.ts asks the servers themselves where they are.
 */
type Interpreter = (text: string, site: HostedSite, file: string) => Headers;

const nginx: Interpreter = (text, site, file) => {
  const value = (given: string): string => {
    const map = new RegExp(
      String.raw`map \$uri ${given.replace("$", String.raw`\$`)} \{([^}]*(?:\{\d+\}[^}]*)*)\n\}`,
    ).exec(text)?.[1];
    if (map === undefined) return given.replaceAll('"', "");
    const entries = [...map.matchAll(/^ +(?:"~(.+?)"|default) "(.*)";$/gm)];
    const found = entries.find(([, pattern]) => pattern !== undefined && new RegExp(pattern).test(site.base + file));
    return (found ?? entries.find(([, pattern]) => pattern === undefined))?.[2] ?? "";
  };
  const set = [...text.matchAll(/^ +add_header (\S+) (.+) always;$/gm)];
  return Object.fromEntries(
    set.map(([, name = "", given = ""]) => [name, value(given)] as const).filter(([, sent]) => sent !== ""),
  );
};

const apache: Interpreter = (text, site, file) => {
  const name = file.slice(file.lastIndexOf("/") + 1);
  // Sections come after what stands outside of them, and `<If>` after `<FilesMatch>`.
  const outside = text.replace(/^<(\w+) .*\n[\s\S]*?^<\/\1>/gm, "");
  const inside = (pattern: RegExp, subject: string): string =>
    [...text.matchAll(pattern)]
      .map(([, tested = "", body = ""]) => (new RegExp(tested).test(subject) ? body : ""))
      .join("");
  const ordered =
    outside +
    inside(/^<FilesMatch "(.+)">\n([\s\S]*?)^<\/FilesMatch>/gm, name) +
    inside(/^<If "%\{REQUEST_URI\} =~ m#(.+)#">\n([\s\S]*?)^<\/If>/gm, site.base + file);
  return Object.fromEntries(
    [...ordered.matchAll(/^ *Header always set (\S+) "(.*)"$/gm)].map(([, header = "", value]) => [
      header,
      value ?? "",
    ]),
  );
};

const caddy: Interpreter = (text, site, file) => {
  const served = text.replace(/handle_errors \{[\s\S]*/, "");
  const uri = site.base + file.replace(/(^|\/)index\.html$/, "$1");
  const matches = (matcher: string): boolean => {
    // In braces, where all of several lines have to hold; else on the line itself.
    const [, block, line = ""] =
      new RegExp(`^ +@${matcher} (?:\\{\\n([\\s\\S]*?)\\n {4}\\}|(.+))$`, "m").exec(served) ?? [];
    return (block ?? line).split("\n").every((each) => {
      const [, not, pattern = ""] = /^ *(not )?path_regexp (.+)$/.exec(each) ?? [];
      return new RegExp(pattern).test(uri) !== (not !== undefined);
    });
  };
  const every = [...served.matchAll(/^ {8}(\S+) "(.*)"$/gm)].map(
    ([, name = "", value]) => [name, value ?? ""] as const,
  );
  const some = [...served.matchAll(/^ +header @(\w+) (\S+) "(.*)"$/gm)]
    .filter(([, matcher = ""]) => matches(matcher))
    .map(([, , name = "", value]) => [name, value ?? ""] as const);
  return Object.fromEntries([...every, ...some]);
};

const headersFileHost: Interpreter = (text, site, file) => {
  const uri = site.base + file.replace(/(^|\/)index\.html$/, "$1");
  const sent = new Map<string, string>();
  for (const [head = "", ...lines] of text.split("\n\n").map((block) => block.trim().split("\n"))) {
    if (head.startsWith("#")) continue;
    const pattern = escapePattern(head).replace(/:\w+/g, "[^/]+").replace(/\\\*$/, ".*");
    if (!new RegExp(`^${pattern}$`).test(uri)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}(\S+): (.*)$/.exec(line) ?? [];
      if (sent.has(name)) throw new Error(`${name} is set twice for ${uri}`);
      sent.set(name, value);
    }
  }
  return Object.fromEntries(sent);
};

const servers: readonly (readonly [name: string, write: (site: HostedSite) => string, read: Interpreter])[] = [
  ["nginx", nginxConfiguration, nginx],
  ["Apache", apacheConfiguration, apache],
  ["Caddy", caddyConfiguration, caddy],
];

describe.each(servers)("the configuration for %s", (_, write, read) => {
  it.each(files)("sends with %s what our own server sends", (file) => {
    for (const site of [atRoot, below]) expect(read(write(site), site, file)).toEqual(headersOf(file, policies));
  });
});

describe("the _headers file", () => {
  it.each(files.filter((file) => file !== "assets/index.html"))("sends with %s what our own server sends", (file) => {
    for (const site of [atRoot, below]) {
      const expected = { ...headersOf(file, policies) };
      // Such hosts say by themselves that all else is asked about each time.
      if (expected["Cache-Control"] === "no-cache") delete expected["Cache-Control"];
      expect(headersFileHost(headersFile(site), site, file)).toEqual(expected);
    }
  });
});

describe("every configuration", () => {
  it.each(serverFiles(below).map((file) => [file.server, file] as const))(
    "of %s holds no line that is cut off",
    (_, { text, name, path }) => {
      expect(text).toMatch(/\n$/);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(text.split("\n", 2).join(" ")).toContain(name);
      expect(path).toMatch(/\.txt$/);
    },
  );
});

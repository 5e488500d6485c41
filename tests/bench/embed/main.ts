import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { siteHandler } from "../../../src/cli/site-handler.ts";
import { buildSite } from "../../browser/set-up/build-site.ts";

import { installPeers } from "../peers.ts";
import { VIEWERS } from "../viewers/viewer-files.ts";
import { countingServer } from "../viewers/counting-server.ts";
import { launchChromium } from "../viewers/launch.ts";
import { type Cost, measure, type Place } from "./measure.ts";
import { writePeerPages } from "./peer-pages.ts";
import { exampleOf, ourSubjects, type Subject } from "./subjects.ts";
import { LEGEND, table } from "./table.ts";

const USAGE = `npm run bench -- embed [options]
  --site folder  a built site (default: one is built)
  --phone        on a phone (390 × 844, three device pixels to a CSS pixel; default 1280 × 720, one)
  --only words   only what has these words in its name
  --json path    everything, for machines
  --no-peers     without other libraries beside ours
Chromium: VERBATIM_CHROMIUM=/usr/bin/chromium`;

export interface Row {
  readonly subject: Subject;
  readonly cost: Cost | undefined;
  /** Without script, where it can be read so. */
  readonly readable: Cost | undefined;
}

/** What each way of embedding costs a reader of the host's page, cold. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: "string" },
      phone: { type: "boolean", default: false },
      only: { type: "string" },
      json: { type: "string" },
      "no-peers": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const site = values.site === undefined ? await buildSite() : { folder: resolve(values.site), remove: async () => {} };
  const peerFolder = mkdtempSync(join(tmpdir(), "verbatim-bench-embed-"));
  const ours = await countingServer(siteHandler(site.folder, "/"));
  const theirs = await countingServer(siteHandler(peerFolder, "/"));
  const host = await hostServer();
  const browser = await launchChromium();
  try {
    const subjects = ourSubjects(site.folder, `http://127.0.0.1:${ours.port}/`);
    if (!values["no-peers"]) {
      const peers = installPeers(VIEWERS);
      if (peers === undefined) console.log("Other libraries could not be installed.");
      else subjects.push(...(await writePeerPages(peers, site.folder, exampleOf(site.folder).slug, peerFolder)));
    }
    const screen = values.phone ? { width: 390, height: 844, density: 3 } : { width: 1280, height: 720, density: 1 };
    const place: Place = {
      browser,
      servers: [ours, theirs],
      hostPage: host.show,
      peerPage: (path) => `http://localhost:${theirs.port}/${path}`,
      screen,
    };
    const rows: Row[] = [];
    for (const subject of subjects) {
      if (values.only !== undefined && !subject.name.includes(values.only)) continue;
      const isThere = subject.missing === undefined;
      const cost = isThere ? await measure(subject, place, true) : undefined;
      const readable = isThere && subject.readsWithoutScript ? await measure(subject, place, false) : undefined;
      rows.push({ subject, cost, readable });
    }
    console.log(`${screen.width} × ${screen.height}, ${screen.density} device pixels to a CSS pixel\n`);
    console.log(`${table(rows)}\n\n${LEGEND}`);
    if (values.json !== undefined) {
      const figures = rows.map(({ subject: { name, missing }, cost, readable }) => ({ name, missing, cost, readable }));
      writeFileSync(values.json, JSON.stringify({ screen, figures }, null, 2));
    }
    return rows.some(({ cost }) => (cost?.errors.length ?? 0) > 0) ? 1 : 0;
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
    host.close();
    rmSync(peerFolder, { recursive: true, force: true });
    await site.remove();
  }
}

/** A page of another site, under another name than the site's. */
async function hostServer(): Promise<{ show: (html: string) => string; close: () => void }> {
  let body = "";
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title>${body}`,
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return {
    show: (html) => {
      body = html;
      return `http://localhost:${port}/host-page`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

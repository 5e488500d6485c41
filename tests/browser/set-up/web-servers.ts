import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./serve-site.ts";

export interface WebServer {
  readonly name: string;
  /** Whether this machine has it. */
  readonly isHere: boolean;
  /** Serves a built site with the configuration that the site itself offers. */
  serve(site: string): Promise<{ readonly address: string; stop(): Promise<void> }>;
}

/** What is tried out: a folder to itself with a copy of the site, and a port. */
interface Trial {
  readonly folder: string;
  readonly site: string;
  readonly port: number;
  /** The configuration as the site offers it, by its file. */
  readonly offered: (file: string) => string;
}

const asRoot = process.getuid?.() === 0;

/** The servers for which there are recipes, where Debian's packages put them. */
export const webServers: readonly WebServer[] = [
  webServer("nginx", "/usr/sbin/nginx", ({ folder, site, port, offered }) => {
    const recipe = offered("nginx.conf.txt")
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("/var/www/verbatim", site);
    const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    );
    const main = `${asRoot ? "user root;" : ""} daemon off; pid ${join(folder, "pid")}; error_log stderr error; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${bodies.join(" ")}
${recipe} }`;
    writeFileSync(join(folder, "nginx.conf"), main);
    return ["-p", folder, "-c", join(folder, "nginx.conf")];
  }),
  webServer("Apache", "/usr/sbin/apache2", ({ folder, site, port, offered }) => {
    writeFileSync(join(site, ".htaccess"), offered("htaccess.txt"));
    const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "filter", "deflate"].map(
      (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
    );
    const main = `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${join(folder, "pid")}
ErrorLog ${join(folder, "error.log")}
${modules.join("\n")}
${asRoot ? "User www-data\nGroup www-data" : ""}
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
AllowOverride All
Require all granted
</Directory>`;
    writeFileSync(join(folder, "apache.conf"), main);
    return ["-DFOREGROUND", "-f", join(folder, "apache.conf")];
  }),
  webServer("Caddy", "/usr/bin/caddy", ({ folder, site, port, offered }) => {
    const recipe = offered("Caddyfile.txt")
      .replace(/^\S+ \{$/m, `http://127.0.0.1:${port} {`)
      .replace("/var/www/verbatim", site);
    writeFileSync(join(folder, "Caddyfile"), `{\n    admin off\n    auto_https off\n}\n${recipe}`);
    return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  }),
];

/** @param prepare writes its configuration; gives the words after the command. */
function webServer(name: string, command: string, prepare: (trial: Trial) => readonly string[]): WebServer {
  return {
    name,
    isHere: existsSync(command),
    async serve(site) {
      const folder = mkdtempSync(join(tmpdir(), "verbatim-server-"));
      const copy = join(folder, "site");
      cpSync(site, copy, { recursive: true });
      // The server may run under a name of its own, which has to get there.
      spawn("chmod", ["-R", "a+rX", folder]);
      const port = await freePort();
      const offered = (file: string): string => readFileSync(join(site, "embedding", file), "utf8");
      const words = prepare({ folder, site: copy, port, offered });
      const server = spawn(command, words, {
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
      let said = "";
      server.stderr.on("data", (bytes) => (said += String(bytes)));
      const stop = async (): Promise<void> => {
        await end(server);
        rmSync(folder, { recursive: true, force: true });
      };
      const address = `http://127.0.0.1:${port}/`;
      if (!(await answers(address, server))) {
        await stop();
        throw new Error(`${name} does not serve with the site's own configuration:\n${said}`);
      }
      return { address, stop };
    },
  };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

async function answers(address: string, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 150 && server.exitCode === null; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(100);
  }
  return false;
}

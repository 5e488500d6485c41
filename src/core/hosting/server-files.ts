import { apacheConfiguration } from "./apache.ts";
import { caddyConfiguration } from "./caddy.ts";
import { headersFile } from "./headers-file.ts";
import type { HostedSite, ServerFile } from "./hosted-site.ts";
import { nginxConfiguration } from "./nginx.ts";

/** Configurations for this very site, one a server. Their endings let browsers show them. */
export function serverFiles(site: HostedSite): readonly ServerFile[] {
  return [
    { server: "nginx", path: "nginx.conf.txt", name: "verbatim.conf", text: nginxConfiguration(site) },
    { server: "Netlify, Cloudflare Pages", path: "headers.txt", name: "_headers", text: headersFile(site) },
    { server: "Apache", path: "htaccess.txt", name: ".htaccess", text: apacheConfiguration(site) },
    { server: "Caddy", path: "Caddyfile.txt", name: "Caddyfile", text: caddyConfiguration(site) },
  ];
}

import { ANY_PAGE, embeddedPages, headerRules, LASTING_FOLDER, NAME_WITH_HASH, escapePattern } from "./header-rules.ts";
import { COMPRESSED_TYPES, type HostedSite, MEDIA_TYPES } from "./hosted-site.ts";

/**
 * For `/etc/nginx/conf.d/`. What differs from file to file is in a map, because an `add_header` inside a `location`
 * would undo all those outside.
 */
export function nginxConfiguration({ base, hostName, policies }: HostedSite): string {
  const rules = headerRules(policies);
  const varying = ["Content-Security-Policy", "Cache-Control"] as const;
  const [policyName, cacheName] = varying;
  const lines = Object.entries(rules.every).map(([name, value]) => header(name, `"${value}"`));
  const types = Object.entries(MEDIA_TYPES).map(
    ([ending, type]) => `    location ~ \\.${ending}$ { types { } default_type ${type}; }`,
  );
  return `# Verbatim, for nginx. Save as /etc/nginx/conf.d/verbatim.conf; change server_name and root; add TLS.

map $uri $verbatim_policy {
    default "";
    "~${embeddedPages(base)}" "${rules.embedded[policyName]}";
    "~${ANY_PAGE}" "${rules.page[policyName]}";
}

map $uri $verbatim_cache {
    default "${rules.fresh[cacheName]}";
    "~^${escapePattern(base + LASTING_FOLDER)}" "${rules.lasting[cacheName]}";
    "~${NAME_WITH_HASH}" "${rules.lasting[cacheName]}";
}

server {
    listen 80;
    server_name ${hostName};
    # ${base === "/" ? "The built site." : `The folder in which the built site is ${base.slice(1)}.`}
    root /var/www/verbatim;
    index index.html;
    absolute_redirect off;
    charset utf-8;
    charset_types text/html text/css text/csv text/javascript application/javascript application/json;
    error_page 403 404 =404 ${base}404.html;

${lines.join("\n")}
${header(policyName, "$verbatim_policy")}
${header(cacheName, "$verbatim_cache")}

    gzip on;
    gzip_types ${COMPRESSED_TYPES.join(" ")};

${types.join("\n")}
    location ~ /\\. { return 404; }
}
`;
}

/** Sent with every status, so that an embed may also show the page that says that nothing is there. */
function header(name: string, value: string): string {
  return `    add_header ${name} ${value} always;`;
}

import {
  ANY_PAGE,
  embeddedPages,
  headerRules,
  type Headers,
  LASTING_FOLDER,
  NAME_WITH_HASH,
  escapePattern,
} from "./header-rules.ts";
import { COMPRESSED_TYPES, type HostedSite, MEDIA_TYPES } from "./hosted-site.ts";

/** A Caddyfile. Its matchers exclude each other, so that no order of the lines decides. */
export function caddyConfiguration({ base, hostName, policies }: HostedSite): string {
  const rules = headerRules(policies);
  const lasting = `^${escapePattern(base + LASTING_FOLDER)}|${NAME_WITH_HASH}`;
  const types = Object.entries(MEDIA_TYPES).map(
    ([ending, type]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type ${type}`,
  );
  const compressed = ["text/html", ...COMPRESSED_TYPES].map((type) => `            header Content-Type ${type}*`);
  return `# Verbatim, for Caddy 2. Save as Caddyfile; change the name of the host and root.
${hostName} {
    # ${base === "/" ? "The built site." : `The folder in which the built site is ${base.slice(1)}.`}
    root * /var/www/verbatim
    encode {
        gzip
        match {
${compressed.join("\n")}
        }
    }

    @embedded path_regexp ${embeddedPages(base)}
    @page {
        path_regexp ${ANY_PAGE}
        not path_regexp ${embeddedPages(base)}
    }
    @lasting path_regexp ${lasting}
    @fresh not path_regexp ${lasting}
    header {
${headers(rules.every, "        ")}
    }
${headers(rules.page, "    header @page ")}
${headers(rules.embedded, "    header @embedded ")}
${headers(rules.lasting, "    header @lasting ")}
${headers(rules.fresh, "    header @fresh ")}

${types.join("\n")}

    @hidden path */.*
    error @hidden 404
    file_server

    handle_errors {
        rewrite * ${base}404.html
${headers({ ...rules.page, ...rules.fresh }, "        header ")}
        file_server
    }
}
`;
}

function headers(rule: Headers, before: string): string {
  return Object.entries(rule)
    .map(([name, value]) => `${before}${name} "${value}"`)
    .join("\n");
}

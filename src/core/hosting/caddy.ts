import {
  ANY_PAGE,
  embeddedPages,
  headerLines,
  headerRules,
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
${headerLines(rules.every, "        ")}
    }
${headerLines(rules.page, "    header @page ")}
${headerLines(rules.embedded, "    header @embedded ")}
${headerLines(rules.lasting, "    header @lasting ")}
${headerLines(rules.fresh, "    header @fresh ")}

${types.join("\n")}

    @hidden path */.*
    error @hidden 404
    file_server

    handle_errors {
        rewrite * ${base}404.html
${headerLines({ ...rules.page, ...rules.fresh }, "        header ")}
        file_server
    }
}
`;
}

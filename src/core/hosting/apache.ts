import {
  embeddedPages,
  headerLines,
  headerRules,
  LASTING_FOLDER,
  NAME_WITH_HASH,
  escapePattern,
} from "./header-rules.ts";
import { COMPRESSED_TYPES, type HostedSite, MEDIA_TYPES } from "./hosted-site.ts";

/** `always` is one table of two: a header in both would be sent twice. */
const SET = "Header always set ";

/** For `.htaccess` in the site's root. */
export function apacheConfiguration({ base, policies }: HostedSite): string {
  const rules = headerRules(policies);
  const types = Object.entries(MEDIA_TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
  return `# Verbatim, for Apache 2.4. Save as .htaccess in the site's root folder (AllowOverride All).
# Modules: headers, rewrite, mime, dir; and deflate, filter for compression.

DirectoryIndex index.html
DirectorySlash On
Options -Indexes
ErrorDocument 404 ${base}404.html

${types.join("\n")}
AddCharset utf-8 .html .css .js .mjs .csv .json

${headerLines(rules.every, SET)}
${headerLines(rules.fresh, SET)}

<FilesMatch "\\.html$">
${headerLines(rules.page, `    ${SET}`)}
</FilesMatch>

<If "%{REQUEST_URI} =~ m#${embeddedPages(base)}#">
${headerLines(rules.embedded, `    ${SET}`)}
</If>

<FilesMatch "${NAME_WITH_HASH}">
${headerLines(rules.lasting, `    ${SET}`)}
</FilesMatch>

<If "%{REQUEST_URI} =~ m#^${escapePattern(base + LASTING_FOLDER)}#">
${headerLines(rules.lasting, `    ${SET}`)}
</If>

<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html ${COMPRESSED_TYPES.join(" ")}
</IfModule>

# A folder without a page is not there.
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
`;
}

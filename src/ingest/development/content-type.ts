/** Media types of what a site holds, by a file's ending. */
const TYPES: Readonly<Record<string, string>> = {
  bib: "text/x-bibtex;charset=utf-8",
  bcmap: "application/octet-stream",
  csv: "text/csv;charset=utf-8",
  html: "text/html;charset=utf-8",
  icc: "application/vnd.iccprofile",
  jpg: "image/jpeg",
  js: "text/javascript;charset=utf-8",
  json: "application/json;charset=utf-8",
  jsonld: "application/ld+json;charset=utf-8",
  pdf: "application/pdf",
  pfb: "application/octet-stream",
  png: "image/png",
  ris: "application/x-research-info-systems;charset=utf-8",
  ts: "text/plain;charset=utf-8",
  ttf: "font/ttf",
  wasm: "application/wasm",
  txt: "text/plain;charset=utf-8",
  webp: "image/webp",
  xml: "application/xml;charset=utf-8",
};

/** The media type of a file by its name; none of the kinds a browser would run where it is unknown. */
export function contentType(name: string): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}

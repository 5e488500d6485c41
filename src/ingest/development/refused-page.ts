/** What the development server shows while no publication could be read yet: what is wrong, in plain text. */
export function refusedPage(problems: string): string {
  const escaped = problems.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head><body><h1>Not built yet</h1><pre>${escaped}</pre></body></html>`;
}

/** A file of the site: its path below the site's root, and its content, which need not be in memory. */
export interface SiteFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** A file whose content is at hand. */
export function fileOf(path: string, content: Uint8Array | string): SiteFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.byteLength, read: async () => bytes };
}

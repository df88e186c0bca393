/** Where the brand of an ISO media file stands, and those of HEIC and its relatives. */
const BRAND = { from: 4, to: 12 };
const HEIC = /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/**
 * Tells files that people take for pictures and browsers do not: the failure's code, or `null`. The
 * first bytes say more than a name.
 */
export async function unsupportedKind(file: Blob): Promise<'picture-pdf' | 'picture-heic' | null> {
  const bytes = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const text = String.fromCharCode(...bytes);
  if (text.includes('%PDF-')) return 'picture-pdf';
  return HEIC.test(text.slice(BRAND.from, BRAND.to)) ? 'picture-heic' : null;
}

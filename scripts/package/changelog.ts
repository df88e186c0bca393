/** What a changelog (Keep a Changelog) says of a version, without its heading; `''` where nothing. */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m);
  const own = sections.find((section) => section.startsWith(`[${version}]`)) ?? '';
  return own.split('\n').slice(1).join('\n').trim();
}

/**
 * What every Chromium of ours is started with: no first run, no updates, no traffic of its own; and
 * no sandbox where root has none.
 */
export const CHROMIUM_SWITCHES: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  // Autofill asks a server what the fields of a page are for.
  '--disable-features=AutofillServerCommunication',
  '--disable-quic',
  '--disable-sync',
];

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { notesOf } from '../../../scripts/package/changelog.ts';
import type { Files } from '../../../scripts/package/files.ts';
import { inspect } from '../../../scripts/package/inspect.ts';
import { sizeReport } from '../../../scripts/package/sizes.ts';
import { zip } from '../../../scripts/package/zip.ts';
import { manifestFor } from '../../../tooling/manifests.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** As much of a PNG as says how large it is. */
function png(width: number, height: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(24));
  header.setUint32(0, 0x89504e47);
  header.setUint32(16, width);
  header.setUint32(20, height);
  return new Uint8Array(header.buffer);
}

/** Files of a package with which all is well, and some changed. */
function files(changed: Readonly<Record<string, string | Uint8Array | null>> = {}): Files {
  const all = {
    'manifest.json': JSON.stringify({
      name: '__MSG_name__',
      default_locale: 'en',
      icons: { 16: 'icon.png' },
      permissions: ['storage'],
    }),
    'icon.png': png(16, 16),
    'worker.js': 'browser.storage.local.get("http://www.w3.org/2000/svg")',
    '_locales/en/messages.json': '{"name": {"message": "Digits"}, "open": {"message": "Open"}}',
    '_locales/de/messages.json': '{"name": {"message": "Ziffern"}, "open": {"message": "Auf"}}',
    'third-party-notices.txt': 'preact (MIT)',
    'inter-licence.txt': 'SIL Open Font License',
    ...changed,
  };
  return new Map(
    Object.entries(all).flatMap(([path, content]) =>
      content === null ? [] : [[path, typeof content === 'string' ? bytes(content) : content]],
    ),
  );
}

describe('what is looked for in a package', () => {
  test('is not in one with which all is well', () => {
    expect(inspect(files())).toEqual([]);
  });

  test.each([
    ['a remote address', { 'page.html': '<script src="https://cdn.example/x.js">' }, 'cdn.example'],
    ['text that becomes code', { 'other.js': 'const f = new Function("return 1")' }, 'other.js'],
    ['a permission that nothing uses', { 'worker.js': 'let storage' }, 'storage'],
    ['an icon of another size', { 'icon.png': png(16, 32) }, 'icon.png'],
    ['an icon that is not there', { 'icon.png': null }, 'icon.png'],
    ['a message that one language lacks', { '_locales/de/messages.json': '{"name": {}}' }, 'open'],
    ['a message that none has', { '_locales/en/messages.json': '{}' }, 'name'],
    ['no licences', { 'third-party-notices.txt': null }, 'third-party-notices.txt'],
  ])('is found: %s', (_, changed, named) => {
    const findings = inspect(files(changed));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(named);
  });
});

describe('a zip', () => {
  test('holds the files', () => {
    expect(new Map(Object.entries(unzipSync(zip(files()))))).toEqual(files());
  });

  test('is the same bytes in whichever order the files come', () => {
    const reversed = new Map([...files()].reverse());
    expect(zip(reversed)).toEqual(zip(files()));
  });

  test('is the same bytes wherever on the globe it is made', () => {
    const here = zip(files());
    const zone = process.env.TZ;
    try {
      for (const elsewhere of ['Asia/Kathmandu', 'America/Los_Angeles']) {
        process.env.TZ = elsewhere;
        expect(zip(files())).toEqual(here);
      }
    } finally {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    }
  });
});

test('sizes are told for each part, the largest first', () => {
  const report = sizeReport(
    new Map([
      ['a.js', bytes('0123456789'.repeat(10))],
      ['b.wasm', new Uint8Array(3000).map((_, index) => (index * index) % 251)],
    ]),
  );
  expect(report.split('\n').map((line) => line.trim().split(/\s{2,}/)[0])).toEqual([
    'WebAssembly',
    'scripts',
  ]);
  expect(report).toContain('3.0 kB');
});

test('the notes of a release are what the changelog says of it', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n- c\n\n## [1.1.0] - 2026-01-02\n\n- b\n\n## [1.0.0]\n\n- a\n';
  expect(notesOf(changelog, '1.1.0')).toBe('- b');
  expect(notesOf(changelog, '1.0.0')).toBe('- a');
  expect(notesOf(changelog, '2.0.0')).toBe('');
});

describe('the manifest', () => {
  test('has a worker in Chrome and an event page of the same script in Firefox', () => {
    const { background } = manifestFor('chrome');
    expect(manifestFor('firefox').background).toEqual({
      scripts: [(background as { service_worker: string }).service_worker],
      type: 'module',
    });
  });

  test('asks both for the same', () => {
    expect(manifestFor('firefox').permissions).toEqual(manifestFor('chrome').permissions);
  });

  test('tells Firefox that nothing is collected', () => {
    expect(manifestFor('firefox')).toMatchObject({
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });
});

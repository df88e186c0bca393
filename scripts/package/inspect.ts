import { type Files, textOf } from './files.ts';

/** The parts of a manifest that can be wrong in a package. */
interface Manifest {
  readonly default_locale?: string;
  readonly icons?: Readonly<Record<string, string>>;
  readonly permissions?: readonly string[];
}

/** Addresses that code may hold: names of languages, a key, and what messages of libraries refer to. */
const HARMLESS = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/page-pictures\.invalid\//,
  /^https:\/\/emscripten\.org\/docs\//,
  /^https:\/\/github\.com\/tensorflow\/tfjs\/blob\//,
];

/** What code that needs a permission calls; a permission without any of it is not used. */
const USES: Readonly<Record<string, RegExp>> = {
  activeTab: /\.(?:executeScript|captureVisibleTab)\(/,
  contextMenus: /\.contextMenus\./,
  scripting: /\.scripting\./,
  storage: /\.storage\./,
};

/** Notices that every package has. */
const NOTICES = ['third-party-notices.txt', 'inter-licence.txt'];

/** What is wrong with the files of a package, as sentences; none where all is well. */
export function inspect(files: Files): readonly string[] {
  const findings = [...code(files), ...notices(files)];
  if (!files.has('manifest.json')) return findings;
  const manifest: Manifest = JSON.parse(textOf(files, 'manifest.json'));
  return [
    ...findings,
    ...permissions(files, manifest),
    ...locales(files, manifest),
    ...icons(files, manifest),
  ];
}

const paths = (files: Files, pattern: RegExp) => [...files.keys()].filter((p) => pattern.test(p));

function code(files: Files): string[] {
  return paths(files, /\.(?:js|mjs|css|html)$/).flatMap((path) => {
    const text = textOf(files, path);
    const addresses = text.match(/(?:https?|wss?):\/\/[^\s"'`<>)\\]+/g) ?? [];
    const remote = addresses.filter((each) => !HARMLESS.some((pattern) => pattern.test(each)));
    return [
      ...[...new Set(remote)].map((address) => `${path} holds a remote address: ${address}`),
      ...(/\beval\(|\bnew Function\(/.test(text) ? [`${path} evaluates text as code.`] : []),
    ];
  });
}

function notices(files: Files): string[] {
  return NOTICES.filter((path) => textOf(files, path).trim() === '').map(
    (path) => `${path} is missing: what others made is in here without their licence.`,
  );
}

function permissions(files: Files, manifest: Manifest): string[] {
  const scripts = paths(files, /\.js$/).map((path) => textOf(files, path));
  return (manifest.permissions ?? [])
    .filter((name) => !scripts.some((script) => USES[name]?.test(script)))
    .map((name) => `The permission ${name} is not used.`);
}

function locales(files: Files, manifest: Manifest): string[] {
  const base = keysOf(files, `_locales/${manifest.default_locale}/messages.json`);
  const named = JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g);
  return [
    ...[...named]
      .map(([, key = '']) => key)
      .filter((key) => !base.includes(key))
      .map((key) => `The manifest names a message that is not there: ${key}`),
    ...paths(files, /^_locales\/\w+\/messages\.json$/).flatMap((path) => {
      const keys = keysOf(files, path);
      return base.filter((key) => !keys.includes(key)).map((key) => `${path} lacks ${key}.`);
    }),
  ];
}

const keysOf = (files: Files, path: string) => Object.keys(JSON.parse(textOf(files, path) || '{}'));

function icons(files: Files, { icons = {} }: Manifest): string[] {
  return Object.entries(icons)
    .filter(([size, path]) => !isSquare(files.get(path), Number(size)))
    .map(([size, path]) => `${path} is no PNG of ${size}×${size} pixels.`);
}

/** Whether a PNG says in its header that it is as wide and high as this. */
function isSquare(png: Uint8Array | undefined, size: number): boolean {
  if (!png || png.length < 24 || !String.fromCharCode(...png.subarray(1, 4)).startsWith('PNG'))
    return false;
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return header.getUint32(16) === size && header.getUint32(20) === size;
}

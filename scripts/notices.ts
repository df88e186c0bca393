import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../tooling/root.ts';

/** What must be said of a package that is part of the build. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  /** Where the package comes from; `''` where it does not say. */
  readonly source: string;
  /** The licence's words. */
  readonly text: string;
}

/** The packages that the files with these paths belong to, by name. */
export function packagesOf(files: Iterable<string>): readonly string[] {
  const names = new Set<string>();
  for (const file of files) {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    if (name) names.add(name);
  }
  return [...names].sort();
}

interface PackageJson {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

/**
 * The notice of an installed package: its own licence file, else the standard text of the licence
 * it names.
 * @throws Error where it has neither.
 */
export function noticeOf(name: string, folder = inRoot('node_modules', name)): Notice {
  const json: PackageJson = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version, license = '', author, repository } = json;
  const own = readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(file));
  const standard = inRoot('scripts/licences', `${license}.txt`);
  if (!own && !(license && existsSync(standard))) {
    throw new Error(`${name} has no licence file, and there is no text for "${license}".`);
  }
  const holder = (typeof author === 'object' ? author.name : author) ?? `the authors of ${name}`;
  const text = own
    ? readFileSync(join(folder, own), 'utf8')
    : `Copyright ${holder}\n\n${readFileSync(standard, 'utf8')}`;
  const source = (typeof repository === 'object' ? repository.url : repository) ?? '';
  return {
    name,
    version,
    licence: license,
    source: source.replace(/^git\+/, ''),
    text: text.trim(),
  };
}

/** The notices of a build as a text to be read by people. */
export function noticesText(notices: readonly Notice[]): string {
  const rule = '-'.repeat(80);
  const parts = notices.map(
    ({ name, version, licence, source, text }) =>
      `${name} ${version} (${licence})\n${source}\n\n${text}`,
  );
  return ['This program is built with these packages.', ...parts].join(`\n\n${rule}\n\n`);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../tooling/root.ts';

/** All that git knows or would add. */
const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
  cwd: inRoot(),
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(inRoot(path)));
const documents = files.filter((path) => path.endsWith('.md'));
const textOf = (path: string) => readFileSync(inRoot(path), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** What npm can do without a script of ours. */
const NPM = ['ci', 'install', 'audit', 'run'];

/** The folders and files that paths in our words begin with. */
const TOP = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]));

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe.each(documents)('%s', (path) => {
  const text = textOf(path);

  test('names no command that does not exist', () => {
    const named = [...text.matchAll(/(?:^|`)npm (?:run (?:-s )?)?([a-z]+)/gm)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !(name in scripts) && !NPM.includes(name))).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href|srcset)="([^"]+)"/g)]
      .map(([, markdown, html]) => markdown ?? html)
      .filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [file, anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(inRoot(target))) return true;
      const headings = anchor ? [...textOf(target).matchAll(/^#+ (.+)$/gm)] : [];
      return anchor !== undefined && !headings.some(([, words]) => anchorOf(words) === anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names no file of ours that is not there', () => {
    const named = [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, name]) => name);
    const ours = named.filter((name) => TOP.has(name.split('/')[0]));
    expect(ours.filter((name) => !existsSync(inRoot(name)))).toEqual([]);
  });
});

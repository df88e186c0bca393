import { expect, test } from 'vitest';
import { inspectPackage, inspectText, longFiles } from '../../../scripts/repository.ts';

// Written in halves, so that these lines do not find themselves.
const machinePath = ['', 'home', 'ada', 'digits'].join('/');
const registry = ['https://registry', 'example.org/left-pad'].join('.');

test('finds machine paths, registry hosts and focused tests, with their line', () => {
  const text = ['fine', `read ${machinePath}`, registry, `test${'.only'}('x', () => {})`].join(
    '\n',
  );
  expect(inspectText('notes.md', text).map(({ line }) => line)).toEqual([2, 3, 4]);
});

test('lets relative paths and addresses of pages be', () => {
  expect(inspectText('a.ts', "import x from '../home/x.ts'; // see example.org/home/x")).toEqual(
    [],
  );
});

test('finds version ranges', () => {
  const found = inspectPackage('package.json', '{"dependencies":{"a":"^1.2.3","b":"1.2.3"}}');
  expect(found.map(({ what }) => what)).toEqual(['a is not one version: ^1.2.3']);
});

test('lists long source files, longest first, and no data', () => {
  const text = (lines: number) => 'x\n'.repeat(lines);
  const files = [
    { path: 'a.ts', text: text(201) },
    { path: 'b.tsx', text: text(300) },
    { path: 'c.ts', text: text(200) },
    { path: 'd.json', text: text(900) },
  ];
  expect(longFiles(files).map(({ path }) => path)).toEqual(['b.tsx', 'a.ts']);
});

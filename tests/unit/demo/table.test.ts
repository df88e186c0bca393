import { expect, test } from 'vitest';
import { PICTURES } from '../../../demo/site.ts';
import { readingTable } from '../../../demo/table.ts';

test('shows readings, empty ones, wrong ones and failures, and counts the right ones', () => {
  const [first] = PICTURES;
  const table = readingTable([
    { picture: { ...first, expected: '7' }, text: '7', confidence: 0.987, ms: 1.23 },
    { picture: { ...first, expected: '' }, text: '', confidence: 0.01, ms: 2 },
    { picture: { ...first, expected: '12\n3' }, text: '1\n2', confidence: 0.5, ms: 3 },
    { picture: first, error: 'timeout: draw' },
  ]);
  const lines = table.split('\n');
  expect(lines[1]).toMatch(/^✓ {2}photo\.jpg +7 +7 +98\.7 % +1\.2$/);
  expect(lines[2]).toMatch(/^✓ .* – +– +1\.0 % +2\.0$/);
  expect(lines[3]).toMatch(/^✗ .* 12 \/ 3 +1 \/ 2 +50\.0 % +3\.0$/);
  expect(lines[4]).toMatch(/^✗ .* timeout: draw$/);
  expect(lines.at(-1)).toBe('2 of 4 pictures read as expected.');
});

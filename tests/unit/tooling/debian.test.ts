import { expect, test } from 'vitest';
import { debianKind } from '../../../tooling/debian.ts';

test.each([
  ['PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', 'debian'],
  ['ID=ubuntu\nID_LIKE=debian\n', 'relative'],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'relative'],
  ['ID="fedora"\n', 'other'],
  ['', 'other'],
] as const)('%j is %s', (osRelease, kind) => {
  expect(debianKind(osRelease)).toBe(kind);
});

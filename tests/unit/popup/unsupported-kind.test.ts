import { expect, test } from 'vitest';
import { cleanReading } from '../../../src/popup/correct/clean.ts';
import { unsupportedKind } from '../../../src/popup/picture/unsupported-kind.ts';

test.each([
  ['%PDF-1.7', 'picture-pdf'],
  ['\n\n%PDF-1.4', 'picture-pdf'],
  ['\0\0\0\x18ftypheic', 'picture-heic'],
  ['\0\0\0\x1cftypmif1', 'picture-heic'],
  ['\0\0\0\x1cftypavif', null],
  ['not a picture', null],
  ['', null],
])('%j is told by its first bytes', async (bytes, kind) => {
  expect(await unsupportedKind(new Blob([Uint8Array.from(bytes, (c) => c.charCodeAt(0))]))).toBe(
    kind,
  );
});

test.each([
  ['  19.99 $ ', '19.99 $'],
  ['10/24', '10/24'],
  ['12\n34', '12 34'],
  ['seven 7<b>', '7'],
  ['－１２．５％', '-12.5%'],
  ['１２，０００￥', '12,000¥'],
  ['12。5', '12.5'],
  ['१२.५', '12.5'],
  ['-٠١٢٣٤٥٦٧٨٩', '-0123456789'],
  ['١٬٢٣٤٫٥', '1,234.5'],
  ['𝟘𝟡𝟶𝟿', '0909'],
  ['5 m²', '5'],
  ['', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(cleanReading(typed)).toBe(kept);
});

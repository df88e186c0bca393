import { expect, test } from 'vitest';
import { drawDigit, drawPhoto, drawText } from '../../../bench/pictures/draw.ts';
import { fakeAssets } from '../training/compose/support/assets.ts';

const assets = fakeAssets();

test('a picture has the size that was asked for, and its digits are known', () => {
  const { pixels, digits } = drawDigit(assets, 120, 90);
  expect([pixels.width, pixels.height, digits]).toEqual([120, 90, '7']);
  expect(drawPhoto(assets, 300, 200).digits).toBe('48151623');
});

test('text is the same every time, and has no digits where none are wanted', () => {
  const once = drawText(assets, 300, 120, 0.5);
  expect(once.digits).toMatch(/^\d{3,}$/);
  expect(drawText(assets, 300, 120, 0.5)).toEqual(once);
  expect(drawText(assets, 300, 120, 0).digits).toBe('');
});

import { expect, test } from 'vitest';
import { byContribution } from '../../../src/popup/explain/strongest.ts';
import { FRAME_SIDE } from '../../../src/recognizer/types.ts';

/** The network looked at the upper left quarter only. */
const heat = Array.from({ length: FRAME_SIDE ** 2 }, (_, i) =>
  i % FRAME_SIDE < 14 && i < 14 * FRAME_SIDE ? 1 : 0,
);
const layer = {
  layer: 'conv',
  width: 2,
  height: 2,
  tiles: [
    [0, 255, 255, 255],
    [90, 0, 0, 0],
    [200, 0, 0, 0],
  ],
};

test('maps are ordered by what they answered where the network looked', () => {
  expect(byContribution({ ...layer, kind: 'maps' }, heat)).toEqual([2, 1, 0]);
});

test('filters keep their order', () => {
  expect(byContribution({ ...layer, kind: 'filters' }, heat)).toEqual([0, 1, 2]);
});

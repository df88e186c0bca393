import { expect, test } from 'vitest';
import { shrinkBackend } from '../../../src/background/backend.ts';

test('there is no memory to give back where no backend runs', () => {
  expect(shrinkBackend()).toBe(false);
});

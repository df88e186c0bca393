import { expect, test } from 'vitest';
import { inRoot } from '../../../../tooling/root.ts';
import { modelFolder, namesIn } from '../../../../training/evaluate/model-folder.ts';

const both = ['cnn', 'mlp'] as const;

test('a folder of networks holds each under its name', () => {
  expect(namesIn(both, inRoot('models'))).toEqual(both);
  expect(modelFolder('mlp', inRoot('models'))).toBe(inRoot('models', 'mlp'));
});

test('a network of its own is measured under no other name', () => {
  const folder = inRoot('models', 'cnn');
  expect(namesIn(both, folder)).toEqual(['cnn']);
  expect(modelFolder('cnn', folder)).toBe(folder);
  expect(() => modelFolder('mlp', folder)).toThrow('holds the cnn, not the mlp');
});

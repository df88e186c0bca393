import { expect, test } from 'vitest';
import { type SAMPLE_NAMES, SAMPLES } from '../../src/popup/samples/samples.ts';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { answerOf, fileOf, upload } from './popup-page.ts';

const app = inApp();

/** What the networks that ship say to one of our samples. */
async function verdictOn(name: (typeof SAMPLE_NAMES)[number]) {
  const sample = SAMPLES.find((each) => each.name === name);
  const drawing = decodeURIComponent(sample?.url.split(',')[1] ?? '');
  await upload(app.page, await fileOf(`${name}.svg`, drawing));
  await until(async () => (await answerOf(app.page)) !== null);
  return (await answerOf(app.page))?.verdict;
}

test('of our samples one is honestly not sure', async () => {
  expect(await verdictOn('doubt')).toBe('unsure');
});

test('of our samples one is no digit', async () => {
  expect(await verdictOn('none')).toBe('none');
});

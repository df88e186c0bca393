import { effect } from '@preact/signals';
import type { SampleName } from '../samples/samples.ts';
import { SAMPLES } from '../samples/samples.ts';
import type { App } from '../state/app.ts';
import type { FakeAnswer } from './environment.ts';
import type { FakeDigit } from './readings.ts';
import type { SceneName } from './scene-names.ts';

/** One state of the app worth looking at. */
export interface Scene {
  readonly answer: FakeAnswer;
  /** Brings the app there. */
  readonly play: (app: App) => Promise<void>;
}

const open = (name: SampleName) => async (app: App) => {
  const sample = SAMPLES.find((each) => each.name === name);
  if (sample) await app.picture.open(sample.blob());
};

const row = (text: string, left: number, step: number, sure: (i: number) => number): FakeDigit[] =>
  Array.from(text, (d, i) => ({
    digit: Number(d),
    sure: sure(i),
    second: (Number(d) + 3) % 10,
    box: [left + i * step, 0.25, step * 0.74, 0.52],
  }));

const SEVEN: FakeDigit[] = [{ digit: 7, sure: 0.961, second: 1, box: [0.4, 0.22, 0.22, 0.6] }];

/** Resolves once a condition over signals holds. */
const settled = (condition: () => boolean) =>
  new Promise<void>((resolve) => {
    effect(() => {
      if (condition()) resolve();
    });
  });

/** Every state, by name. */
export const SCENES: Readonly<Record<SceneName, Scene>> = {
  empty: { answer: { digits: SEVEN }, play: async () => {} },
  sure: { answer: { digits: SEVEN }, play: open('seven') },
  number: {
    answer: { digits: row('2026', 0.155, 0.185, (i) => 0.99 - i * 0.008) },
    play: open('number'),
  },
  'number-unsure': {
    answer: { digits: row('384', 0.205, 0.215, (i) => (i === 1 ? 0.58 : 0.98)) },
    play: open('chalk'),
  },
  unsure: {
    answer: { digits: [{ digit: 1, sure: 0.547, second: 7, box: [0.4, 0.21, 0.16, 0.6] }] },
    play: open('doubt'),
  },
  whether: {
    answer: {
      digits: [{ digit: 2, sure: 0.97, second: 1, digitness: 0.4, box: [0.14, 0.1, 0.7, 0.8] }],
    },
    play: open('none'),
  },
  none: { answer: { digits: [], rejected: 3 }, play: open('none') },
  loading: { answer: { digits: 'pending' }, play: open('seven') },
  broken: {
    answer: { digits: SEVEN },
    play: async (app) => {
      await open('seven')(app);
      await app.picture.open(new Blob(['not a picture'], { type: 'image/png' }));
    },
  },
  'broken-empty': {
    answer: { digits: SEVEN },
    play: (app) => app.picture.open(new Blob(['not a picture'], { type: 'image/png' })),
  },
  'draw-empty': {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.tab.value = 'draw';
    },
  },
  draw: {
    answer: { digits: [{ digit: 2, sure: 0.984, second: 7, box: [0.3, 0.2, 0.4, 0.6] }] },
    play: async (app) => {
      app.tab.value = 'draw';
      const points = [
        [0.38, 0.34],
        [0.42, 0.22],
        [0.52, 0.2],
        [0.58, 0.32],
        [0.53, 0.5],
        [0.44, 0.66],
        [0.38, 0.78],
        [0.48, 0.76],
        [0.62, 0.77],
      ];
      app.draw.move(
        points.map(([x, y]) => ({ x: x - 0.5, y: y - 0.5, pressure: 0.5 })),
        1.5,
      );
      app.draw.lift();
    },
  },
  settings: {
    answer: { digits: SEVEN },
    play: async (app) => {
      await open('seven')(app);
      app.sheet.value = 'settings';
    },
  },
  history: {
    answer: { digits: SEVEN },
    play: async (app) => {
      const said = ['7', '2026', '1', '384', ''];
      for (const [i, sample] of SAMPLES.entries()) {
        await app.env.history.add({
          text: said[i],
          confidence: [0.961, 0.966, 0.547, 0.58, 0.02][i],
          model: 'cnn',
          thumbnail: sample.url,
        });
      }
      app.sheet.value = 'history';
    },
  },
  'history-empty': {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.sheet.value = 'history';
    },
  },
  shortcuts: {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.sheet.value = 'shortcuts';
    },
  },
  explain: {
    answer: { digits: SEVEN },
    play: async (app) => {
      await open('seven')(app);
      app.explainer.wanted.value = true;
    },
  },
  welcome: {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.welcome.value = true;
      await open('seven')(app);
    },
  },
  'batch-empty': {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.tab.value = 'batch';
    },
  },
  batch: {
    answer: { digits: SEVEN, vary: true },
    play: async (app) => {
      app.tab.value = 'batch';
      app.batch.add(
        Array.from({ length: 40 }, (_, i) => {
          const blob = SAMPLES[i % SAMPLES.length].blob();
          return new File([blob], `scan-${String(i + 1).padStart(3, '0')}.svg`, {
            type: blob.type,
          });
        }),
      );
      await settled(() => app.batch.left.value === 0);
    },
  },
};

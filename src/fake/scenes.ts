import { SAMPLES } from '../popup/samples/samples.ts';
import { BATCH_SCENES } from './batch-scenes.ts';
import { READ, row } from './digits.ts';
import { open, press, type Scene, settled } from './scene.ts';
import type { AppScene } from './scene-names.ts';
import { TICKET, ticketFile } from './ticket.ts';

const SEVEN = READ.seven;

/** Every state of the app, by name. */
export const SCENES: Readonly<Record<AppScene, Scene>> = {
  empty: { answer: { digits: SEVEN }, play: async () => {} },
  sure: { answer: { digits: SEVEN }, play: open('seven') },
  number: {
    answer: { digits: READ.number },
    play: open('number'),
  },
  'number-unsure': {
    answer: { digits: READ.chalk },
    play: open('chalk'),
  },
  'number-long': {
    answer: { digits: row('0123456789012345678901234567890123456789', 0.05, 0.022, () => 0.99) },
    play: open('number'),
  },
  corrected: {
    answer: { digits: READ.number },
    play: async (app) => {
      await open('number')(app);
      await settled(() => app.readers.picture.classified.value !== null);
      app.readers.picture.correct('2025');
    },
  },
  correcting: {
    answer: { digits: READ.number },
    play: async (app) => {
      await open('number')(app);
      await settled(() => app.readers.picture.classified.value !== null);
      app.correct();
    },
  },
  unsure: {
    answer: { digits: READ.doubt },
    play: open('doubt'),
  },
  whether: {
    answer: { digits: READ.whether },
    play: open('none'),
  },
  none: { answer: { digits: [], rejected: 3 }, play: open('none') },
  frame: {
    answer: { digits: SEVEN },
    play: async (app) => {
      await open('seven')(app);
      await settled(() => app.picture.picture.value !== null);
      await press('.tool-pixels');
    },
  },
  loading: { answer: { digits: 'pending' }, play: open('seven') },
  broken: {
    answer: { digits: SEVEN },
    play: async (app) => {
      await open('seven')(app);
      await app.picture.open(new File(['not a picture'], 'broken.png', { type: 'image/png' }));
    },
  },
  'broken-empty': {
    answer: { digits: SEVEN },
    play: (app) =>
      app.picture.open(new File(['not a picture'], 'broken.png', { type: 'image/png' })),
  },
  offline: {
    answer: { digits: SEVEN },
    play: async (app) => {
      Object.defineProperty(navigator, 'onLine', { value: false });
      app.readers.picture.failure.value = { code: 'picture-unreadable', detail: 'a fake' };
    },
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
      ] as const;
      app.draw.shape(1.5);
      app.draw.move(points.map(([x, y]) => ({ x: x - 0.5, y: y - 0.5, pressure: 0.5 })));
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
      const readings = {
        seven: { text: '7', confidence: 0.961 },
        number: { text: '2026', confidence: 0.966 },
        doubt: { text: '1', confidence: 0.547 },
        chalk: { text: '384', confidence: 0.58 },
        none: { text: '', confidence: 0.02 },
      };
      for (const { name, url } of SAMPLES) {
        await app.env.history.add({ ...readings[name], model: 'cnn', thumbnail: url });
      }
      app.sheet.value = 'history';
    },
  },
  'history-forgotten': {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.sheet.value = 'history';
      app.notices.done('history_forgotten', () => {});
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
  'explain-letters': {
    answer: TICKET,
    play: async (app) => {
      app.explainer.wanted.value = true;
      await app.picture.open(await ticketFile());
      await press('.seen-list summary');
    },
  },
  welcome: {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.welcome.value = true;
      await open('seven')(app);
    },
  },
  ...BATCH_SCENES,
};

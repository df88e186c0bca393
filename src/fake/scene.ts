import { effect } from '@preact/signals';
import { type SampleName, sampleOf } from '../popup/samples/samples.ts';
import type { App } from '../popup/state/app.ts';
import type { FakeAnswer } from './environment.ts';

/** One state of the app worth looking at. */
export interface Scene {
  readonly answer: FakeAnswer;
  /** Brings the app there. */
  readonly play: (app: App) => Promise<void>;
}

/** Opens one of the samples. */
export const open = (name: SampleName) => (app: App) => app.picture.open(sampleOf(name).file());

/** Resolves once a condition over signals holds. */
export const settled = (condition: () => boolean) =>
  new Promise<void>((resolve) => {
    effect(() => {
      if (condition()) resolve();
    });
  });

/** The element, once it is drawn. */
export async function found(selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
}

/** Clicks an element, once it is drawn. */
export const press = async (selector: string) => (await found(selector)).click();

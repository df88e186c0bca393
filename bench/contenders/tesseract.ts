import type { Contender } from './contender.ts';
import { importPackage } from './packages.ts';

/** As much of `tesseract.js` as is used. */
interface Tesseract {
  createWorker(language: string, engine: number, options: object): Promise<Worker>;
}

interface Worker {
  setParameters(parameters: Record<string, string>): Promise<unknown>;
  recognize(file: string): Promise<{ data: { text: string; confidence: number } }>;
  terminate(): Promise<unknown>;
}

/** Its neural engine. */
const LSTM = 1;
const DIGITS = '0123456789';
/** How it looks for text: find out; or there is a single character. */
const AUTOMATIC = '3';
const SINGLE_CHARACTER = '10';

/** Tesseract.js with its English model, one thread of WebAssembly. */
export async function tesseract(): Promise<Contender> {
  const { createWorker } = await importPackage<Tesseract>('tesseract.js');
  const { default: english } = await importPackage<{ default: { langPath: string } }>(
    '@tesseract.js-data/eng',
  );
  const { langPath } = english;
  const worker = await createWorker('eng', LSTM, { langPath, gzip: true, cacheMethod: 'none' });
  let told = '';
  return {
    name: 'Tesseract.js',
    async read(file, hint = 'anything') {
      if (told !== hint) {
        const single = hint === 'one digit';
        await worker.setParameters({
          tessedit_pageseg_mode: single ? SINGLE_CHARACTER : AUTOMATIC,
          tessedit_char_whitelist: single ? DIGITS : '',
          // What it finds odd about a picture is not for whoever waits for the figures.
          debug_file: '/dev/null',
        });
        told = hint;
      }
      const { data } = await worker.recognize(file);
      return { text: data.text, confidence: data.confidence / 100 };
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

import { beforeAll, beforeEach } from 'vitest';
import { type InApp, inApp } from './in-app.ts';
import { blankPng, digitPng } from './menu-pictures.ts';
import { fileOf, goTo } from './popup-page.ts';

/** The batch's table in a tab of its own, empty before each test. */
export interface InTable extends Pick<InApp, 'extension' | 'page'> {
  /** Files with a seven, nothing, a two, and no picture. */
  readonly files: readonly string[];
  add(...paths: string[]): Promise<void>;
  /** What stands in a column of the table. */
  column(name: 'reading' | 'name' | 'ms'): Promise<string[]>;
  readings(): Promise<string[]>;
}

/** Opens it around the tests of the file that calls it. */
export function inTable(): InTable {
  const app = inApp('tab');
  let files: readonly string[];
  beforeAll(async () => {
    files = [
      await fileOf('a-seven.png', await digitPng(7)),
      await fileOf('b-blank.png', await blankPng()),
      await fileOf('c-two.png', await digitPng(2)),
      await fileOf('d-broken.png', 'not a picture'),
    ];
  });
  beforeEach(() => goTo(app.page, 'batch'));
  const column = (name: string) =>
    app.page.$$eval(`tbody td.${name}`, (cells) => cells.map((cell) => cell.textContent ?? ''));
  return {
    get extension() {
      return app.extension;
    },
    get page() {
      return app.page;
    },
    get files() {
      return files;
    },
    async add(...paths) {
      await (await app.page.$('input[multiple]'))?.uploadFile(...paths);
    },
    column,
    readings: () => column('reading'),
  };
}

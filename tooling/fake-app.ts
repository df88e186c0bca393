import preact from '@preact/preset-vite';
import { createServer, type Plugin } from 'vite';
import { isCardScene, type SceneName } from '../src/fake/scene-names.ts';
import { inRoot, ROOT } from './root.ts';

/** How to see a state of the app. */
export interface SceneOptions {
  readonly scene: SceneName;
  readonly view: 'popup' | 'tab';
  readonly theme: 'light' | 'dark';
  /** A folder of `_locales`. */
  readonly language?: string;
  /** Which way the words run. */
  readonly dir?: 'ltr' | 'rtl';
}

/** The app over a fake engine, and the card on a page, served to a browser. */
export interface FakeApp {
  /** Address of a state; it is there once `html` has `data-ready`. */
  address(sight: SceneOptions): string;
  close(): Promise<void>;
}

/** The popup's own page, with the fake app in place of the extension's. */
const fakeEntry: Plugin = {
  name: 'fake-entry',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('./main.tsx', '/src/fake/app.ts'),
  },
};

/** Serves the app over a fake engine on a free port of this machine. */
export async function serveFakeApp(): Promise<FakeApp> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: inRoot('.cache', 'vite-fake-app'),
    plugins: [preact(), fakeEntry],
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  return {
    address: ({ language = 'en', dir = 'ltr', ...sight }) => {
      const page = isCardScene(sight.scene) ? 'fake/card' : 'popup/index';
      return `${base}src/${page}.html?${new URLSearchParams({ ...sight, language, dir })}`;
    },
    close: () => server.close(),
  };
}

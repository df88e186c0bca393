import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import type { SceneName } from '../src/popup/fake/scene-names.ts';
import { inRoot, ROOT } from './root.ts';

/** How to see a state of the app. */
export interface Sight {
  readonly scene: SceneName;
  readonly view: 'popup' | 'tab';
  readonly theme: 'light' | 'dark';
  /** A folder of `_locales`. */
  readonly language?: string;
}

/** The app over a fake engine, served to a browser. */
export interface FakeApp {
  /** Address of a state; it is there once `html` has `data-ready`. */
  address(sight: Sight): string;
  close(): Promise<void>;
}

/** Serves the app over a fake engine on a free port of this machine. */
export async function serveFakeApp(): Promise<FakeApp> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: inRoot('.cache', 'vite-fake-app'),
    plugins: [preact()],
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  return {
    address: ({ scene, view, theme, language = 'en' }) =>
      `${base}src/popup/fake/index.html?${new URLSearchParams({ scene, view, theme, language })}`,
    close: () => server.close(),
  };
}

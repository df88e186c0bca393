import { effect } from '@preact/signals';
import { render } from 'preact';
import { resolveLanguage } from '../storage/language.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { App } from './app.tsx';
import { type Environment, TABS } from './environment.ts';
import { loadLanguage } from './language/language.ts';
import { listenForShortcuts } from './shell/shortcuts.ts';
import { type App as AppState, createApp } from './state/app.ts';
import './app.css';

/** Starts the app in an environment, on the page's `#app`. */
export async function boot(env: Environment): Promise<AppState> {
  const settings = await env.settings.load();
  await loadLanguage(resolveLanguage(settings.language, env.browserLanguage), env.wording);
  const app = createApp(env, settings);
  const query = new URLSearchParams(location.search);
  app.welcome.value = query.has('welcome') && env.lastReading !== undefined;
  app.explainer.wanted.value = query.has('explain');
  if (query.has('choose')) app.notices.once('choose_in_tab');
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');

  effect(() => {
    const { theme } = app.settings.value;
    document.documentElement.dataset.theme = theme;
    rememberTheme(theme);
  });
  effect(() => {
    const language = resolveLanguage(app.settings.value.language, env.browserLanguage);
    void loadLanguage(language, env.wording).then(() =>
      render(<App app={app} language={language} />, root),
    );
  });

  listenForShortcuts(app);
  const known = await app.autosave.begin();
  const at = TABS.find((name) => query.has(name));
  if (at && !known) {
    app.tab.value = at;
    const waiting = (await env.waiting?.()) ?? [];
    if (waiting.length > 0) {
      await app.take(waiting);
      return app;
    }
  }
  env.incoming?.((files) => void app.take(files));
  const last = await env.lastReading?.load();
  if (last && last.at > app.picture.at.value) await app.showLast(last);
  return app;
}

/** For `early.js`, which paints before settings are there. Who forbids a page to keep things sees a flash. */
function rememberTheme(theme: Settings['theme']): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // The settings themselves say so where they cannot be kept.
  }
}

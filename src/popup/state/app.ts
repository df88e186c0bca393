import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../../storage/settings-schema.ts';
import type { Environment } from '../environment.ts';
import { createAppActions } from './app-actions.ts';
import { createAppState } from './app-state.ts';

/** The app: what it shows, and what can be done with it. */
export type App = ReturnType<typeof createApp>;

/** An app that starts with these settings, and follows what changes outside of it. */
export function createApp(env: Environment, initial: Settings) {
  const state = createAppState(env, initial);
  const actions = createAppActions(state);
  env.settings.subscribe((changed) => {
    state.settings.value = changed;
  });
  env.lastReading?.subscribe((last) => {
    // What was forgotten and is had back does not take the place of what came after it.
    if (last.at <= state.picture.at.peek()) return;
    state.clicked.value = true;
    void actions.showLast(last);
  });
  const { clicked, copied, ...rest } = state;
  return {
    ...rest,
    ...actions,
    clicked: clicked as ReadonlySignal<boolean>,
    copied: copied as ReadonlySignal<boolean>,
  };
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

/** The app this component belongs to. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('outside of AppProvider');
  return app;
}

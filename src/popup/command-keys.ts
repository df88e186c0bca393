import browser, { type Commands } from 'webextension-polyfill';
import { isFirefox } from '../engine/firefox.ts';
import type { Command, CommandKeys } from './environment.ts';

/** The manifest's commands under our names for them. */
const NAMES: Readonly<Record<string, Command['name']>> = {
  _execute_action: 'open',
  classify: 'classify',
  'read-region': 'region',
};

/** Of Firefox; its types are not told of it yet. */
type Shortcuts = Commands.Static & { openShortcutSettings(): Promise<void> };

/** The keys as the browser has them now: a person may have changed them. */
export const commandKeys: CommandKeys = {
  list: async () =>
    (await browser.commands.getAll()).flatMap(({ name = '', shortcut = '' }) => {
      const ours = NAMES[name];
      return ours ? [{ name: ours, keys: shortcut.split('+').filter(Boolean) }] : [];
    }),
  change: () =>
    void (isFirefox
      ? (browser.commands as Shortcuts).openShortcutSettings()
      : browser.tabs.create({ url: 'chrome://extensions/shortcuts' })),
};

import browser from 'webextension-polyfill';
import type { Command, CommandKeys } from './environment.ts';

/** The manifest's commands under our names for them. */
const NAMES: Readonly<Record<string, Command['name']>> = {
  _execute_action: 'open',
  classify: 'classify',
  'read-region': 'region',
};

/** The keys as the browser has them now: a person may have changed them. */
export const commandKeys: CommandKeys = {
  list: async () =>
    (await browser.commands.getAll()).flatMap(({ name = '', shortcut = '' }) =>
      name in NAMES ? [{ name: NAMES[name], keys: shortcut.split('+').filter(Boolean) }] : [],
    ),
  change: () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }),
};

import manifest from '../manifest.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };

/** The browsers that the extension is built for; Edge takes Chrome's. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** Oldest versions that have all we use; Firefox's is the oldest that Mozilla still keeps. */
export const OLDEST = { chrome: 127, firefox: 153 } as const satisfies Record<Target, number>;

/** By this Firefox and its store know the add-on for ever. */
const GECKO_ID = '{0f2a7c54-6b1d-4c38-9a7e-2d5be13f7c70}';

/**
 * The keys of commands in Firefox, which opens the menus of its menu bar by Alt and a letter, with Shift
 * too. These letters open none in any of our languages.
 */
const FIREFOX_KEYS = {
  _execute_action: 'Alt+Shift+G',
  classify: 'Alt+Shift+K',
  'read-region': 'Alt+Shift+Z',
} as const satisfies Record<keyof typeof manifest.commands, string>;

/** What a browser is told: `manifest.json`, with what that browser wants said in its own way. */
export function manifestFor(target: Target) {
  const { background, commands, sandbox, ...common } = { ...manifest, version: project.version };
  if (target === 'chrome') {
    return { ...common, commands, background, sandbox, minimum_chrome_version: `${OLDEST.chrome}` };
  }
  const rekeyed = Object.entries(FIREFOX_KEYS).map(([name, key]) => [
    name,
    { ...commands[name as keyof typeof commands], suggested_key: { default: key } },
  ]);
  return {
    ...common,
    // Firefox knows no sandboxed pages.
    content_security_policy: { extension_pages: common.content_security_policy.extension_pages },
    commands: Object.fromEntries(rekeyed),
    // Firefox has event pages, no service workers.
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: `${OLDEST.firefox}.0`,
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

import browser from 'webextension-polyfill';

/**
 * Whether this is Firefox. All that is done otherwise there asks this, and no more is:
 *
 * - its popup closes as soon as a file dialog opens, so that files are chosen in a tab;
 * - its own page changes the keys of commands;
 * - it asks no site for the leave to look at a picture (CORS) that a script of an extension loads,
 *   only at one that it fetches;
 * - its background tells servers an origin that is drawn for each installation, by which they could
 *   tell one person from all others: there it asks none.
 */
export const isFirefox: boolean = browser.runtime.getURL('').startsWith('moz-extension:');

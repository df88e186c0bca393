import browser from 'webextension-polyfill';

/** Shows the last reading in the popup, or in a tab where the browser does not open popups. */
export async function presentInPopup(): Promise<void> {
  await browser.action.openPopup().catch(openApp);
}

/** Opens the app in a tab of its own. */
export async function openApp(): Promise<void> {
  await browser.tabs.create({ url: await browser.action.getPopup({}) });
}

import browser from 'webextension-polyfill';
import type { Failed } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Opening } from '../engine/page-calls.ts';
import { saveLastReading } from '../storage/last-reading.ts';

/** Shows the last reading in the popup, or in a tab where the browser does not open popups. */
export async function presentInPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => openApp());
}

/** Says in the popup why something could not be done. */
export async function presentFailure(failure: Failed): Promise<void> {
  await saveLastReading(failure);
  await presentInPopup();
}

/** Opens the app in a tab of its own, with `more` in its query; for a batch, of which job. */
export async function openApp(more?: 'explain' | 'batch' | 'welcome', job = ''): Promise<void> {
  const url = new URL(await browser.action.getPopup({}));
  url.searchParams.set('view', 'tab');
  if (more) url.searchParams.set(more, job);
  await browser.tabs.create({ url: url.href });
}

/** Opens the app on what a card shows, which is the last reading from then on. */
export async function openOutcome(opening: Opening, outcome: Outcome): Promise<void> {
  await saveLastReading(outcome);
  await openApp(opening === 'explain' ? 'explain' : undefined);
}

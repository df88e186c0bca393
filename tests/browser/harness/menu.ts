import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer';
import type { Display } from '../../../scripts/display.ts';
import { until } from '../../../scripts/extension.ts';

function xdotool(display: Display, args: readonly string[]): string {
  return execFileSync('xdotool', args, {
    env: { ...process.env, DISPLAY: display.name },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Number of windows on a display; an open menu is one more. */
function windows(display: Display): number {
  try {
    return xdotool(display, ['search', '--onlyvisible', '--name', '']).split('\n').length;
  } catch {
    return 0;
  }
}

/**
 * Right-clicks the middle of an element and chooses the extension's item in the browser's own
 * context menu.
 */
export async function chooseFromMenu(
  page: Page,
  display: Display,
  selector: string,
): Promise<void> {
  await page.bringToFront();
  const element = await page.waitForSelector(selector, { visible: true });
  await pickItem(display, async () => element?.click({ button: 'right' }));
}

/**
 * Opens a context menu by a right click and chooses the extension's item. In Chromium that is the
 * second from the bottom, above *Inspect*.
 */
export async function pickItem(display: Display, rightClick: () => Promise<void>): Promise<void> {
  const before = windows(display);
  await rightClick();
  await until(() => windows(display) > before);
  xdotool(display, ['key', '--delay', '40', 'Up', 'Up', 'Return']);
  await until(() => windows(display) <= before);
}

/** Presses keys as a person does, as `alt+shift+s`. */
export function pressKeys(display: Display, keys: string): void {
  xdotool(display, ['key', keys]);
}

import { execFileSync } from 'node:child_process';
import type { Display } from './display.ts';
import { until } from './extension.ts';

/** How long a menu may take to open and to close on a busy machine, in milliseconds. */
const PATIENCE_MS = 30_000;

export function xdotool(display: Display, args: readonly string[]): string {
  return execFileSync('xdotool', args, {
    env: { ...process.env, DISPLAY: display.name },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Presses keys one after the other as a person does, each as `Up` or `alt+shift+s`. */
export function pressKeys(display: Display, ...keys: readonly string[]): void {
  xdotool(display, ['key', '--delay', '40', ...keys]);
}

/** Number of windows on a display; an open menu is one more. */
function windows(display: Display): number {
  try {
    return xdotool(display, ['search', '--onlyvisible', '--name', '']).split('\n').length;
  } catch {
    return 0;
  }
}

/** Opens the browser's own context menu by a right click; `closed` waits until it is gone. */
export async function openMenu(display: Display, rightClick: () => Promise<void>) {
  const before = windows(display);
  await rightClick();
  await until(() => windows(display) > before, PATIENCE_MS);
  return { closed: () => until(() => windows(display) <= before, PATIENCE_MS) };
}

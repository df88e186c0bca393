import { inject } from 'vitest';
import { canDriveMenus, type Display, startDisplay } from '../../../tooling/display.ts';
import {
  type LaunchedExtension,
  type LaunchSettings,
  launchExtension,
} from '../../../tooling/extension.ts';
import { recordTraffic } from './traffic.ts';

/** Whether this machine can show a native context menu and click in it. */
export const nativeMenuAvailable: boolean = canDriveMenus();

/** The built extension in a headless browser of its own. Close it in `afterAll`. */
export const openHeadless = (args: readonly string[] = []): Promise<LaunchedExtension> =>
  open({ args });

/** The same with a profile of its own, which stays when the browser closes. */
export const openWithProfile = (profile: string): Promise<LaunchedExtension> => open({ profile });

/** The built extension in a window on a private display, for native menus. */
export interface Headful extends LaunchedExtension {
  readonly display: Display;
}

/** The built extension in a real window on a private X server. Closing it ends both. */
export async function openHeadful(args: readonly string[] = []): Promise<Headful> {
  const display = await startDisplay();
  const extension = await open({ headless: { display: display.name }, args });
  return {
    ...extension,
    display,
    async close() {
      await extension.close();
      display.close();
    },
  };
}

/** Hosts that the tests themselves ask: this machine, and names that nobody can have. */
const isOfTests = (host: string) =>
  host === '127.0.0.1' || host === 'localhost' || host.endsWith('.invalid');

/**
 * A browser all of whose requests are recorded, whatever a test does in it: closing it fails where
 * one has left by itself.
 */
async function open(settings: Partial<LaunchSettings>): Promise<LaunchedExtension> {
  const { executablePath, dist } = inject('browser');
  const { args = [] } = settings;
  if (args.some((arg) => arg.startsWith('--proxy-server='))) {
    return launchExtension({ executablePath, dist, ...settings });
  }
  const traffic = await recordTraffic();
  const extension = await launchExtension({
    executablePath,
    dist,
    ...settings,
    args: [...args, ...traffic.args],
  });
  return {
    ...extension,
    async close() {
      await extension.close();
      await traffic.close();
      const left = traffic.seen.filter(
        (address) => !isOfTests(URL.parse(address)?.hostname || address.split(':')[0]),
      );
      if (left.length > 0) throw new Error(`Requests left by themselves: ${left.join(', ')}`);
    },
  };
}

import { inject } from 'vitest';
import { canDriveMenus, type Display, startDisplay } from '../../../scripts/display.ts';
import { type LaunchedExtension, launchExtension } from '../../../scripts/extension.ts';

/** Whether this machine can show a native context menu and click in it. */
export const nativeMenuAvailable: boolean = canDriveMenus();

/** The built extension in a headless browser of its own. Close it in `afterAll`. */
export function openHeadless(args: readonly string[] = []): Promise<LaunchedExtension> {
  const { executablePath, dist } = inject('browser');
  return launchExtension({ executablePath, dist, args });
}

/** The same with a profile of its own, which stays when the browser closes. */
export function openWithProfile(profile: string): Promise<LaunchedExtension> {
  const { executablePath, dist } = inject('browser');
  return launchExtension({ executablePath, dist, profile });
}

/** The built extension in a window on a private display, for native menus. */
export interface Headful extends LaunchedExtension {
  readonly display: Display;
}

/** The built extension in a real window on a private X server. Closing it ends both. */
export async function openHeadful(args: readonly string[] = []): Promise<Headful> {
  const { executablePath, dist } = inject('browser');
  const display = await startDisplay();
  const extension = await launchExtension({
    executablePath,
    dist,
    headless: { display: display.name },
    args,
  });
  return {
    ...extension,
    display,
    async close() {
      await extension.close();
      display.close();
    },
  };
}

import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import type { Readable } from 'node:stream';
import { aptInstall, systemKind, which } from './debian.ts';

/** Whether windows can be shown to a person here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A private X server. */
export interface Display {
  /** What `DISPLAY` has to say to reach it, as `:99`. */
  readonly name: string;
  close(): void;
}

/** Whether the programs that a native context menu is driven with are here. */
export function canDriveMenus(): boolean {
  return which('Xvfb') !== undefined && which('xdotool') !== undefined;
}

/** Installs those programs where the system is Debian or a relative; says whether they are here. */
export async function getMenuDrivers(): Promise<boolean> {
  if (canDriveMenus()) return true;
  return systemKind() !== 'other' && (await aptInstall(['xvfb', 'xdotool'])) && canDriveMenus();
}

/** What a display has that is not as the tests want it. */
export interface DisplaySettings {
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Folder into which the server maps what is on the screen. */
  readonly mapInto?: string;
}

/**
 * Starts Xvfb on a display number of its own. The number is drawn: left to choose, two servers that
 * start at a time take the same, and the older one is cut off.
 */
export async function startDisplay(settings: DisplaySettings = {}): Promise<Display> {
  const { width = 1200, height = 860, mapInto } = settings;
  const server = spawn(
    'Xvfb',
    [
      `:${randomInt(100, 50_000)}`,
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${width}x${height}x24`,
      '-nolisten',
      'tcp',
      ...(mapInto === undefined ? [] : ['-fbdir', mapInto]),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    let text = '';
    (server.stdio[3] as Readable).on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with status ${code}`)));
  });
  const close = () => void server.kill();
  process.once('exit', close);
  return {
    name: `:${number}`,
    close: () => {
      process.off('exit', close);
      close();
    },
  };
}

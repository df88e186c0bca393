import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mayInstall } from './may-install.ts';

/** Absolute path of a program on `PATH`, or undefined. */
export function which(program: string): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const suffix of suffixes) {
      const path = join(folder, program + suffix);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not in this folder
      }
    }
  }
  return undefined;
}

/** Family of a Linux system as its `os-release` text tells: Debian itself, a relative, or another. */
export function debianKind(osRelease: string): 'debian' | 'relative' | 'other' {
  const value = (key: string) =>
    new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  if (value('ID') === 'debian') return 'debian';
  return value('ID_LIKE').split(' ').includes('debian') ? 'relative' : 'other';
}

/** Family of the system this runs on. */
export function systemKind(): 'debian' | 'relative' | 'other' {
  const path = '/etc/os-release';
  return existsSync(path) ? debianKind(readFileSync(path, 'utf8')) : 'other';
}

/** How to run apt-get here: as root, by a sudo that asks nothing, or not at all. */
function aptCommand(): readonly [string, ...string[]] | undefined {
  if (which('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = which('sudo') !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0;
  return sudo ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** Another apt may be at work; it is waited for this long, in seconds. */
const LOCK_TIMEOUT = ['-o', 'DPkg::Lock::Timeout=300'];

/** The arguments of apt-get that install packages. */
export const installArguments = (packages: readonly string[]): readonly string[] => [
  ...LOCK_TIMEOUT,
  ...['install', '-y', '-q', '--no-install-recommends'],
  ...packages,
];

/**
 * Installs Debian packages, saying so on stderr, where the person has nothing against it. Updates
 * the package lists only where the first try fails, because that takes longest.
 * @returns whether they are installed now.
 */
export async function aptInstall(packages: readonly string[]): Promise<boolean> {
  const apt = aptCommand();
  if (apt === undefined || !(await mayInstall(packages))) return false;
  console.error(`Installing ${packages.join(', ')} with apt-get …`);
  const [program, ...before] = apt;
  const run = (args: readonly string[]) =>
    spawnSync(program, [...before, ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const install = () => run(installArguments(packages));
  return install() || (run([...LOCK_TIMEOUT, 'update', '-q']) && install());
}

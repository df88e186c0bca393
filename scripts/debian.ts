import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
function aptCommand(): string[] | undefined {
  if (which('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = which('sudo') !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0;
  return sudo ? ['sudo', '-n', 'apt-get'] : undefined;
}

/**
 * Installs Debian packages, saying so on stderr. Updates the package lists only where the first
 * try fails, because that takes longest.
 * @returns whether they are installed now.
 */
export function aptInstall(packages: readonly string[]): boolean {
  const apt = aptCommand();
  if (apt === undefined) return false;
  console.error(`Installing ${packages.join(', ')} with apt-get …`);
  const run = (args: string[]) =>
    spawnSync(apt[0], [...apt.slice(1), ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const install = () => run(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  return install() || (run(['update', '-q']) && install());
}

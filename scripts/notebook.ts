import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aptInstall, which } from '../tooling/debian.ts';
import { inRoot } from '../tooling/root.ts';
import { UserError } from '../tooling/user-error.ts';

const HELP = `npm run notebook [-- --quick]

Executes training/notebook.ipynb on Deno's Jupyter kernel, every cell anew, and writes what came out into it.
Needs Jupyter's nbconvert, which it installs on Debian.

  --quick   on a slice of the data, into .cache/notebook: to see that every cell still runs
  --help    this text`;

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** A cell that takes longer hangs, in seconds. */
const CELL_SECONDS = 900;
const NOTEBOOK = inRoot('training', 'notebook.ipynb');
const FOLDER = inRoot('training', 'notebook');
const CACHE = inRoot('.cache', 'notebook');

await nbconvert();
writeKernel(deno());
const { status } = spawnSync(
  'jupyter-nbconvert',
  [
    ...['--to', 'notebook', '--execute', '--log-level', 'WARN'],
    `--ExecutePreprocessor.timeout=${CELL_SECONDS}`,
    // When a cell ran would be a change each time.
    '--ExecutePreprocessor.record_timing=False',
    ...(values.quick ? ['--output-dir', CACHE] : ['--inplace']),
    NOTEBOOK,
  ],
  {
    cwd: inRoot(),
    env: {
      ...process.env,
      JUPYTER_PATH: join(CACHE, 'jupyter'),
      NO_COLOR: '1',
      ...(values.quick ? { NOTEBOOK_QUICK: '1' } : {}),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
if (status !== 0) process.exit(1);
const silent = silentCells(values.quick ? join(CACHE, 'notebook.ipynb') : NOTEBOOK);
if (silent.length > 0)
  throw new UserError(`Output was lost on its way: ${silent.join(', ')}. Run it again.`);
console.log('Every cell of the notebook ran.');

/** The cells that show something of which nothing came. */
function silentCells(path: string): string[] {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
    cells: { id: string; source: string | string[]; outputs?: unknown[] }[];
  };
  return cells
    .filter(({ source, outputs }) => {
      const text = typeof source === 'string' ? source : source.join('');
      return /^await display\(/m.test(text) && outputs?.length === 0;
    })
    .map(({ id }) => id);
}

/** Sees to it that Jupyter's nbconvert is there. */
async function nbconvert(): Promise<void> {
  const isThere = () => which('jupyter-nbconvert') !== undefined;
  if (isThere() || ((await aptInstall(['jupyter-nbconvert'])) && isThere())) return;
  throw new UserError('Jupyter’s nbconvert is missing. Install it: pip install nbconvert');
}

/** The path of Deno, which is installed first where it is missing. */
function deno(): string {
  const own = join(FOLDER, 'node_modules', 'deno');
  const program = join(own, process.platform === 'win32' ? 'deno.exe' : 'deno');
  if (existsSync(program)) return program;
  console.error('Installing Deno …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  // Its first start puts the program for this machine in its place.
  const first = spawnSync(process.execPath, [join(own, 'bin.cjs'), '--version']);
  if (npm.status === 0 && first.status === 0 && existsSync(program)) return program;
  throw new UserError('Deno could not be installed.');
}

/** Tells Jupyter of the kernel, in a folder of ours. */
function writeKernel(program: string): void {
  const folder = join(CACHE, 'jupyter', 'kernels', 'deno');
  const kernel = {
    display_name: 'Deno',
    language: 'typescript',
    argv: [program, 'jupyter', '--kernel', '--conn', '{connection_file}'],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), JSON.stringify(kernel));
}

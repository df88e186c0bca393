import { spawnSync } from 'node:child_process';
import { inRoot } from '../../tooling/root.ts';

/** Preact assigns `innerHTML` for a property that we never set; Biome forbids us to. */
const NOT_OURS = ['UNSAFE_VAR_ASSIGNMENT'];

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** What Mozilla's linter, the one behind `web-ext lint`, has against a built add-on that is ours. */
export function lintFirefox(folder: string): readonly string[] {
  const program = inRoot('node_modules/addons-linter/bin/addons-linter');
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--output', 'json', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  let report: { errors: Message[]; warnings: Message[] };
  try {
    report = JSON.parse(stdout);
  } catch {
    return [`The linter of add-ons did not work: ${stderr}`];
  }
  return [...report.errors, ...report.warnings]
    .filter(({ code }) => !NOT_OURS.includes(code))
    .map(({ code, message, file = '' }) => `${file} ${code}: ${message}`);
}

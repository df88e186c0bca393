import { parseArgs } from 'node:util';
import { build } from 'vite';
import { printSizes } from '../tooling/folder.ts';
import { TARGETS } from '../tooling/manifests.ts';
import { inRoot } from '../tooling/root.ts';

const HELP = `Builds the extension from the sources.

  npm run build

Writes dist/chrome, ready for "Load unpacked" on chrome://extensions, and dist/firefox, ready for
"Load Temporary Add-on" on about:debugging, and prints what is in them.

  --chrome   only the one for Chrome and Edge
  --firefox  only the one for Firefox
  --help     this text`;

const { values } = parseArgs({
  options: {
    chrome: { type: 'boolean' },
    firefox: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
} else {
  const chosen = TARGETS.filter((target) => values[target]);
  for (const mode of chosen.length > 0 ? chosen : TARGETS) {
    await build({ root: inRoot(), configFile: inRoot('vite.config.ts'), mode, logLevel: 'warn' });
    await printSizes(inRoot('dist', mode));
  }
}

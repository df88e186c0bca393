import { parseArgs } from 'node:util';
import { getBrowser } from '../tooling/browser.ts';
import { openGround } from './torture/ground.ts';
import { ATTACK_NAMES, ATTACKS, type AttackName, torture } from './torture/run.ts';
import { survived, type Tally, tallyTable } from './torture/tally.ts';

const list = ATTACK_NAMES.map((name) => `  ${name.padEnd(8)}${ATTACKS[name].what}`).join('\n');
const HELP = `npm run torture [-- options] [attack …]

Attacks the built extension and the command line, and counts what came of it: an answer, a failure
with a code, or what must not happen. Every attack is determined by the seed.

${list}

  --short      a minute of each, as in npm test
  --count N    so many of each
  --seed N     another seed (1)
  --help       this text

Exit status 1 where anything hung, crashed, was silent or was lost.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** Tells how far an attack is and when it will be over. */
function progressOf(name: AttackName, count: number): (tally: Tally) => void {
  const start = performance.now();
  let last = 0;
  return ({ tried }) => {
    const now = performance.now();
    if (now - last < 2_000 && tried < count) return;
    last = now;
    const left = ((now - start) / tried) * Math.max(0, count - tried);
    const line = `${name}: ${tried} of ${count}, ${Math.ceil(left / 1000)} s to go`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\x1b[K${tried >= count ? '\n' : ''}`);
    else if (tried % Math.ceil(count / 10) === 0) console.error(line);
  };
}

async function main(): Promise<number> {
  const unknown = positionals.find((name) => !(name in ATTACKS));
  const fixed = values.count === undefined ? null : Number(values.count);
  const seed = Number(values.seed);
  if (unknown !== undefined || !(fixed === null || fixed >= 1) || !Number.isInteger(seed)) {
    console.error(`${unknown ?? `--count ${values.count} --seed ${values.seed}`}? See --help.`);
    return 2;
  }
  const names = ATTACK_NAMES.filter(
    (name) => positionals.length === 0 || positionals.includes(name),
  );
  if (names.some((name) => ATTACKS[name].browser)) await getBrowser();
  const tallies: Tally[] = [];
  for (const name of names) {
    const { short, long, browser } = ATTACKS[name];
    const count = fixed ?? (values.short ? short : long);
    const ground = browser ? await openGround() : null;
    tallies.push(await torture(name, ground, count, seed, progressOf(name, count)));
    await ground?.close();
  }
  console.log(tallyTable(tallies));
  return tallies.every(survived) ? 0 : 1;
}

if (values.help) console.log(HELP);
else process.exitCode = await main();

import type { FakeDigit, FakeLeft } from './readings.ts';

const LINES = ['Flight LX 1984', 'Gate B42  12:30', 'Seat 7A'];
const SIZE = { width: 480, height: 220 };
/** What a line and a character take of the picture, and where the first one stands. */
const STEP = { x: 27, y: 60 };
const START = { x: 34, y: 32 };
const LETTER = { width: 24, height: 34 };

/** What stands on the ticket, each character in its box and about as sure as a reader would be. */
const characters = LINES.flatMap((line, row) =>
  [...line].flatMap((char, column) => {
    if (char === ' ') return [];
    const [x, y] = [START.x + column * STEP.x, START.y + row * STEP.y];
    const sure = 0.99 - ((column * 7 + row * 5) % 9) * 0.07;
    const box = [
      (x + 2) / SIZE.width,
      y / SIZE.height,
      LETTER.width / SIZE.width,
      LETTER.height / SIZE.height,
    ] as const;
    return [{ char, sure, box }];
  }),
);
const isDigit = ({ char }: { readonly char: string }) => /\d/.test(char);

/** A ticket with words, numbers and a time, as it is read. */
export const TICKET: { readonly digits: FakeDigit[]; readonly left: FakeLeft[] } = {
  digits: characters.filter(isDigit).map(({ char, ...rest }) => ({
    ...rest,
    digit: Number(char),
    second: (Number(char) + 3) % 10,
  })),
  left: characters
    .filter((one) => !isDigit(one))
    .map((one) => ({ ...one, sort: /\w/.test(one.char) ? 'letter' : 'sign' })),
};

/** The ticket as a file. */
export async function ticketFile(): Promise<File> {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fbf7ec';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  context.fillStyle = '#23211d';
  context.font = '44px monospace';
  context.textBaseline = 'alphabetic';
  for (const [row, line] of LINES.entries()) {
    for (const [column, char] of [...line].entries()) {
      const baseline = START.y + row * STEP.y + LETTER.height;
      context.fillText(char, START.x + column * STEP.x, baseline, STEP.x);
    }
  }
  return new File([await canvas.convertToBlob()], 'ticket.png', { type: 'image/png' });
}

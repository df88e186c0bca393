import { write } from './hand.ts';
import { lit, sheet } from './paper.ts';
import { type DemoPicture, digit, fill, H, picture, W } from './picture.ts';

/** A frame of the animation: the paper breathes, the digit stays. */
const breath = (paper: string) => sheet(W, H, fill(paper), digit('9', 24, '#ffd479', 9));

/** Every kind of file, and every way a page comes by a picture. */
export const fileKinds: readonly DemoPicture[] = [
  picture('vector', 'A drawing that scales', '2', 'svg', [
    fill('#eef0ff'),
    digit('2', 24, '#4f3ff0', 2),
  ]),
  picture('animation', 'An animation', '9', 'gif', [], {
    frames: [breath('#12131f'), breath('#1c1e33'), breath('#272a49'), breath('#1c1e33')],
  }),
  picture('cutout', 'Ink on nothing: a transparent picture', '0', 'png', [
    digit('0', 20, '#7a2fd6', 10),
  ]),
  picture(
    'tiny',
    'As small as the network’s own frame',
    '4',
    'png',
    [fill('#000'), write('4', { x: 166, y: 62, height: 236, pen: 36, color: '#fff', seed: 44 })],
    { width: 37 },
  ),
  picture(
    'inline',
    'Inside the page’s own text',
    '1',
    'png',
    [fill('#fff4ec'), digit('1', 20, '#b3471d', 11)],
    { delivery: 'data' },
  ),
  picture(
    'made',
    'Made by a script',
    '5',
    'png',
    [fill('#eafaf3'), digit('5', 22, '#0f7a4f', 55)],
    { delivery: 'blob' },
  ),
  picture(
    'elsewhere',
    'From another site, which shares no pixels',
    '36',
    'png',
    [
      fill('#ffffff'),
      write('36', { x: 108, y: 84, height: 190, pen: 18, color: '#14142b', seed: 36 }),
    ],
    { delivery: 'other-site' },
  ),
  picture(
    'large',
    'A photo of twelve megapixels',
    '8',
    'jpeg',
    [lit(W, H, '#dfe9ef', '#9fb3c0'), digit('8', 14, '#23313a', 88)],
    { width: 4000 },
  ),
];

import sharp from 'sharp';

/** How pictures are laid out. */
export interface Sheet {
  readonly columns?: number;
  /** Pixels between them. */
  readonly gap?: number;
  readonly background?: string;
}

/** The longest side of a sheet in pixels: more is neither drawn in one piece nor looked at. */
const MOST_SIDE = 8_000;

interface Sized {
  readonly picture: Buffer;
  readonly width: number;
  readonly height: number;
}

async function sized(picture: Buffer): Promise<Sized> {
  const { width, height } = await sharp(picture).metadata();
  return { picture, width, height };
}

/** A picture in so much of its size. */
async function reduced({ picture, width, height }: Sized, scale: number): Promise<Buffer> {
  if (scale === 1) return picture;
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return sharp(picture).resize(side(width), side(height)).png().toBuffer();
}

/**
 * Lays pictures side by side in rows, in the order given, each row as high as its highest, and writes
 * them to a file; all of them smaller where the sheet would be too large.
 */
export async function contactSheet(pictures: readonly Buffer[], out: string, sheet: Sheet = {}) {
  const { columns = 8, gap = 16, background = '#808080' } = sheet;
  const whole = await Promise.all(pictures.map(sized));
  const across = Math.min(columns, pictures.length);
  const down = Math.ceil(pictures.length / across);
  const row = (i: number) => whole.slice(i * across, (i + 1) * across);
  const widest = Math.max(...whole.map(({ width }) => width));
  const heights = Array.from({ length: down }, (_, i) =>
    Math.max(...row(i).map(({ height }) => height)),
  );
  const high = heights.reduce((sum, height) => sum + height);
  const scale = Math.min(
    1,
    (MOST_SIDE - (across + 1) * gap) / (across * widest),
    (MOST_SIDE - (down + 1) * gap) / high,
  );
  const tiles = await Promise.all(whole.map((each) => reduced(each, scale)));
  const width = Math.max(1, Math.round(widest * scale));
  const tops = heights.map((_, i) =>
    heights.slice(0, i).reduce((sum, height) => sum + Math.ceil(height * scale) + gap, gap),
  );
  await sharp({
    create: {
      width: across * (width + gap) + gap,
      height: heights.reduce((sum, height) => sum + Math.ceil(height * scale) + gap, gap),
      channels: 4,
      background,
    },
  })
    .composite(
      tiles.map((input, i) => ({
        input,
        left: gap + (i % across) * (width + gap),
        top: tops[Math.floor(i / across)],
      })),
    )
    .toFile(out);
}

import sharp from 'sharp';

/** How pictures are laid out. */
export interface Sheet {
  readonly columns?: number;
  /** Pixels between them. */
  readonly gap?: number;
  readonly background?: string;
}

/** Lays pictures side by side in rows, in the order given, and writes them to a file. */
export async function contactSheet(pictures: readonly Buffer[], out: string, sheet: Sheet = {}) {
  const { columns = 4, gap = 16, background = '#808080' } = sheet;
  const tiles = await Promise.all(
    pictures.map(async (input) => ({ input, ...(await sharp(input).metadata()) })),
  );
  const width = Math.max(...tiles.map((tile) => tile.width));
  const height = Math.max(...tiles.map((tile) => tile.height));
  const across = Math.min(columns, tiles.length);
  await sharp({
    create: {
      width: across * (width + gap) + gap,
      height: Math.ceil(tiles.length / across) * (height + gap) + gap,
      channels: 4,
      background,
    },
  })
    .composite(
      tiles.map(({ input }, i) => ({
        input,
        left: gap + (i % across) * (width + gap),
        top: gap + Math.floor(i / across) * (height + gap),
      })),
    )
    .toFile(out);
}

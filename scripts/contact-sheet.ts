import sharp from 'sharp';

/** Lays pictures side by side in rows of `columns`, in the order given. */
export async function contactSheet(files: readonly string[], out: string, columns = 4) {
  const gap = 16;
  const tiles = await Promise.all(
    files.map(async (file) => ({ input: file, ...(await sharp(file).metadata()) })),
  );
  const width = Math.max(...tiles.map((tile) => tile.width));
  const height = Math.max(...tiles.map((tile) => tile.height));
  const across = Math.min(columns, tiles.length);
  await sharp({
    create: {
      width: across * (width + gap) + gap,
      height: Math.ceil(tiles.length / across) * (height + gap) + gap,
      channels: 3,
      background: '#808080',
    },
  })
    .composite(
      tiles.map(({ input }, i) => ({
        input,
        left: gap + (i % across) * (width + gap),
        top: gap + Math.floor(i / across) * (height + gap),
      })),
    )
    .png()
    .toFile(out);
}

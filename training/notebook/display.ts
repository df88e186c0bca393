import sharp from 'sharp';

/** A picture, a table or text, by media type. */
export type Shown = Readonly<Record<string, string>>;

/** The part of Deno's global that a notebook has. */
interface Deno {
  readonly jupyter: {
    broadcast(type: string, content: { data: Shown; metadata: object }): Promise<void>;
  };
}

/** The kernel says that a cell is done before a busy machine has sent its output; milliseconds. */
const SENDING_MS = 100;

/** Shows something below the cell, and waits until it is there. */
export async function display(shown: Shown | Promise<Shown>): Promise<void> {
  const { jupyter } = (globalThis as unknown as { readonly Deno: Deno }).Deno;
  await jupyter.broadcast('display_data', { data: await shown, metadata: {} });
  await new Promise((resolve) => setTimeout(resolve, SENDING_MS));
}

const show = (type: string, data: string): Shown => ({ [type]: data });

/** A drawing that stays one. */
export const svg = (markup: string): Shown => show('image/svg+xml', markup);

/** A drawing with pictures in it, as one picture: GitHub shows none inside a drawing. */
export async function png(markup: string): Promise<Shown> {
  const bytes = await sharp(Buffer.from(markup), { unlimited: true })
    .png({ palette: true, colours: 128 })
    .toBuffer();
  return show('image/png', bytes.toString('base64'));
}

/** Rows of the same keys as a table. */
export function table(rows: readonly Readonly<Record<string, string | number>>[]): Shown {
  const keys = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const align = keys.map((key) => (typeof rows[0]?.[key] === 'number' ? '---:' : '---'));
  const body = rows.map((row) => line(keys.map((key) => row[key] ?? '')));
  return show('text/markdown', [line(keys), line(align), ...body].join('\n'));
}

/** 0.9936 → 99.36 %. */
export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

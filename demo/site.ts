import { readFile } from 'node:fs/promises';
import { inRoot } from '../tooling/root.ts';
import { type Answer, type Server, serve, typeOf } from '../tooling/server.ts';
import { demoPage } from './page.ts';
import { CHAPTERS } from './pictures/chapters.ts';
import type { DemoPicture, Format } from './pictures/picture.ts';
import { render } from './pictures/render.ts';

/** Every picture of the demo page, in its order. */
export const PICTURES: readonly DemoPicture[] = CHAPTERS.flatMap(({ pictures }) => pictures);

const EXTENSIONS: Readonly<Record<Format, string>> = {
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
  svg: 'svg',
};

/** The typeface of the interface, which the page is set in, too. */
export const TYPEFACE =
  'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** Name of a picture's file. */
export const fileName = ({ id, format }: DemoPicture): string => `${id}.${EXTENSIONS[format]}`;

/** The running demo page. */
export interface DemoSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Draws the pictures and serves the page on this machine; one picture comes from a second site. */
export async function openDemoSite(): Promise<DemoSite> {
  const own: Record<string, Answer> = {};
  const elsewhere: Record<string, Answer> = {};
  const addresses = new Map<string, (other: Server) => string>();
  await Promise.all(
    PICTURES.map(async (picture) => {
      const path = `/pictures/${fileName(picture)}`;
      const body = await render(picture);
      if (picture.delivery === 'data') {
        const address = `data:${typeOf(path)};base64,${body.toString('base64')}`;
        addresses.set(picture.id, () => address);
        return;
      }
      const isElsewhere = picture.delivery === 'other-site';
      (isElsewhere ? elsewhere : own)[path] = { body };
      const suffix = picture.delivery === 'blob' ? '#blob' : '';
      addresses.set(picture.id, ({ origin }) => `${isElsewhere ? origin : ''}${path}${suffix}`);
    }),
  );
  const other = await serve({ answers: elsewhere });
  const sources = new Map([...addresses].map(([id, address]) => [id, address(other)]));
  const page = await serve({
    folder: inRoot('demo'),
    answers: {
      ...own,
      '/': { body: demoPage(sources), type: 'text/html; charset=utf-8' },
      '/icon.png': { body: await readFile(inRoot('src/icons/128.png')) },
      '/tokens.css': { body: await readFile(inRoot('src/components/tokens.css')) },
      '/inter.woff2': { body: await readFile(inRoot(TYPEFACE)) },
    },
  });
  return {
    url: `${page.origin}/`,
    close: async () => {
      await Promise.all([page.close(), other.close()]);
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../tooling/folder.ts';
import { deflate } from '../../training/deflate.ts';
import { OURS } from '../contenders/contender.ts';
import { onnxruntimeWebExtension } from '../extensions/onnxruntime-web.ts';
import { trainTutorialNetwork } from '../extensions/tutorial-network.ts';
import { usualWay } from '../extensions/usual-way.ts';
import { figureOf } from '../report/figure.ts';
import type { Part } from './part.ts';
import { scriptsOf } from './scripts-of.ts';

/** A file of an extension. */
interface PackedFile {
  readonly path: string;
  readonly packed: number;
}

/** What a person downloads, and what each place has to load. */
export const size: Part = {
  name: 'size',
  about: 'how large the package is, and what each place loads',
  async run({ dist, progress }) {
    await trainTutorialNetwork(progress);
    progress.begin('size', 3);
    const folders = {
      [OURS]: dist,
      'the usual way': usualWay(),
      'onnxruntime-web': onnxruntimeWebExtension(),
    };
    const columns = Object.keys(folders);
    const packages: { folder: string; files: PackedFile[] }[] = [];
    for (const folder of Object.values(folders)) {
      packages.push({ folder, files: await packedFilesIn(folder) });
      progress.step();
    }
    const row = (what: string, bytes: (of: (typeof packages)[number]) => number) => ({
      what,
      unit: 'kB' as const,
      figures: Object.fromEntries(
        packages.flatMap((one, i) => {
          const sum = bytes(one);
          return sum > 0 ? [[columns[i], figureOf([sum / 1000])]] : [];
        }),
      ),
    });
    const sum = (files: readonly PackedFile[]) =>
      files.reduce((all, { packed }) => all + packed, 0);
    const ending =
      (...ends: string[]) =>
      ({ files }: (typeof packages)[number]) =>
        sum(files.filter(({ path }) => ends.some((end) => path.endsWith(end))));
    const scripts =
      (place: Parameters<typeof scriptsOf>[1]) =>
      ({ folder, files }: (typeof packages)[number]) => {
        const loaded = scriptsOf(folder, place);
        return sum(files.filter(({ path }) => loaded.includes(path)));
      };
    return {
      title: 'Size',
      how: 'Every file compressed, as in the package of a store.',
      columns,
      rows: [
        row('the package (zip)', ({ files }) => zipSize(files)),
        row('JavaScript: service worker', scripts('worker')),
        row('JavaScript: popup', scripts('popup')),
        row('JavaScript: put into a page', scripts('page')),
        row('WebAssembly', ending('.wasm')),
        row('networks', ending('.bin', '.onnx')),
      ],
      ratios: true,
    };
  },
};

async function packedFilesIn(folder: string): Promise<PackedFile[]> {
  return (await filesIn(folder)).map((path) => {
    return { path, packed: deflate(readFileSync(join(folder, path))).length };
  });
}

/** Bytes of a zip file: each file's head and its entry in the directory, and the directory's end. */
function zipSize(files: readonly PackedFile[]): number {
  return files.reduce((all, { path, packed }) => all + packed + 30 + 46 + 2 * path.length, 22);
}

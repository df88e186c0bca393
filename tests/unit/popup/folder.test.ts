import { expect, test } from 'vitest';
import { droppedFiles, MOST_ENTRIES } from '../../../src/popup/batch/folder.ts';

type Entry = Pick<FileSystemEntry, 'isFile' | 'isDirectory'>;

const file = (name: string) => ({
  isFile: true,
  isDirectory: false,
  file: (resolve: (file: File) => void) => resolve(new File(['1'], name, { type: 'image/png' })),
});
const unreadable = {
  isFile: true,
  isDirectory: false,
  file: (_: unknown, reject: () => void) => reject(),
};
/** A folder, which hands its entries out in portions. */
const folder = (...portions: Entry[][]) => ({
  isFile: false,
  isDirectory: true,
  createReader() {
    const left = [...portions];
    return { readEntries: (resolve: (some: Entry[]) => void) => resolve(left.shift() ?? []) };
  },
});
const locked = {
  isFile: false,
  isDirectory: true,
  createReader: () => ({ readEntries: (_: unknown, reject: () => void) => reject() }),
};

const drop = (...entries: Entry[]) =>
  droppedFiles({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: [],
  } as unknown as DataTransfer);
const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

test('pictures are found in folders of folders, in their order', async () => {
  const inner = folder([file('2.png')], [file('3.png')]);
  const { files, leftOut } = await drop(folder([file('1.png'), inner]), file('4.png'));
  expect(namesOf(files)).toEqual(['1.png', '2.png', '3.png', '4.png']);
  expect(leftOut).toBe(false);
});

test('what cannot be opened is passed over', async () => {
  const { files } = await drop(folder([unreadable, file('1.png')]), locked, file('2.png'));
  expect(namesOf(files)).toEqual(['1.png', '2.png']);
});

test('a folder without end is left at the limit', async () => {
  const endless = {
    ...folder(),
    createReader: () => ({
      readEntries: (resolve: (some: Entry[]) => void) => resolve([file('1.png'), unreadable]),
    }),
  };
  const { files, leftOut } = await drop(endless, file('2.png'));
  expect(leftOut).toBe(true);
  expect(files).toHaveLength(MOST_ENTRIES / 2);
});

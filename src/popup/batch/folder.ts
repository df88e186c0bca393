/**
 * Files a person can take for pictures, by type or, where the browser knows none, by name: also those
 * that are refused with a word of their own.
 */
const isPicture = ({ type, name }: File) =>
  type.startsWith('image/') || /\.(png|jpe?g|webp|gif|avif|svg|bmp|ico|heic|heif|pdf)$/i.test(name);

/** The pictures among some files. */
export const pictureFiles = (files: Iterable<File>): File[] => [...files].filter(isPicture);

const fileItems = ({ items }: DataTransfer) => [...items].filter(({ kind }) => kind === 'file');

/** Whether there are files in it, not only words. */
export const holdsFiles = (data: DataTransfer): boolean => fileItems(data).length > 0;

/** Whether more than one picture may come of it: several files, or a folder. */
export function holdsMany(data: DataTransfer): boolean {
  const files = fileItems(data);
  return files.length > 1 || files.some((file) => file.webkitGetAsEntry()?.isDirectory);
}

/**
 * Every picture that was dropped, also those in folders. Must be called in the drop event itself:
 * its items are gone afterwards. Pasted files come as they are.
 */
export function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter(isEntry);
  return entries.length > 0 ? filesIn(entries) : Promise.resolve(pictureFiles(data.files));
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  for (const entry of entries) {
    if (isDirectory(entry)) found.push(...(await filesIn(await list(entry))));
    else if (isFile(entry)) found.push(await open(entry));
  }
  return pictureFiles(found);
}

const isEntry = (entry: FileSystemEntry | null) => entry !== null;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

const open = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder's entries; the browser hands them out a hundred at a time. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

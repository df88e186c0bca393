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

/** So many files and folders of a drop are looked at: someone may drop a whole disk. */
export const MOST_ENTRIES = 10_000;

/** What came of a drop. */
interface Dropped {
  readonly files: readonly File[];
  /** Whether there was more than is looked at. */
  readonly leftOut: boolean;
}

/**
 * Every picture that was dropped, also those in folders; what cannot be opened is passed over. Must
 * be called in the drop event itself: its items are gone afterwards. Pasted files come as they are.
 */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter(isEntry);
  if (entries.length === 0) return { files: pictureFiles(data.files), leftOut: false };
  const files: File[] = [];
  let looked = 0;
  for await (const entry of withThoseInside(entries)) {
    if (++looked > MOST_ENTRIES) return { files: pictureFiles(files), leftOut: true };
    const file = isFile(entry) ? await open(entry) : null;
    if (file) files.push(file);
  }
  return { files: pictureFiles(files), leftOut: false };
}

/** Entries, each folder followed by what is in it. Nothing is looked up before it is asked for. */
async function* withThoseInside(
  entries: Iterable<FileSystemEntry> | AsyncIterable<FileSystemEntry>,
): AsyncGenerator<FileSystemEntry> {
  for await (const entry of entries) {
    yield entry;
    if (isDirectory(entry)) yield* withThoseInside(list(entry));
  }
}

const isEntry = (entry: FileSystemEntry | null) => entry !== null;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

const open = (entry: FileSystemFileEntry) =>
  new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));

/** A folder's entries; the browser hands them out a hundred at a time. */
async function* list(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    yield* some;
  }
}

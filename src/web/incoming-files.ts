import { SHARED, takePagePictures } from '../storage/page-pictures.ts';

/** What a browser tells an installed app that was opened with files; only some browsers do. */
interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/**
 * Hands over the pictures that other programs give the app: those shared with it, which its service
 * worker took in, and those that are opened with it.
 */
export function onIncomingFiles(take: (files: readonly File[]) => void): void {
  if (new URLSearchParams(location.search).has('shared')) {
    // Once only, whatever is reloaded.
    history.replaceState(null, '', location.pathname);
    void takePagePictures(SHARED).then(take);
  }
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(async ({ files = [] }) =>
    take(await Promise.all(files.map((file) => file.getFile()))),
  );
}

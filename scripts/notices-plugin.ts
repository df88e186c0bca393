import type { Plugin } from 'vite';
import { noticeOf, noticesText, packagesOf } from './notices.ts';

/** Says whose work is in the build; fails where a package does not say what it allows. */
export const notices: Plugin = {
  name: 'notices',
  enforce: 'post',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'third-party-notices.txt',
      source: noticesText(packagesOf(this.getModuleIds()).map((name) => noticeOf(name))),
    });
  },
};

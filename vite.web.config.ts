import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { notices } from './scripts/notices-plugin.ts';
import { policy } from './scripts/web-policy.ts';
import { workerChunk } from './scripts/worker-chunk.ts';
import { inRoot } from './tooling/root.ts';

export default defineConfig({
  root: inRoot('src/web'),
  // The site may lie at any path.
  base: './',
  publicDir: inRoot('src/web/public'),
  resolve: {
    alias: [{ find: /^.*\/areas\.ts$/, replacement: inRoot('src/web/areas.ts') }],
  },
  plugins: [preact(), workerChunk, policy, notices],
  build: {
    outDir: inRoot('dist/web'),
    emptyOutDir: true,
    target: ['chrome127', 'firefox128', 'safari18'],
    // Models and the WebAssembly backend are files of their own, never text inside a script.
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
  },
});

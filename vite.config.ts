import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/**
 * Takes `web_accessible_resources` out of the built manifest. The plugin before it lists the page
 * script there, but a script that `scripting.executeScript` injects needs no entry, and an entry
 * would let any page find out that the extension is installed.
 */
const noAccessibleResources: Plugin = {
  name: 'no-web-accessible-resources',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const asset = bundle['manifest.json'];
      if (asset?.type !== 'asset') throw new Error('The build has no manifest.json.');
      const { web_accessible_resources: _, ...rest } = JSON.parse(String(asset.source));
      asset.source = JSON.stringify(rest, null, 2);
    },
  },
};

export default defineConfig({
  plugins: [preact(), crx({ manifest: manifest as ManifestV3Export }), noAccessibleResources],
  build: {
    outDir: 'dist/chrome',
    emptyOutDir: true,
    target: 'chrome123',
    // Models and the WebAssembly backend are files of their own, never text inside a script.
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
  },
});

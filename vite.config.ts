import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { notices } from './scripts/notices-plugin.ts';
import { manifestFor, OLDEST, TARGETS } from './tooling/manifests.ts';

/**
 * Takes out of the build what the plugin before it adds and nobody needs: an entry in
 * `web_accessible_resources` for the page script, which would let any page find out that the
 * extension is installed, and a copy of that script as a module. The one in use is a plain script,
 * injected by `scripting.executeScript`.
 */
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && output.facadeModuleId?.endsWith('/content/page-script.ts')) {
          delete bundle[file];
        }
      }
      const asset = bundle['manifest.json'];
      if (asset?.type !== 'asset') throw new Error('The build has no manifest.json.');
      const { web_accessible_resources: _, ...rest } = JSON.parse(String(asset.source));
      asset.source = JSON.stringify(rest, null, 2);
    },
  },
};

/** The mode is the browser that is built for. */
export default defineConfig(({ mode }) => {
  const browser = TARGETS.find((target) => target === mode) ?? 'chrome';
  const manifest = manifestFor(browser) as ManifestV3Export;
  return {
    plugins: [preact(), crx({ manifest, browser }), onlyWhatIsUsed, notices],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: `${browser}${OLDEST[browser]}`,
      // Models and the WebAssembly backend are files of their own, never text inside a script.
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 1000,
    },
  };
});

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from '../scripts/root.ts';

/**
 * The extension that most tutorials lead to, to compare with: the whole of TensorFlow.js in the
 * service worker, `loadLayersModel`, the picture squeezed to 28×28. It asks our own network, so that
 * what differs is everything around it.
 */
const BACKGROUND = `
importScripts('tf.min.js');
const ready = tf.ready().then(() => tf.loadLayersModel(chrome.runtime.getURL('model/model.json')));
chrome.runtime.onMessage.addListener(({ pixels }, sender, respond) => {
  answer(pixels).then(respond);
  return true;
});
async function answer({ width, height, rgba }) {
  const model = await ready;
  const bytes = Uint8ClampedArray.from(atob(rgba), (character) => character.charCodeAt(0));
  const outputs = tf.tidy(() => {
    const picture = tf.browser.fromPixels({ width, height, data: new Uint8Array(bytes) }, 1);
    const frame = tf.image.resizeBilinear(picture, [28, 28]).toFloat().div(255);
    return model.predict(tf.scalar(1).sub(frame).expandDims(0));
  });
  const values = await outputs.data();
  outputs.dispose();
  return { digit: values.indexOf(Math.max(...values.slice(0, 10))), backend: tf.getBackend() };
}
`;

const MANIFEST = {
  manifest_version: 3,
  name: 'Tutorial',
  version: '1',
  background: { service_worker: 'background.js' },
  action: { default_popup: 'page.html' },
};

/** Writes that extension and returns its folder. */
export function tutorialExtension(): string {
  const folder = inRoot('.cache', 'bench', 'tutorial');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const library = inRoot('bench/node_modules/@tensorflow/tfjs/dist/tf.es2017.min.js');
  cpSync(library, `${folder}/tf.min.js`);
  cpSync(inRoot('models/cnn'), `${folder}/model`, { recursive: true });
  writeFileSync(`${folder}/background.js`, BACKGROUND);
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(MANIFEST, null, 2));
  writeFileSync(`${folder}/page.html`, '<!doctype html><title>Tutorial</title>');
  return folder;
}

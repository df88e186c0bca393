import { inPackages } from '../contenders/packages.ts';
import { writeExtension } from './folder.ts';
import { TUTORIAL_MODEL } from './tutorial-network.ts';

/**
 * What most tutorials lead to: the whole of TensorFlow.js in the service worker, on WebGL where there
 * is any, `loadLayersModel`, the picture squeezed to 28×28.
 */
const WORKER = `
importScripts('tf.min.js');
const ready = tf.ready().then(() => tf.loadLayersModel(chrome.runtime.getURL('model/model.json')));
chrome.runtime.onMessage.addListener(({ args: [, pixels] }, sender, respond) => {
  answer(pixels).catch((error) => ({ failed: String(error) })).then(respond);
  return true;
});
async function answer({ width, height, rgba }) {
  const model = await ready;
  const data = Uint8Array.from(atob(rgba), (character) => character.charCodeAt(0));
  const outputs = tf.tidy(() => {
    const picture = tf.browser.fromPixels({ width, height, data }, 1);
    const frame = tf.image.resizeBilinear(picture, [28, 28]).toFloat().div(255);
    // Dark on light is turned, as MNIST is light on dark.
    const ink = tf.where(frame.mean().greater(0.5), tf.scalar(1).sub(frame), frame);
    return model.predict(ink.expandDims(0)).softmax();
  });
  const probabilities = await outputs.data();
  outputs.dispose();
  const confidence = Math.max(...probabilities);
  return { text: String(probabilities.indexOf(confidence)), confidence, backend: tf.getBackend() };
}
`;

/** Writes that extension, with the tutorial's network, and returns its folder. */
export function usualWay(): string {
  return writeExtension({
    name: 'usual-way',
    worker: WORKER,
    module: false,
    copies: {
      'tf.min.js': inPackages('@tensorflow/tfjs/dist/tf.es2017.min.js'),
      model: TUTORIAL_MODEL,
    },
    files: {},
  });
}

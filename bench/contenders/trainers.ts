import '@tensorflow/tfjs-backend-cpu';
import {
  losses,
  oneHot,
  setBackend,
  type Tensor,
  tensor1d,
  tensor4d,
  train,
} from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { OUTPUTS } from '../../src/recognizer/network/network.ts';
import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { ARCHITECTURES } from '../../training/architectures.ts';
import { UNCALIBRATED } from '../../training/calibration.ts';
import { exportModel } from '../../training/export.ts';
import { createModel } from '../../training/model.ts';
import { adamStep, startingState } from '../../training/optimizer.ts';
import type { Samples } from '../../training/samples.ts';

/** Does one step of a training. */
export type Trainer = (batch: Samples) => Promise<void>;

type Trainable = 'cnn' | 'mlp';
const SEED = 1;
const RATE = 1e-3;

/** Our training, on one thread. */
export function ourTrainer(network: Trainable): Trainer {
  const model = createModel(ARCHITECTURES[network]);
  const parameters = model.initialize(SEED);
  const state = startingState(parameters);
  const gradient = new Float32Array(model.size);
  const settings = { learningRate: RATE, weightDecay: 0.01, averageOver: 1000 };
  let step = 0;
  return async ({ frames, labels }) => {
    await model.gradient(parameters, frames, labels, gradient);
    adamStep(state, [gradient], { ...settings, step: step++ }, 0, model.size);
  };
}

/** TensorFlow.js' own: `loadLayersModel`, `compile` and `trainOnBatch`. */
export async function tfjsTrainer(network: Trainable, backend: 'wasm' | 'cpu'): Promise<Trainer> {
  await setBackend(backend);
  const { layers, initialize } = createModel(ARCHITECTURES[network]);
  const metadata = { name: network, ...UNCALIBRATED };
  const { modelJson, weights } = exportModel(layers, initialize(SEED), metadata);
  const { modelTopology, weightsManifest } = modelJson as {
    modelTopology: object;
    weightsManifest: [{ weights: [] }];
  };
  const model = await loadLayersModel({
    load: async () => {
      return { modelTopology, weightSpecs: weightsManifest[0].weights, weightData: weights };
    },
  });
  model.compile({
    optimizer: train.adam(RATE),
    loss: (wanted: Tensor, logits: Tensor) => losses.softmaxCrossEntropy(wanted, logits),
  });
  return async ({ frames, labels }) => {
    await setBackend(backend);
    const x = tensor4d(frames, [labels.length, FRAME_SIDE, FRAME_SIDE, 1]);
    const classes = tensor1d([...labels], 'int32');
    const y = oneHot(classes, OUTPUTS);
    try {
      await model.trainOnBatch(x, y);
    } finally {
      for (const tensor of [x, classes, y]) tensor.dispose();
    }
  };
}

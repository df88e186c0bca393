import { isDigitLogits } from '../src/recognizer/calibrate.ts';
import type { Joint } from '../src/recognizer/network/metadata.ts';
import type { Network } from '../src/recognizer/network/network.ts';
import { CHANNELS } from './architectures.ts';
import type { Calibration } from './calibration.ts';
import { sigmoid } from './loss.ts';
import { PIXELS, type Samples } from './samples.ts';

/** What is no digit is so many times more frequent in pictures than in pools, of which it is half. */
const MORE_OTHERS = 1.5;
const STEPS = 2_000;
const RATE = 0.05;

/**
 * Joins two opinions on whether a frame shows a digit: that of the network that reads, which sees
 * the frame, and that of the context network, which sees what stands around it. Logistic regression
 * on held-out frames, by gradient descent; then corrected for how often digits come up in pictures.
 *
 * Saerens et al., "Adjusting the outputs of a classifier to new a priori probabilities", 2002.
 *
 * @param logits n × 11, of the context network.
 * @param samples n frames with what stands around them.
 * @param reader the network that reads.
 */
export function fitJoint(
  logits: Float32Array,
  context: Calibration,
  { frames, labels }: Samples,
  reader: Network,
): Joint {
  const bare = Float32Array.from(
    { length: labels.length * PIXELS },
    (_, i) => frames[i * CHANNELS.context],
  );
  const seen = isDigitLogits(logits, context);
  const alone = isDigitLogits(reader.logits(bare, labels.length), reader.metadata);
  const joint = { alone: 0.5, inContext: 0.5, bias: 0 };
  for (let step = 0; step < STEPS; step++) {
    const slope = { alone: 0, inContext: 0, bias: 0 };
    for (let i = 0; i < labels.length; i++) {
      const z = joint.alone * alone[i] + joint.inContext * seen[i] + joint.bias;
      const error = (sigmoid(z) - (labels[i] >= 0 ? 1 : 0)) / labels.length;
      slope.alone += error * alone[i];
      slope.inContext += error * seen[i];
      slope.bias += error;
    }
    joint.alone -= RATE * slope.alone;
    joint.inContext -= RATE * slope.inContext;
    joint.bias -= RATE * slope.bias;
  }
  return { ...joint, bias: joint.bias - Math.log(MORE_OTHERS) };
}

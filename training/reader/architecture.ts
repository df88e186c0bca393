import type { Activation, Node } from '../../src/recognizer/network/topology.ts';
import { OUTPUTS } from '../../src/recognizer/reader/outputs.ts';

/** Side of the square fields the reader learns from, in pixels. */
export const FIELD = 128;

interface Convolution {
  readonly filters: number;
  readonly side?: number;
  readonly stride?: number;
  readonly activation?: Activation;
}

const convolution = (name: string, input: string | null, options: Convolution): Node => {
  const { filters, side = 3, stride = 1, activation = 'relu' } = options;
  return {
    spec: {
      kind: 'convolution',
      name,
      filters,
      kernelSize: [side, side],
      strides: [stride, stride],
      padding: 'same',
      activation,
      useBias: true,
    },
    inputs: input === null ? [] : [input],
  };
};

/** What a coarse grid knows, brought to a grid twice as fine and added to what that one knows. */
const merge = (name: string, coarse: string, fine: string, filters: number): readonly Node[] => [
  convolution(`${name}_lateral`, coarse, { filters, side: 1 }),
  { spec: { kind: 'upsampling', name: `${name}_up`, size: [2, 2] }, inputs: [`${name}_lateral`] },
  { spec: { kind: 'add', name: `${name}_sum` }, inputs: [`${name}_up`, fine] },
];

/**
 * Down to 1/32 of the picture and back up to 1/4, as a feature pyramid: 2.2 thousand multiply–adds
 * a pixel.
 *
 * Lin et al., "Feature pyramid networks for object detection", CVPR 2017; Zhou, Wang & Krähenbühl,
 * "Objects as points", 2019.
 */
export const READER: readonly Node[] = [
  convolution('half', null, { filters: 10, stride: 2 }),
  convolution('quarter1', 'half', { filters: 20, stride: 2 }),
  convolution('quarter2', 'quarter1', { filters: 20 }),
  convolution('eighth1', 'quarter2', { filters: 40, stride: 2 }),
  convolution('eighth2', 'eighth1', { filters: 40 }),
  convolution('sixteenth1', 'eighth2', { filters: 64, stride: 2 }),
  convolution('sixteenth2', 'sixteenth1', { filters: 64 }),
  convolution('sixteenth3', 'sixteenth2', { filters: 64 }),
  convolution('thirtysecond1', 'sixteenth3', { filters: 96, stride: 2 }),
  convolution('thirtysecond2', 'thirtysecond1', { filters: 96 }),
  ...merge('sixteenth', 'thirtysecond2', 'sixteenth3', 64),
  convolution('sixteenth4', 'sixteenth_sum', { filters: 64 }),
  ...merge('eighth', 'sixteenth4', 'eighth2', 40),
  convolution('eighth3', 'eighth_sum', { filters: 40 }),
  ...merge('quarter', 'eighth3', 'quarter2', 20),
  convolution('quarter3', 'quarter_sum', { filters: 36 }),
  convolution('heads', 'quarter3', { filters: OUTPUTS, side: 1, activation: 'linear' }),
];

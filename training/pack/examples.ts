/** What a network is packed by: inputs like those of its training, and what it should say of them. */
export interface Examples {
  /** Channels last, one after the other. */
  readonly inputs: Float32Array;
  readonly count: number;
  /** The mean loss of examples `from` … `to` − 1 from the network's output, channels first. */
  lossOf(output: Float32Array, from: number, to: number): { readonly gradient: Float32Array };
}

/** A model on disk is not what the recognizer can run. `code` is what the engine shows in words. */
export class ModelError extends Error {
  readonly code = 'model-broken';
  override readonly name = 'ModelError';
}

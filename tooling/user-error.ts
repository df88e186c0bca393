/** An error whose message tells the person what to do; `run.mjs` shows it without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

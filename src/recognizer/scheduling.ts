/** As much of an `AbortSignal` as the recognizer needs. */
export interface Signal {
  throwIfAborted(): void;
}

/** How work that takes long gives way to other work, and is cancelled. */
export interface Scheduling {
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: Signal;
  /** Lets others work for a moment; called between two pieces of work. */
  readonly giveWay?: () => Promise<void>;
}

/** Between two pieces of work. Throws the signal's reason where it is aborted. */
export async function pause({ signal, giveWay }: Scheduling): Promise<void> {
  await giveWay?.();
  signal?.throwIfAborted();
}

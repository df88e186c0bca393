import * as v from 'valibot';
import { EngineError, fail, type Result, succeed } from './failure.ts';
import { parse, result } from './schema.ts';

/** What can be called at the other end of a message channel: arguments and answers, by schema. */
export type CallTable = Readonly<
  Record<string, { readonly args: v.GenericSchema<unknown[]>; readonly answer: v.GenericSchema }>
>;

/** The functions a table describes, as both ends see them. */
export type Calls<Table extends CallTable> = {
  readonly [Name in keyof Table]: (
    ...args: v.InferOutput<Table[Name]['args']>
  ) => Promise<v.InferOutput<Table[Name]['answer']>>;
};

/** A call as it travels. `to` keeps the channels of one extension apart. */
export interface Envelope {
  readonly to: string;
  readonly call: string;
  readonly args: unknown[];
}

const envelope = v.object({ to: v.string(), call: v.string(), args: v.array(v.unknown()) });

/**
 * The calling end. A call rejects where `send` does, and with an `EngineError`: that of the other
 * end, `internal` where it went away without an answer, `bad-message` where the answer is not what
 * the table says.
 */
export function caller<Table extends CallTable>(
  to: string,
  table: Table,
  send: (message: Envelope) => Promise<unknown>,
): Calls<Table> {
  const calls = Object.entries(table).map(([call, { answer }]) => [
    call,
    async (...args: unknown[]) => {
      const answered = await send({ to, call, args });
      if (answered === undefined) {
        throw new EngineError({ code: 'internal', detail: `Nobody answered ${call}.` });
      }
      const parsed = parse(result(answer), answered);
      if (!parsed.ok) throw new EngineError(parsed.error);
      if (!parsed.value.ok) throw new EngineError(parsed.value.error);
      return parsed.value.value;
    },
  ]);
  return Object.fromEntries(calls);
}

/**
 * The answering end, to be asked about every message: a promise where the message is a call of this
 * table, `undefined` where it is for another end. The promise never rejects; what is malformed or
 * throws is answered with a failure. `context` is whatever came with the message, such as its sender.
 */
export function answerer<Table extends CallTable, Context>(
  to: string,
  table: Table,
  handlers: (context: Context) => Calls<Table>,
): (message: unknown, context: Context) => Promise<Result<unknown>> | undefined {
  return (message, context) => {
    const parsed = parse(envelope, message);
    if (!parsed.ok || parsed.value.to !== to) return;
    const { call, args } = parsed.value;
    const schemas = Object.hasOwn(table, call) ? table[call] : undefined;
    return schemas && answer(schemas, args, handlers(context)[call] as Handler);
  };
}

type Handler = (...args: unknown[]) => Promise<unknown>;

async function answer(
  { args: schema }: CallTable[string],
  args: unknown[],
  handler: Handler,
): Promise<Result<unknown>> {
  const parsed: Result<unknown[]> = parse(schema, args);
  if (!parsed.ok) return parsed;
  try {
    return succeed(await handler(...parsed.value));
  } catch (error) {
    return error instanceof EngineError
      ? { ok: false, error: error.failure }
      : fail('internal', error);
  }
}

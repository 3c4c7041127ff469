import { Worker } from 'node:worker_threads';
import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';

/** Runs a named task outside the main thread with its own reader. Payload and answer must be structured-cloneable. */
export type HeavyLane = {
  run<T>(task: string, payload: unknown): Promise<T>;
  close(): Promise<void>;
};

/** What a heavy task works with. */
export type HeavyTools = { readonly db: Reader; readonly adapter: EngineAdapter };

/** One task of the heavy lane. */
export type HeavyTask = (tools: HeavyTools, payload: never) => Promise<unknown>;

/** The message a worker answers with. */
export type HeavyAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: HeavyFault };

/** A refusal keeps its code across the thread; anything else its message only. */
export type HeavyFault = { readonly code: string | null; readonly details: unknown; readonly message: string };

const TIME_LIMIT_MS = 120_000;
// A long file leaves much behind that is needed for a moment only; it is cleared away early, or a hundred megabytes of it
// would stand beside the server for good.
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 } as const;

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void; timer: NodeJS.Timeout };

/**
 * A lane of one worker thread, started at the first task and started anew when it dies or overruns its time.
 * @param revive turns a fault that crossed the thread back into the error to throw
 */
export function workerLane(entry: URL, data: unknown, revive: (fault: HeavyFault) => Error): HeavyLane {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  const failAll = (error: Error) => {
    for (const entryOf of waiting.values()) {
      clearTimeout(entryOf.timer);
      entryOf.reject(error);
    }
    waiting.clear();
    worker = null;
  };
  const start = (): Worker => {
    const started = new Worker(entry, { workerData: data, resourceLimits: LIMITS });
    started.on('message', (answer: HeavyAnswer) => {
      const entryOf = waiting.get(answer.id);
      if (!entryOf) return;
      waiting.delete(answer.id);
      clearTimeout(entryOf.timer);
      if ('error' in answer) entryOf.reject(revive(answer.error));
      else entryOf.resolve(answer.value);
    });
    started.on('error', (error) => worker === started && failAll(error as Error));
    started.on('exit', () => worker === started && failAll(new Error('the worker thread ended')));
    started.unref();
    return started;
  };
  return {
    run<T>(task: string, payload: unknown) {
      worker ??= start();
      const id = nextId++;
      const current = worker;
      return new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => {
          failAll(new Error(`${task} took longer than ${TIME_LIMIT_MS / 1000} s`));
          void current.terminate();
        }, TIME_LIMIT_MS);
        waiting.set(id, { resolve, reject, timer });
        current.postMessage({ id, task, payload });
      });
    },
    async close() {
      const current = worker;
      worker = null;
      await current?.terminate();
    },
  };
}

/** A lane on the calling thread, for commands of the operator and for tests. */
export function inlineLane(tools: HeavyTools, tasks: Readonly<Record<string, HeavyTask>>): HeavyLane {
  return {
    run: async <T>(task: string, payload: unknown) => {
      const found = tasks[task];
      if (!found) throw new Error(`unknown heavy task: ${task}`);
      return (await found(tools, payload as never)) as T;
    },
    close: async () => undefined,
  };
}

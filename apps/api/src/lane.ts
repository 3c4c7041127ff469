import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '@counterpart/db/open';
import { DomainError } from '@counterpart/domain/shared/errors';
import { heavyTasks } from './heavy-tasks.ts';
import type { HeavyAnswer, HeavyFault } from './kernel/heavy-lane.ts';

// The worker side of the heavy lane: its own read-only connection, one task after the other.
const { databaseUrl } = workerData as { databaseUrl: string };
const tools = await openReader(databaseUrl);
let last: Promise<unknown> = Promise.resolve();

// Bytes of files below this are copied: small ones may lie in memory that is used again.
const LARGE = 64 * 1024;

parentPort?.on('message', (message: { id: number; task: string; payload: unknown }) => {
  last = last.then(() => answer(message));
});

async function answer({ id, task, payload }: { id: number; task: string; payload: unknown }): Promise<void> {
  let reply: HeavyAnswer;
  try {
    const run = heavyTasks[task];
    if (!run) throw new Error(`unknown heavy task: ${task}`);
    reply = { id, value: await run({ db: tools.read, adapter: tools.adapter }, payload as never) };
  } catch (error) {
    reply = { id, error: faultOf(error) };
  }
  parentPort?.postMessage(reply, 'value' in reply ? wholeBuffers(reply.value) : []);
}

/** The memory of a finished file is handed over, not copied; what shares its memory with others is not. */
function wholeBuffers(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part: unknown) => {
    const isWhole = part instanceof Uint8Array && part.buffer instanceof ArrayBuffer;
    return isWhole && part.byteLength >= LARGE && part.byteLength === part.buffer.byteLength ? [part.buffer] : [];
  });
}

function faultOf(error: unknown): HeavyFault {
  const isRefusal = error instanceof DomainError;
  return {
    code: isRefusal ? error.code : null,
    details: isRefusal ? error.details : null,
    message: error instanceof Error ? error.message : String(error),
  };
}

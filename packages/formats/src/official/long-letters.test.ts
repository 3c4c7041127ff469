import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

type Written = { readonly bytes: number; readonly largest: number };

// What the program itself and the rows of one moment need; a model of all the sheets needs several times as much.
const LIVE_MB = 40;
const ROWS = 10_000;

function write(format: 'docx' | 'pdf', count: number): Promise<Written> {
  const worker = new Worker(new URL('../testing/long-letter.worker.ts', import.meta.url), {
    workerData: { format, count },
    resourceLimits: { maxOldGenerationSizeMb: LIVE_MB, maxYoungGenerationSizeMb: 8 },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

test.each(['docx', 'pdf'] as const)(
  `${ROWS} rows are written as %s in ${LIVE_MB} MB, and sent in small pieces`,
  { timeout: 120_000 },
  async (format) => {
    const { bytes, largest } = await write(format, ROWS);
    expect(bytes).toBeGreaterThan(500_000);
    expect(largest).toBeLessThan(512 * 1024);
  },
);

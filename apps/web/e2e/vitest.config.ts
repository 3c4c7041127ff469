import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What a journey decides, the engines must decide alike; screens that only show are walked on one of them.
const ON_BOTH = ['lives', 'tasks', 'urging', 'meetings', 'effectiveness', 'documents'].map(
  (name) => `apps/web/e2e/${name}.test.ts`,
);

// On a shared machine that stalls for seconds a journey gets a second try; what is wrong is wrong twice.
const retry = process.env['CI'] ? 1 : 0;
const shared = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, retry } as const;

// A journey waits for its page more than it works: two at a time keep two cores busy, each with a server, a database and
// a browser of its own.
export default defineConfig({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['apps/web/e2e/**/*.test.ts'],
          env: { TEST_ENGINE: 'sqlite' },
          // What a page says next may take a moment on a busy machine; a state that never comes still fails.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys on postgres',
          include: ON_BOTH,
          env: { TEST_ENGINE: 'postgres' },
          globalSetup: ['packages/testing/src/postgres-global-setup.ts'],
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One browser and one server at a time: two cores are soon busy, and a journey must not time out for a neighbour.
export default defineConfig({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  test: {
    include: ['apps/web/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page says next may take a moment on a busy machine; a state that never comes still fails.
    expect: { poll: { timeout: 10_000 } },
  },
});

import { defineConfig } from 'vitest/config';

// One project per world: rules and formats need no database; the API suite runs once per engine.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.ts', 'tooling/*/src/**/*.test.ts'],
          exclude: ['packages/db/**', '**/node_modules/**'],
          environment: 'node',
        },
      },
    ],
  },
});

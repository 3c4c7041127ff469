import { defineConfig } from 'vitest/config';

const databaseTests = [
  'apps/api/src/**/*.test.ts',
  'packages/testing/src/**/*.test.ts',
  'tooling/demo-data/src/**/*.test.ts',
];

// One project per world: rules and formats need no database; whatever touches one runs on each engine.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.ts', 'tooling/*/src/**/*.test.ts'],
          exclude: [...databaseTests, '**/node_modules/**'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}', 'packages/ui/src/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
      {
        test: {
          name: 'sqlite',
          include: databaseTests,
          environment: 'node',
          env: { TEST_ENGINE: 'sqlite' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: databaseTests,
          environment: 'node',
          env: { TEST_ENGINE: 'postgres' },
          globalSetup: ['packages/testing/src/postgres-global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

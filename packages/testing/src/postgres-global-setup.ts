import { startPostgres } from './postgres-server.ts';

/** One PostgreSQL for a whole test run; its address travels in the environment of the test processes. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env['TEST_POSTGRES_URL'] = server.url;
  return () => server.stop();
}

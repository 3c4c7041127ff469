import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { readSettings, SettingError } from './env.ts';
import { jsonLog } from './kernel/json-log.ts';
import { type Readiness, shutDown } from './kernel/shutdown.ts';
import { gate } from './modules/identity/index.ts';
import { openHouse } from './open-house.ts';
import { createApp } from './server.ts';

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof SettingError ? 2 : 1;
}

async function start(): Promise<void> {
  const settings = readSettings();
  const log = jsonLog(settings.logLevel);
  const house = await openHouse({ settings, log, lane: 'worker' });
  const readiness: Readiness = { isReady: true };
  const app = createApp({ house, gate, webRoot: existsSync(webRoot) ? webRoot : null, readiness });
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, (address) => {
    log.info(
      {
        address: settings.publicUrl,
        port: address.port,
        engine: house.db.adapter.engine,
        version: house.db.engineVersion,
      },
      'ready',
    );
    if (process.send) process.send({ ready: true, port: address.port });
  });
  let stopping: Promise<void> | null = null;
  const stop = (signal: string, code: number) => {
    stopping ??= (async () => {
      log.info({ signal }, 'stopping');
      await shutDown(house, server, readiness);
      process.exit(code);
    })();
  };
  process.on('SIGTERM', () => stop('SIGTERM', 0));
  process.on('SIGINT', () => stop('SIGINT', 0));
  process.on('uncaughtException', (error) => {
    log.error({ err: { message: error.message, stack: error.stack } }, 'uncaught');
    stop('uncaughtException', 1);
  });
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { readSettings, SettingError } from './env.ts';
import { jsonLog } from './kernel/json-log.ts';
import { type Readiness, shutDown } from './kernel/shutdown.ts';
import { gate } from './modules/identity/index.ts';
import { startClockWork } from './modules/inbox/index.ts';
import { openHouse } from './open-house.ts';
import { prepareRegister } from './seed/prepare-register.ts';
import { createApp } from './server.ts';

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

// Stands beside this file, as source and as built; only an entry file knows its own place.
const laneEntry = new URL(import.meta.url.endsWith('.ts') ? './lane.ts' : './lane.js', import.meta.url);

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof SettingError ? 2 : 1;
}

async function start(): Promise<void> {
  const settings = readSettings();
  const log = jsonLog(settings.logLevel);
  const house = await openHouse({ settings, log, lane: laneEntry });
  await prepareRegister(house);
  const work = startClockWork(house);
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
    process.send?.({ ready: true, address: settings.publicUrl, howToSignIn: howToSignIn(settings.demo) });
  });
  let stopping: Promise<void> | null = null;
  const stop = (signal: string, code: number) => {
    stopping ??= (async () => {
      log.info({ signal }, 'stopping');
      readiness.isReady = false;
      await work.stop();
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

/** What the first line on the console says to somebody who has never been here. */
function howToSignIn(isDemo: boolean): string {
  return isDemo
    ? 'sign in: choose a role on the sign-in page (sample data; DEMO=0 turns this off)'
    : 'sign in: npm run counterpart -- user add --email E --name N --role admin prints a link to set the password';
}

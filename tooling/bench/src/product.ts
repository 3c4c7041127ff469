import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const CLI = 'apps/api/dist/cli.js';

/** A running product under measurement. */
export type Product = {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from the start of the process to the first answered list. */
  readonly coldStartMs: number;
  /** CPU milliseconds the process has used so far, all threads. */
  cpuMs(): number;
  /** Resident memory now, MB. */
  residentMb(): number;
  stop(): Promise<void>;
};

/** Runs one operator command against a register. */
export async function operate(databaseUrl: string, words: readonly string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, DEMO: '0', LOG_LEVEL: 'silent' };
  const { stdout } = await run(process.execPath, [CLI, ...words], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** Makes a register of a size with a coordinator's token, unless it is there already. */
export async function makeRegister(
  databaseUrl: string,
  programmes: number,
): Promise<{ token: string; seconds: number }> {
  const begun = performance.now();
  await operate(databaseUrl, ['bench-data', '--programmes', String(programmes)]);
  const seconds = (performance.now() - begun) / 1000;
  const email = 'bench@example.org';
  await operate(databaseUrl, ['user', 'add', '--email', email, '--name', 'Bench', '--role', 'coordinator']);
  const made = JSON.parse(
    await operate(databaseUrl, ['token', 'create', '--email', email, '--name', 'bench', '--json']),
  ) as { token: string };
  return { token: made.token, seconds };
}

/** Starts the built server on a register. */
export async function startProduct(databaseUrl: string, token: string, port: number): Promise<Product> {
  const headers = { authorization: `Bearer ${token}`, 'x-app': '1' };
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: '0',
    LOG_LEVEL: 'silent',
  };
  const begun = performance.now();
  // As `npm start` starts it.
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'apps/api/dist/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await firstAnswer(child, `${origin}/trpc/programmes.list?input=${encodeURIComponent('{}')}`, headers);
  const coldStartMs = performance.now() - begun;
  return { origin, headers, coldStartMs, ...meters(child), stop: () => stopped(child) };
}

async function firstAnswer(child: ChildProcess, url: string, headers: Record<string, string>): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      const answer = await fetch(url, { headers });
      if (answer.ok) return;
      throw new Error(`first answer: ${answer.status} ${await answer.text()}`);
    } catch (error) {
      if (error instanceof TypeError) await new Promise((resolve) => setTimeout(resolve, 5));
      else throw error;
    }
  }
}

/** Reads what Linux keeps of a process; zero elsewhere. */
export function meters(child: ChildProcess): Pick<Product, 'cpuMs' | 'residentMb'> {
  const read = (name: string) => {
    try {
      return readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  return {
    cpuMs: () => {
      const fields = read('stat').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
    },
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1] ?? 0) / 1024,
  };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

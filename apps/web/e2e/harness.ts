import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '@counterpart/domain/shared/codes';
import type { Language } from '@counterpart/domain/shared/text';
import { createEmptyDatabase } from '@counterpart/testing/test-database';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The day on which every journey takes place: a Monday with signings, late files and a holiday ahead. */
export const JOURNEY_DAY = '2026-11-23';

/** The built product on a port and a database of its own, with a browser beside it. */
export type Stage = {
  readonly origin: string;
  readonly databaseUrl: string;
  /** A page signed in as a role of the demo; signed out without one. */
  visit(options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
};

/** How a visitor comes. */
export type VisitOptions = {
  readonly role?: Role;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
};

/** One visitor's page, with the clicks counted and the errors of the console kept. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly clicks: () => number;
  /** Errors of the page's own scripts and refused loads, less those a journey expects. */
  readonly errors: () => readonly string[];
  /** Waits until the page has nothing more to fetch. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the product as a demonstration with the demo register on the engine of this run, and a browser. */
export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-stage-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = await createEmptyDatabase();
  const databaseUrl = database.url;
  const server = await startServer({ port, databaseUrl, dataDir: folder });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  return {
    origin,
    databaseUrl,
    visit: (options = {}) => visit(browser, origin, options),
    close: async () => {
      await browser.close();
      await stopServer(server);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function visit(browser: Browser, origin: string, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: options.width ?? 1280, height: 860 },
    colorScheme: options.theme ?? 'light',
    acceptDownloads: true,
  });
  const preferences = { language: options.language ?? 'vi', theme: options.theme ?? 'light' };
  await context.addInitScript((kept) => {
    localStorage.setItem('counterpart.preferences', kept);
  }, JSON.stringify(preferences));
  if (options.role) await signIn(context, origin, options.role);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const quiet = watchRequests(page);
  let counted = 0;
  // Pointer presses are counted where they land, whatever the page does with them.
  await page.exposeFunction('noteClick', () => (counted += 1));
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => (window as unknown as { noteClick(): void }).noteClick(), true),
  );
  return { page, context, clicks: () => counted, errors: () => errors, quiet, close: () => context.close() };
}

async function signIn(context: BrowserContext, origin: string, role: Role): Promise<void> {
  const answer = await context.request.post('/trpc/session.signInDemo', {
    headers: { 'x-app': '1', origin, 'content-type': 'application/json' },
    data: { role },
  });
  if (!answer.ok()) throw new Error(`sign-in as ${role}: ${answer.status()} ${await answer.text()}`);
}

/** Nothing was asked for so long: what one answer makes the page ask next has been asked within. */
const QUIET_MS = 150;
const QUIET_AT_LAST_MS = 30_000;

/** Counts what a page has asked for and not got yet. */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let lastAt = performance.now();
  const note = (request: Request, isOpen: boolean) => {
    lastAt = performance.now();
    if (isOpen) open.add(request);
    else open.delete(request);
  };
  page.on('request', (request) => note(request, true));
  page.on('requestfinished', (request) => note(request, false));
  page.on('requestfailed', (request) => note(request, false));
  return async () => {
    const deadline = performance.now() + QUIET_AT_LAST_MS;
    lastAt = performance.now();
    while (open.size > 0 || performance.now() - lastAt < QUIET_MS) {
      if (performance.now() > deadline)
        throw new Error(`still asked for: ${[...open].map((one) => one.url()).join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
}

/** What axe finds on the page as it stands: WCAG 2.2 A and AA. The script comes in from outside, past the CSP. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What still fades in has the colours of neither its beginning nor its end.
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof import('axe-core') }).axe.run;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // The kit's announcer is there for seconds and for readers alone; its log carries a role that axe reads as a picture.
    const page = { exclude: [['[data-live-announcer]']] };
    const { violations } = await run(page, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
}

/** Whether anything sticks out of the page sideways. */
export async function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}

type ServerParts = { readonly port: number; readonly databaseUrl: string; readonly dataDir: string };

async function startServer({ port, databaseUrl, dataDir }: ServerParts): Promise<ChildProcess> {
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    DEMO: '1',
    TODAY: JOURNEY_DAY,
    LOG_LEVEL: 'error',
  };
  const server = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('message', () => resolve());
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
  return server;
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
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

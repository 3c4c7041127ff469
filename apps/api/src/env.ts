import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';

/** The settings of one running house; see `docs/operations.md`. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly trustProxy: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly demo: boolean;
  readonly today: PlainDate | null;
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host);
}

/** A wrong setting: the message is a sentence that names it and says what is expected. */
export class SettingError extends Error {}

/** Reads and checks every setting. Errors: SettingError for the first wrong one. */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const host = text(env, 'HOST') ?? '127.0.0.1';
  const port = portOf(text(env, 'PORT') ?? '3000');
  const demo = flag(env, 'DEMO');
  const dataDir = text(env, 'DATA_DIR') ?? 'data';
  if (demo && !isLoopback(host)) {
    throw new SettingError(`DEMO lets anyone sign in as any role, so HOST must be a loopback address, not ${host}.`);
  }
  return {
    host,
    port,
    databaseUrl: databaseUrl(text(env, 'DATABASE_URL') ?? `sqlite:${dataDir}/counterpart.db`),
    dataDir,
    publicUrl:
      url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    trustProxy: flag(env, 'TRUST_PROXY'),
    logLevel: oneOf(text(env, 'LOG_LEVEL') ?? 'info', 'LOG_LEVEL', LOG_LEVELS),
    demo,
    today: fixedDay(text(env, 'TODAY'), demo),
  };
}

function text(env: Readonly<Record<string, string | undefined>>, name: string): string | null {
  const value = env[name]?.trim();
  return value ? value : null;
}

function flag(env: Readonly<Record<string, string | undefined>>, name: string): boolean {
  const value = text(env, name) ?? '0';
  if (value === '1' || value === '0') return value === '1';
  throw new SettingError(`${name} must be 1 or 0, not ${value}.`);
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SettingError(`PORT must be a number from 0 to 65535, not ${value}.`);
}

function databaseUrl(value: string): string {
  if (/^(sqlite:.|postgres(ql)?:\/\/)/.test(value)) return value;
  throw new SettingError(`DATABASE_URL must be sqlite:FILE or postgres://..., not ${value}.`);
}

function url(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  protocols: readonly string[],
): string | null {
  const value = text(env, name);
  if (value === null) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value.replace(/\/$/, '');
  throw new SettingError(`${name} must be an address that begins with ${protocols.join('// or ')}//, not ${value}.`);
}

function oneOf<T extends string>(value: string, name: string, allowed: readonly T[]): T {
  const found = allowed.find((entry) => entry === value);
  if (found) return found;
  throw new SettingError(`${name} must be one of ${allowed.join(', ')}, not ${value}.`);
}

function fixedDay(value: string | null, demo: boolean): PlainDate | null {
  if (value === null) return null;
  if (!demo) throw new SettingError('TODAY fixes the day for demonstrations only; it needs DEMO=1.');
  if (isPlainDate(value)) return value;
  throw new SettingError(`TODAY must be a day as YYYY-MM-DD, not ${value}.`);
}

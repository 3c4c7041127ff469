import { describe, expect, it } from 'vitest';
import { postgresAdapter } from './postgres.ts';
import { sqliteAdapter } from './sqlite.ts';

describe('what an engine says when nothing could be written down', () => {
  it.each([
    ['sqlite', 'SQLITE_FULL', true],
    ['sqlite', 'SQLITE_IOERR_FSYNC', true],
    ['sqlite', 'SQLITE_BUSY', false],
    ['sqlite', 'SQLITE_CONSTRAINT_UNIQUE', false],
    ['postgres', '53100', true],
    ['postgres', '58030', true],
    ['postgres', '53300', false],
    ['postgres', '40001', false],
    ['postgres', undefined, false],
  ] as const)('is told from everything else: %s %s', (engine, code, isFault) => {
    const adapter = engine === 'sqlite' ? sqliteAdapter : postgresAdapter;
    expect(adapter.isStorageFault({ code })).toBe(isFault);
  });
});

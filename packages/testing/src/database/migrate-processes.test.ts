import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { allMigrations } from '@counterpart/db/migrations/all-migrations';
import { openDatabase } from '@counterpart/db/open';
import { expect, it } from 'vitest';
import { createEmptyDatabase } from '../test-database.ts';
import { storedColumns } from './stored-schema.fixture.ts';
import { readTableTypes } from './table-types.fixture.ts';

const PROGRAM = fileURLToPath(new URL('./migrate-process.fixture.ts', import.meta.url));
const PROGRAMS = 3;
const ROUNDS = 3;

function start(url: string): { child: ChildProcess; lines: AsyncIterator<string>; errors: () => string } {
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, url], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const lines = (async function* () {
    let rest = '';
    for await (const data of child.stdout ?? []) {
      rest += String(data);
      const parts = rest.split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  })();
  return { child, lines, errors: () => errors };
}

it('programs that start together on an empty register apply each migration once', { timeout: 120_000 }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const empty = await createEmptyDatabase();
    const programs = Array.from({ length: PROGRAMS }, () => start(empty.url));
    const ended = programs.map(({ child }) => once(child, 'exit'));
    for (const { lines } of programs) expect((await lines.next()).value).toBe('waiting');
    for (const { child } of programs) child.stdin?.write('go\n');
    const applied: string[] = [];
    for (const { lines, errors } of programs) {
      const { value } = await lines.next();
      expect(errors()).toBe('');
      applied.push(...(JSON.parse(value ?? '[]') as string[]));
    }
    expect((await Promise.all(ended)).map(([code]) => code as number)).toEqual(programs.map(() => 0));
    expect(applied.sort()).toEqual(allMigrations.map((migration) => migration.name).sort());
    const db = await openDatabase(empty.url);
    expect(await storedColumns(db)).toEqual(readTableTypes());
    await db.close();
    await empty.drop();
  }
});

import type { Tx } from '@counterpart/db/open';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../modules/audit/index.ts';
import { actorOf, callerAs, newKey, testHouse } from '../testing.ts';
import { seedProgramme, seedSmallWorld } from '../testing-world.ts';
import { auditHash } from './audit.ts';

const EVENTS = 24;
const EDITED = [1, 2, 11, EVENTS - 1, EVENTS];

let base: TestDatabase;
let head: string;

beforeAll(async () => {
  base = await createTestDatabase();
  const house = testHouse(base.db);
  const file = await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' });
  const office = callerAs(house, actorOf('coordinator'));
  const id = file.milestones['NEG_INVITED'] ?? '';
  for (let version = 1; version <= EVENTS; version++) {
    const patch = version === 5 ? { plannedOn: '2026-12-01' } : { note: `note ${version}` };
    const input = { id, version, patch, ...(version % 3 === 0 ? { reason: 'late' } : {}) };
    await office.procedures.updateMilestone({ input, idempotencyKey: newKey() });
  }
  head = (await verifyChain(base.db.read)).head;
});
afterAll(() => base.drop());

class Undone extends Error {}

/** Tampers as the owner of the tables may, after taking the triggers away; all of it is rolled back. */
async function whileTampered<T>(tamper: (tx: Tx) => Promise<unknown>, look: (tx: Tx) => Promise<T>): Promise<T> {
  const seen: T[] = [];
  await base.db
    .transaction(async (tx) => {
      await dropTriggers(tx);
      await tamper(tx);
      seen.push(await look(tx));
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  const [first] = seen;
  if (first === undefined) throw new Error('nothing was looked at');
  return first;
}

async function dropTriggers(tx: Tx): Promise<void> {
  if (base.db.adapter.engine === 'postgres') await sql`drop trigger audit_event_no_change on audit_event`.execute(tx);
  else for (const verb of ['update', 'delete']) await sql.raw(`drop trigger audit_event_no_${verb}`).execute(tx);
}

const rowAt = (tx: Tx, seq: number) =>
  tx.selectFrom('audit_event').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();

/** Writes every hash anew from an event on, head included: what a careful forger with the whole table would do. */
async function rehashFrom(tx: Tx, from: number): Promise<void> {
  const rows = await tx
    .selectFrom('audit_event')
    .selectAll()
    .where('seq', '>=', from - 1)
    .orderBy('seq')
    .execute();
  let previous = from > 1 ? (rows.shift()?.hash ?? '') : '';
  for (const { hash: _hash, prev_hash: _before, ...row } of rows) {
    const hash = auditHash(previous, row);
    await tx.updateTable('audit_event').set({ hash, prev_hash: previous }).where('seq', '=', row.seq).execute();
    previous = hash;
  }
  await tx
    .updateTable('audit_head')
    .set({ hash: previous, seq: rows.at(-1)?.seq ?? 0 })
    .execute();
}

describe('the audit log', () => {
  it('is whole after ordinary work, and still holds a head that was noted on the way', async () => {
    const middle = await rowAt(base.db.read as Tx, 12);
    expect(await verifyChain(base.db.read, middle.hash)).toEqual({ ok: true, events: EVENTS, head, broken: null });
  });

  it.each([
    ['an update', 'audit_event', `update audit_event set reason = 'forged' where seq = 1`],
    ['an update that changes nothing', 'audit_event', 'update audit_event set seq = seq'],
    ['a delete', 'audit_event', `delete from audit_event where seq = ${EVENTS}`],
    ['a delete of all', 'audit_event', 'delete from audit_event'],
    ['an update of the slip ledger', 'date_revision', `update date_revision set reason = 'forged'`],
    ['a delete from the slip ledger', 'date_revision', 'delete from date_revision'],
  ])('refuses %s', async (_, table, statement) => {
    await expect(sql.raw(statement).execute(base.db.writer)).rejects.toThrow(`${table} is append-only`);
    expect((await verifyChain(base.db.read, head)).ok).toBe(true);
  });

  it('refuses to be emptied by the one word that fires no trigger of rows', async () => {
    const emptied =
      base.db.adapter.engine === 'postgres' ? sql`truncate audit_event` : sql`delete from audit_event where true`;
    await expect(emptied.execute(base.db.writer)).rejects.toThrow(/append-only/);
  });
});

/** What a forger with the owner's rights does, and where the walk over the chain must stop. */
const tampers: readonly { name: string; edit: (tx: Tx) => Promise<unknown>; at: number; reason: string }[] = [
  { name: 'an event taken out', edit: (tx) => remove(tx, 11), at: 12, reason: 'gap' },
  { name: 'the first event taken out', edit: (tx) => remove(tx, 1), at: 2, reason: 'gap' },
  { name: 'the last event taken out', edit: (tx) => remove(tx, EVENTS), at: EVENTS - 1, reason: 'head' },
  { name: 'every event taken out', edit: (tx) => tx.deleteFrom('audit_event').execute(), at: 0, reason: 'head' },
  { name: 'two events swapped', edit: (tx) => swap(tx, 11, 12), at: 11, reason: 'link' },
  { name: 'two events swapped with their links', edit: (tx) => swap(tx, 11, 12, true), at: 11, reason: 'hash' },
  { name: 'an event added at the end', edit: (tx) => add(tx), at: EVENTS + 1, reason: 'head' },
  {
    name: 'an event taken out and the gap closed',
    edit: async (tx) => {
      await remove(tx, 11);
      for (let seq = 12; seq <= EVENTS; seq++) {
        await tx
          .updateTable('audit_event')
          .set({ seq: seq - 1 })
          .where('seq', '=', seq)
          .execute();
      }
    },
    at: 11,
    reason: 'link',
  },
  {
    name: 'a value changed and the hash of its event with it',
    edit: async (tx) => {
      const { hash: _, prev_hash, ...row } = await rowAt(tx, 11);
      const forged = { ...row, actor_name: 'Somebody else' };
      const change = { actor_name: forged.actor_name, hash: auditHash(prev_hash, forged) };
      await tx.updateTable('audit_event').set(change).where('seq', '=', 11).execute();
    },
    at: 12,
    reason: 'link',
  },
];

const remove = (tx: Tx, seq: number) => tx.deleteFrom('audit_event').where('seq', '=', seq).execute();

async function swap(tx: Tx, first: number, second: number, withLinks = false): Promise<void> {
  const [a, b] = [await rowAt(tx, first), await rowAt(tx, second)];
  await remove(tx, first);
  await remove(tx, second);
  const linked = (row: typeof a, from: typeof a) =>
    withLinks ? { ...row, prev_hash: from.prev_hash, hash: from.hash } : row;
  const rows = [linked({ ...b, seq: first }, a), linked({ ...a, seq: second }, b)];
  await tx.insertInto('audit_event').values(rows).execute();
}

async function add(tx: Tx): Promise<void> {
  const { hash, prev_hash: _, ...last } = await rowAt(tx, EVENTS);
  const row = { ...last, seq: EVENTS + 1 };
  await tx
    .insertInto('audit_event')
    .values({ ...row, prev_hash: hash, hash: auditHash(hash, row) })
    .execute();
}

describe('an edit of the audit log behind its triggers', () => {
  it('is found in every column of every event', async () => {
    const columns = Object.keys(await rowAt(base.db.read as Tx, 1)).filter((name) => name !== 'seq');
    expect(columns).toHaveLength(18);
    for (const column of columns) {
      for (const seq of EDITED) {
        const verdict = await whileTampered(
          (tx) => flip(tx, column, seq),
          (tx) => verifyChain(tx),
        );
        const reason = column === 'prev_hash' ? 'link' : 'hash';
        expect([column, verdict.ok, verdict.broken]).toEqual([column, false, { seq, reason }]);
      }
    }
  });

  it.each(tampers)('is found: $name', async ({ edit, at, reason }) => {
    const verdict = await whileTampered(edit, (tx) => verifyChain(tx));
    expect(verdict).toMatchObject({ ok: false, broken: { seq: at, reason } });
  });

  it('that cuts the tail off and mends the head is found by a head noted outside', async () => {
    const cut = async (tx: Tx) => {
      await tx.deleteFrom('audit_event').where('seq', '>', 20).execute();
      await rehashFrom(tx, 20);
    };
    expect((await whileTampered(cut, (tx) => verifyChain(tx))).ok).toBe(true);
    expect(await whileTampered(cut, (tx) => verifyChain(tx, head))).toMatchObject({
      ok: false,
      broken: { reason: 'outside_head' },
    });
  });

  it('that rewrites the whole chain from some event on is found by a head noted after it', async () => {
    const forge = async (tx: Tx) => {
      await tx.updateTable('audit_event').set({ actor_name: 'Somebody else' }).where('seq', '=', 11).execute();
      await rehashFrom(tx, 11);
    };
    const [before, after] = [await rowAt(base.db.read as Tx, 10), await rowAt(base.db.read as Tx, 11)];
    expect((await whileTampered(forge, (tx) => verifyChain(tx, before.hash))).ok).toBe(true);
    expect((await whileTampered(forge, (tx) => verifyChain(tx, after.hash))).broken?.reason).toBe('outside_head');
  });
});

/** Changes one value as little as can be. */
async function flip(tx: Tx, column: string, seq: number): Promise<void> {
  const row: Record<string, string | number | null> = await rowAt(tx, seq);
  const value = row[column] ?? null;
  const other = typeof value === 'number' ? value + 1 : value === null ? '' : `${value} `;
  await tx
    .updateTable('audit_event')
    .set({ [column]: other } as never)
    .where('seq', '=', seq)
    .execute();
}

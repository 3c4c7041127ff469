import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../testing.ts';
import { appendFacts } from './audit.ts';
import type { CommandTools } from './command.ts';
import { mergeEdit } from './merge.ts';

let base: TestDatabase;

const change = (version: number, before: Record<string, unknown> | null, entityId = 'mst_1') =>
  ({ action: 'milestone.updated', entity: 'milestone', entityId, version, before }) as const;

/** The record's history: three versions, and what others of its kind and of its name went through. */
beforeAll(async () => {
  base = await createTestDatabase();
  const origin = { actor: actorOf('coordinator'), requestId: 'req_1', at: 0 };
  await base.db.transaction((tx) =>
    appendFacts(tx, origin, [
      change(2, { note: 'first', days: ['a'] }),
      change(3, { note: 'second', place: null }),
      change(3, null),
      change(9, { title: 'of another record' }, 'mst_2'),
      { action: 'task.moved', entity: 'task', entityId: 'mst_1', version: 9, before: { title: 'of another kind' } },
    ]),
  );
});
afterAll(() => base.drop());

const CURRENT = { version: 3, note: 'third', days: ['a', 'b'], place: 'Hà Nội', title: 'kept', empty: null };

const merged = (baseVersion: number, patch: Record<string, unknown>, current: typeof CURRENT = CURRENT) =>
  base.db.transaction((tx) =>
    mergeEdit({ tx } as CommandTools, { entity: 'milestone', entityId: 'mst_1', baseVersion, patch }, current),
  );

describe('an edit of the version that stands', () => {
  it('changes what it names and what differs, and tells both values', async () => {
    const patch = { note: 'fourth', days: ['a', 'b'], place: undefined, title: 'kept', empty: 'no more' };
    expect(await merged(3, patch)).toEqual({
      before: { note: 'third', empty: null },
      after: { note: 'fourth', empty: 'no more' },
    });
  });

  it('may empty a field, and changes a list where it says something else', async () => {
    expect(await merged(3, { place: null, days: ['b', 'a'] })).toEqual({
      before: { place: 'Hà Nội', days: ['a', 'b'] },
      after: { place: null, days: ['b', 'a'] },
    });
  });
});

describe('an edit of an earlier version', () => {
  it.each<[string, number, Record<string, unknown>, object]>([
    ['of another field merges', 1, { title: 'mine' }, { title: 'mine' }],
    ['of a field that was changed before it merges', 2, { days: ['c'] }, { days: ['c'] }],
    ['to what the field is by now changes nothing', 1, { note: 'third', days: ['a', 'b'] }, {}],
    ['that leaves a changed field alone merges', 1, { note: undefined, title: 'mine' }, { title: 'mine' }],
  ])('%s', async (_what, baseVersion, patch, after) => {
    expect((await merged(baseVersion, patch)).after).toEqual(after);
  });

  it.each<[number, Record<string, unknown>, object[]]>([
    [1, { note: 'mine', title: 'mine' }, [{ field: 'note', base: 'first', theirs: 'third', yours: 'mine' }]],
    [2, { note: 'mine' }, [{ field: 'note', base: 'second', theirs: 'third', yours: 'mine' }]],
    [2, { place: 'Huế' }, [{ field: 'place', base: null, theirs: 'Hà Nội', yours: 'Huế' }]],
    [
      1,
      { days: [], note: '' },
      [
        { field: 'days', base: ['a'], theirs: ['a', 'b'], yours: [] },
        { field: 'note', base: 'first', theirs: 'third', yours: '' },
      ],
    ],
  ])('based on version %i with %j is refused with all three values', async (baseVersion, patch, fields) => {
    await expect(merged(baseVersion, patch)).rejects.toMatchObject({
      code: 'common.conflict',
      details: { entity: 'milestone', entityId: 'mst_1', fields, currentVersion: 3 },
    });
  });

  it('that was emptied since tells that nothing stands there', async () => {
    await expect(merged(2, { note: 'mine' }, { ...CURRENT, note: null as unknown as string })).rejects.toMatchObject({
      details: { fields: [{ field: 'note', base: 'second', theirs: null, yours: 'mine' }] },
    });
  });
});

describe('an edit of a version that does not exist yet', () => {
  it('is refused, whatever it says', async () => {
    await expect(merged(4, { title: 'mine' })).rejects.toMatchObject({
      code: 'common.conflict',
      details: { fields: [], currentVersion: 3 },
    });
  });
});

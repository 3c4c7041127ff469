import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/plain-date.ts';
import { type DeadlineEntry, deadlineChain, deadlineStanding } from './deadline.rules.ts';
import { effectiveTogether, type Waits } from './effective-together.rules.ts';

const entry = (seq: number, kind: DeadlineEntry['kind'], deadlineOn: string): DeadlineEntry => ({
  seq,
  kind,
  deadlineOn,
});

describe('the chain of deadlines', () => {
  it('keeps every day ever set and says which stands now', () => {
    const chain = deadlineChain([
      entry(0, 'original', '2026-03-01'),
      entry(1, 'correction', '2026-03-02'),
      entry(2, 'extension', '2026-06-01'),
      entry(3, 'extension', '2026-09-01'),
      entry(4, 'correction', '2026-08-31'),
    ]);
    expect(chain).toMatchObject({ originalOn: '2026-03-02', currentOn: '2026-08-31', extensions: 2 });
    expect(chain.links.map((one) => [one.entry.deadlineOn, one.corrections.length])).toEqual([
      ['2026-03-01', 1],
      ['2026-06-01', 0],
      ['2026-09-01', 1],
    ]);
  });

  it.each<[string, Parameters<typeof deadlineStanding>[0], string, number | null]>([
    ['without a deadline', { currentOn: null, effectiveOn: null, decisions: [] }, 'none', null],
    ['on its last day', { currentOn: '2026-11-23', effectiveOn: null, decisions: [] }, 'soon', 0],
    ['30 days before', { currentOn: '2026-12-23', effectiveOn: null, decisions: [] }, 'soon', 30],
    ['31 days before', { currentOn: '2026-12-24', effectiveOn: null, decisions: [] }, 'running', 31],
    ['a day after', { currentOn: '2026-11-22', effectiveOn: null, decisions: [] }, 'passed', -1],
    ['effective in time', { currentOn: '2026-11-22', effectiveOn: '2026-11-22', decisions: [] }, 'met', null],
    ['effective too late', { currentOn: '2026-11-22', effectiveOn: '2026-11-23', decisions: [] }, 'met_late', null],
    ['effective without a deadline', { currentOn: null, effectiveOn: '2026-11-22', decisions: [] }, 'met', null],
    ['terminated', { currentOn: '2026-11-22', effectiveOn: null, decisions: ['terminated'] }, 'decided', null],
    ['overridden', { currentOn: '2026-11-22', effectiveOn: null, decisions: ['overridden'] }, 'passed', -1],
    ['lapsed', { currentOn: '2026-11-22', effectiveOn: null, decisions: ['lapsed'] }, 'decided', null],
  ])('stands to it so: %s', (_what, facts, state, daysLeft) => {
    expect(deadlineStanding(facts, '2026-11-23')).toEqual({ state, daysLeft });
  });

  it('is read in the order in which it was written, and may be empty', () => {
    const written = [
      entry(0, 'original', '2026-03-01'),
      entry(1, 'extension', '2026-06-01'),
      entry(2, 'correction', '2026-06-02'),
    ];
    expect(deadlineChain(written.toReversed())).toEqual(deadlineChain(written));
    expect(deadlineChain([])).toEqual({ links: [], originalOn: null, currentOn: null, extensions: 0 });
  });

  it('has as many extensions as were granted, whatever was corrected, and loses no entry', () => {
    const kinds = fc.array(fc.constantFrom<DeadlineEntry['kind']>('extension', 'correction'), { maxLength: 12 });
    fc.assert(
      fc.property(kinds, (more) => {
        const entries = [
          entry(0, 'original', '2026-01-01'),
          ...more.map((kind, at) => entry(at + 1, kind, addDays('2026-01-01', at + 1))),
        ];
        const { links, extensions, currentOn } = deadlineChain(entries);
        expect(extensions).toBe(more.filter((kind) => kind === 'extension').length);
        expect(links.flatMap((one) => [one.entry, ...one.corrections])).toEqual(entries);
        expect(currentOn).toBe(entries.at(-1)?.deadlineOn);
      }),
    );
  });
});

describe('instruments that wait for each other', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['one that waits for nobody stands alone', { a: [] }, ['a']],
    ['one that waits for another stands alone', { a: ['b'], b: [] }, ['a']],
    ['two that wait for each other', { a: ['b'], b: ['a'] }, ['a', 'b']],
    ['a ring of three', { a: ['b'], b: ['c'], c: ['a'] }, ['a', 'b', 'c']],
    ['who hangs on a ring is not of it', { a: ['b'], b: ['a', 'c'], c: [] }, ['a', 'b']],
    ['one that waits for itself', { a: ['a'] }, ['a']],
  ])('%s', (_what, waits, group) => {
    expect(effectiveTogether('a', new Map(Object.entries(waits)))).toEqual(group);
  });

  it('ends on any graph, holds the one it starts from, and is the same seen from each of its members', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const edges = fc.array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const waits: Waits = new Map(
          nodes.map((node) => [node, pairs.filter(([from]) => from === node).map(([, to]) => to)]),
        );
        const group = effectiveTogether('a', waits);
        expect(group).toContain('a');
        for (const member of group) expect(effectiveTogether(member, waits)).toEqual(group);
      }),
    );
  });
});

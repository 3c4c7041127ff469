import { expect, test } from 'vitest';
import { createTranslate } from '@counterpart/i18n/translate';
import { wordsOf } from '@counterpart/i18n/resources';
import { daysMoved, type LedgerRow, slipByMilestone } from './slip-summary.ts';
import { totalWords } from './slip-tab.tsx';

let at = 0;
const row = (
  milestoneId: string,
  oldOn: string | null,
  newOn: string | null,
  more: Partial<LedgerRow> = {},
): LedgerRow => {
  at += 86_400_000;
  return {
    id: `rev_${at}`,
    milestoneId,
    instrumentId: 'ins_1',
    stepCode: milestoneId,
    field: 'planned',
    oldOn,
    newOn,
    reasonCode: null,
    reason: null,
    document: null,
    at,
    askedBy: null,
    actorId: 'usr_1',
    actorName: 'A',
    ...more,
  };
};

// As the API gives it: newest first.
const ledger = [
  row('signed', null, '2026-01-01', { field: 'baseline' }),
  row('signed', null, '2026-01-01'),
  row('board', '2026-01-10', '2026-01-08'),
  row('signed', '2026-01-01', '2026-03-02'),
  row('signed', '2026-03-02', '2026-03-02', { reasonCode: 'REPLY_LATE' }),
  row('signed', '2026-03-02', '2026-04-01'),
].toReversed();

test('what slipped most stands first, with how often it moved and by how much', () => {
  const slips = slipByMilestone(ledger);
  expect(slips.map((one) => [one.stepCode, one.total.moves, one.total.days])).toEqual([
    ['signed', 2, 90],
    ['board', 1, -2],
  ]);
  expect(slips[0]?.rows.map((one) => one.field)).toEqual(['planned', 'planned', 'planned', 'planned', 'baseline']);
  expect(slips[0]?.moves.map((one) => one.reasonCode)).toEqual(['REPLY_LATE', null]);
});

test('a first plan, a reason given later and a day taken away move nothing', () => {
  expect(ledger.map(daysMoved)).toEqual([30, null, 60, -2, null, null]);
});

test('the sum is said in words, in both languages', () => {
  const [first, second] = slipByMilestone(ledger);
  if (!first || !second) throw new Error('two were expected');
  expect(totalWords(first, createTranslate('vi', wordsOf('vi')))).toBe('dời 2 lần, chậm 90 ngày so với kế hoạch đầu');
  expect(totalWords(second, createTranslate('en', wordsOf('en')))).toBe(
    'moved 1 time, 2 days earlier than first planned',
  );
});

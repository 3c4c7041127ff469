import { describe, expect, it } from 'vitest';
import { traitsOf, waitOf } from './history.fixture.ts';
import { openCaseBook, referenceClass, type WaitSubject } from './reference-class.ts';

const DAY = 10_000;
const subject: WaitSubject = { startDay: DAY, traits: traitsOf({ amountUsd: 100_000_000, partner: 'WB' }) };
const earlier = [1, 2, 3, 4, 5, 6].map((index) => waitOf(DAY - 100 * index, DAY - 100 * index + 40));
const find = (cases: Parameters<typeof openCaseBook>[0], day = DAY) =>
  referenceClass(openCaseBook(cases), subject, day);

/** Weight of a case added to six usual ones, beside that of the same case without the difference. */
function share(rest: Partial<ReturnType<typeof traitsOf>>): number {
  const weightOf = (traits: ReturnType<typeof traitsOf>): number =>
    find([...earlier, waitOf(DAY - 150, DAY - 27, { traits })])?.sample.find(({ days }) => days === 123)?.weight ??
    Number.NaN;
  return weightOf({ ...subject.traits, ...rest }) / weightOf(subject.traits);
}

describe('the files a forecast rests on', () => {
  it('knows outcomes that came before the day, and counts the others as still open', () => {
    const cases = [...earlier, waitOf(DAY - 30, DAY), waitOf(DAY - 20, DAY + 5), waitOf(DAY - 10, DAY - 1)];
    const found = find(cases)?.sample.filter(({ days }) => days < 40);
    expect(found?.map(({ days, isOver }) => [days, isOver])).toEqual([
      [9, true],
      [20, false],
      [30, false],
    ]);
  });

  it('counts a file as open only as long as its source says so', () => {
    const cases = [...earlier, waitOf(DAY - 30, null, { knownUntil: DAY - 21 })];
    expect(find(cases)?.sample.find(({ isOver }) => !isOver)).toMatchObject({ days: 9 });
  });

  it('leaves out what begins on the day or later', () => {
    expect(find([...earlier, waitOf(DAY, DAY + 1), waitOf(DAY + 3, null)])?.sample).toHaveLength(6);
  });

  it('never takes a file for an example of itself', () => {
    const own = waitOf(DAY - 70, null);
    expect(referenceClass(openCaseBook([...earlier, own]), own, DAY)?.sample).toHaveLength(6);
  });

  it('says nothing of fewer than four outcomes', () => {
    expect(find(earlier.slice(0, 3))).toBeNull();
    expect(find(earlier.slice(0, 4))).toMatchObject({ endedCases: 4 });
  });

  it('weighs recent cases more, and the loans of one batch as one', () => {
    const yearly = [1, 2, 3, 4, 5].map((index) => waitOf(DAY - 365 * index, DAY - 365 * index + index));
    const weights = find(yearly)?.sample.map(({ weight }) => weight) ?? [];
    expect(weights).toHaveLength(5);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights[4]).toBeLessThan(0.7 * (weights[0] ?? 0));
    const batch = [1, 2, 3].map((index) => waitOf(DAY - 50, DAY - 20, { id: `batch ${index}` }));
    const single = find([...earlier, ...batch.slice(0, 1)])?.sample.find(({ days }) => days === 30)?.weight ?? 0;
    const shared = find([...earlier, ...batch])?.sample.filter(({ days }) => days === 30) ?? [];
    expect(shared.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(single, 12);
  });

  it.each([
    ['another country', { country: 'BB' }, 0.03],
    ['another partner', { partner: 'ADB' }, 0.3],
    ['a partner not known', { partner: null }, 1],
    ['a far smaller amount', { amountUsd: 1_000_000 }, 0.3],
    ['much the same amount', { amountUsd: 110_000_000 }, 1],
  ])('gives a case of %s its due', (_, rest, factor) => {
    const found = share(rest);
    expect(found).toBeGreaterThan(factor * 0.8);
    expect(found).toBeLessThan(factor * 1.2);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, compareShare, shareOf, subtractDecimals } from './exact-decimal.ts';
import {
  checkIndicator,
  checkReading,
  type IndicatorValues,
  type ReadingValues,
  type Target,
} from './indicator.fields.ts';
import { gainOf, judgeTarget, type Judgement } from './indicator.rules.ts';

const reading = (value: string, more: Partial<ReadingValues> = {}): ReadingValues => ({
  value,
  total: null,
  qualifier: 'exact',
  asOfOn: '2018-08-07',
  source: 'S1',
  ...more,
});
const target = (more: Partial<Target>): Target => ({
  kind: 'value',
  comparison: '>=',
  value: '0',
  dueOn: '2018-08-15',
  source: 'S1',
  ...more,
});

describe('shares as the sources print them', () => {
  // Meetings of the office: 7/8/2018 and 13/10/2020.
  it.each([
    ['900', '5905', '15.2', false],
    ['3893', '6191', '62.9', false],
    ['6776', '9926', '68.3', false],
    ['30', '120', '25', true],
    ['1', '3', '33.3', false],
    ['0', '7', '0', true],
  ])('%s of %s is %s per cent, exactly: %s', (value, total, percent, isExact) => {
    expect(shareOf(value, total)).toEqual({ percent, isExact });
  });

  it('says nothing of a share of nothing', () => {
    expect(shareOf('1', '0')).toBeNull();
  });
});

describe('exact decimals', () => {
  it('compare and subtract without a float', () => {
    expect(compareDecimals('0.1', '0.10')).toBe(0);
    expect(compareDecimals('-1.5', '1')).toBe(-1);
    expect(subtractDecimals('58', '55')).toBe('3');
    expect(subtractDecimals('0.3', '0.1')).toBe('0.2');
    expect(subtractDecimals('0.1', '0.35')).toBe('-0.25');
    expect(compareShare('3', '5', '60')).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (one, other) => {
        expect(compareDecimals(String(one), String(other))).toBe(Math.sign(one - other) + 0);
        expect(subtractDecimals(String(one), String(other))).toBe(String(one - other));
      }),
    );
  });
});

describe('how an indicator stands to a target', () => {
  const share: Target = target({ kind: 'percent', comparison: '>', value: '60' });
  const early = reading('900', { total: '5905' });
  const later = reading('3893', { total: '6191', asOfOn: '2020-10-13' });
  const up = { direction: 'up', baselineValue: null } as const;

  const cases: readonly [string, Judgement, Target, readonly ReadingValues[], string][] = [
    ['nothing read', 'no_reading', share, [], '2018-08-10'],
    ['before the day', 'open', share, [early], '2018-08-10'],
    ['on the day', 'open', share, [early], '2018-08-15'],
    ['after the day, with an earlier reading alone', 'unproven', share, [early], '2018-08-16'],
    ['after the day, with one of the day', 'missed', share, [{ ...early, asOfOn: '2018-08-15' }], '2018-08-16'],
    ['known afterwards', 'met_later', share, [early, later], '2026-11-23'],
    ['known in time', 'met', share, [reading('3893', { total: '6191' }), later], '2026-11-23'],
    ['exactly sixty', 'missed', share, [reading('6', { total: '10', asOfOn: '2018-08-15' })], '2026-11-23'],
    ['at least sixty', 'met', target({ kind: 'percent', value: '60' }), [reading('6', { total: '10' })], '2026-11-23'],
    [
      'met on its day, lost after',
      'met',
      target({ value: '5' }),
      [reading('6'), reading('4', { asOfOn: '2019-01-01' })],
      '2026-11-23',
    ],
    ['no day', 'open', target({ value: '5', dueOn: null }), [reading('4')], '2026-11-23'],
    [
      'over so much',
      'met',
      target({ value: '8500', comparison: '>' }),
      [reading('8500', { qualifier: 'over' })],
      '2018-08-15',
    ],
    [
      'last by its day, whatever the order',
      'open',
      target({ value: '5', dueOn: null }),
      [reading('4', { asOfOn: '2019-01-01' }), reading('6'), reading('5', { asOfOn: '2018-12-31' })],
      '2026-11-23',
    ],
    ['a share without its total', 'unclear', share, [reading('900')], '2018-08-10'],
    ['a gain without a baseline', 'unclear', target({ kind: 'gain', value: '5' }), [reading('900')], '2018-08-10'],
    [
      'over what has to be met exactly',
      'unclear',
      target({ value: '5', comparison: '=' }),
      [reading('5', { qualifier: 'over' })],
      '2018-08-10',
    ],
    ['over so much at least', 'met', target({ value: '8500' }), [reading('8500', { qualifier: 'over' })], '2018-08-15'],
    ['over too little', 'unclear', target({ value: '9000' }), [reading('8500', { qualifier: 'over' })], '2018-08-15'],
  ];
  it.each(cases)('%s: %s', (_name, judgement, one, readings, today) => {
    expect(judgeTarget(up, { target: one, readings }, today).judgement).toBe(judgement);
  });

  it.each([
    ['<', '4.9', 'met'],
    ['<', '5', 'open'],
    ['<=', '4.9', 'met'],
    ['<=', '5', 'met'],
    ['<=', '5.1', 'open'],
    ['=', '5', 'met'],
    ['=', '4.9', 'open'],
    ['=', '5.1', 'open'],
  ] as const)('compares by %s 5: %s is %s', (comparison, value, judgement) => {
    const one = target({ comparison, value: '5' });
    const down = { direction: 'down', baselineValue: null } as const;
    expect(judgeTarget(down, { target: one, readings: [reading(value)] }, '2018-08-15').judgement).toBe(judgement);
  });

  it('takes of two readings of one day the one that was written later', () => {
    const one = target({ value: '5' });
    const judged = (...values: string[]) =>
      judgeTarget(up, { target: one, readings: values.map((value) => reading(value)) }, '2018-08-15').judgement;
    expect([judged('4', '6'), judged('6', '4'), judged('4', '4', '6'), judged('6', '6', '4')]).toEqual([
      'met',
      'open',
      'met',
      'open',
    ]);
  });

  it('knows no gain without a baseline, and a loss where more is better', () => {
    expect(gainOf(up, '55')).toBeNull();
    expect(gainOf({ direction: 'up', baselineValue: '58' }, '55')).toBe('-3');
  });

  it('takes fewer hours and a higher place for a gain', () => {
    expect(gainOf({ direction: 'down', baselineValue: '58' }, '55')).toBe('3');
    expect(gainOf({ direction: 'rank', baselineValue: '88' }, '86')).toBe('2');
    const places = target({ kind: 'gain', value: '10', dueOn: '2020-12-31' });
    const rank = { direction: 'rank', baselineValue: '88' } as const;
    const at = (value: string) => [reading(value, { asOfOn: '2020-12-31' })];
    expect(judgeTarget(rank, { target: places, readings: at('86') }, '2021-01-01').judgement).toBe('missed');
    expect(judgeTarget(rank, { target: places, readings: at('78') }, '2021-01-01').judgement).toBe('met');
  });

  it('judges by the denominator and not by the rounded share, whatever the numbers', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 100 }), ([part, more], percent) => {
        const total = part + more;
        const one = target({ kind: 'percent', comparison: '>', value: String(percent) });
        const { judgement } = judgeTarget(
          up,
          { target: one, readings: [reading(String(part), { total: String(total) })] },
          '2018-08-15',
        );
        expect(judgement).toBe(part * 100 > percent * total ? 'met' : 'open');
      }),
    );
  });
});

describe('what is refused', () => {
  const values: IndicatorValues = {
    titleVi: 'Chỉ số',
    titleEn: '',
    componentId: null,
    unitVi: '',
    unitEn: '',
    direction: 'up',
    isFraction: false,
    baselineValue: null,
    baselineOn: null,
    isShared: false,
    source: '',
    targets: [],
  };
  const issueOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      return (error as { details: { issues: { path: string }[] } }).details.issues[0]?.path;
    }
    return null;
  };

  it.each([
    ['no name', { titleVi: '' }, 'titleVi'],
    ['a baseline without a source', { baselineValue: '5' }, 'source'],
    ['a share of what is no fraction', { targets: [target({ kind: 'percent' })] }, 'targets.0.kind'],
    ['a gain without a baseline', { targets: [target({ kind: 'gain' })] }, 'targets.0.kind'],
    ['less where more is better', { targets: [target({ comparison: '<' })] }, 'targets.0.comparison'],
    ['nothing', {}, null],
  ])('%s', (_name, more, path) => {
    expect(issueOf(() => checkIndicator({ ...values, ...more }))).toBe(path);
  });

  it.each([
    ['a fraction without its total', '5', null, true, 'total'],
    ['a total of what is no fraction', '5', '9', false, 'total'],
    ['a share of nothing', '0', '0', true, 'total'],
    ['more than all', '10', '9', true, 'value'],
    ['nothing', '9', '9', true, null],
  ])('of a reading: %s', (_name, value, total, isFraction, path) => {
    const check = () => checkReading(reading(value, { total }), { isFraction, direction: 'up' }, '2026-11-23');
    expect(issueOf(check)).toBe(path);
  });
});

import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { calendar2026 } from '../milestones/milestone.fixture.ts';
import { dayContext } from '../milestones/milestone.types.ts';
import { type Ceremony, type SigningClash, signingClashes } from './signing-clash.rules.ts';

const context = dayContext('2026-02-24', calendar2026);
const MINISTER = { name: 'Bộ trưởng', keys: ['psn_1', 'bo truong'] };
const MISSING = { state: 'missing', issuedOn: null } as const;
const DIRECTOR = { name: 'Giám đốc quốc gia', keys: ['giam doc quoc gia'] };

function ceremony(instrumentId: string, changes: Partial<Ceremony> & { on?: string } = {}): Ceremony {
  const { on = '2026-03-04', ...rest } = changes;
  return {
    instrumentId,
    certainty: 'fixed',
    fromOn: on,
    toOn: on,
    timeOfDay: null,
    place: '',
    form: null,
    signatories: [],
    fullPowers: { state: 'not_needed', issuedOn: null },
    ...rest,
  };
}
const findings = (...ceremonies: Ceremony[]): SigningClash[] => [
  ...(signingClashes(ceremonies, context).get(ceremonies[0]?.instrumentId ?? '') ?? []),
];
const brief = (clashes: readonly SigningClash[]) => clashes.map(({ code, severity }) => `${code}:${severity}`);
const at = (place: string, timeOfDay: string | null, more: Partial<Ceremony> = {}) => ({ place, timeOfDay, ...more });

describe('the same signatory twice in a day', () => {
  it('is a clash that names the person and the other instrument', () => {
    const a = ceremony('ins_a', { signatories: [MINISTER] });
    const b = ceremony('ins_b', { signatories: [DIRECTOR, { name: 'BỘ TRƯỞNG', keys: ['bo truong'] }] });
    expect(findings(a, b)).toEqual([
      { code: 'same_signatory', severity: 'clash', others: ['ins_b'], name: 'Bộ trưởng' },
    ]);
    expect(findings(b, a)).toEqual([
      { code: 'same_signatory', severity: 'clash', others: ['ins_a'], name: 'BỘ TRƯỞNG' },
    ]);
  });

  it.each<[string, Partial<Ceremony> & { on?: string }, Partial<Ceremony> & { on?: string }, string[]]>([
    ['on another day', {}, { on: '2026-03-05' }, []],
    ['while one of the two has only a window', {}, { certainty: 'window' }, []],
    ['at one ceremony for both texts', at('Hà Nội', '09:00'), at('Hà Nội', '09:00'), ['same_signatory:note']],
    ['when one paper travels', {}, { form: 'CIRCULATION' }, ['same_signatory:note']],
    ['in two places', at('Hà Nội', '09:00'), at('Huế', '15:00'), ['same_signatory:clash']],
  ])('%s', (_when, one, other, expected) => {
    const signatories = [MINISTER];
    expect(brief(findings(ceremony('a', { ...one, signatories }), ceremony('b', { ...other, signatories })))).toEqual(
      expected,
    );
  });
});

describe('two ceremonies in one place', () => {
  it.each<[string, Partial<Ceremony>, Partial<Ceremony>, string[]]>([
    ['within the same hour', at('Phòng khánh tiết', '09:00'), at('phòng khánh tiết', '09:59'), ['same_place:clash']],
    ['one after the other', at('Phòng khánh tiết', '09:00'), at('Phòng khánh tiết', '10:00'), []],
    ['at an hour not known yet', at('Phòng khánh tiết', '09:00'), at('Phòng khánh tiết', null), ['same_place:note']],
    ['in different rooms', at('Phòng A', '09:00'), at('Phòng B', '09:00'), []],
    ['where no place is known', at('', '09:00'), at('', '09:00'), []],
    ['when one is signed apart', at('Phòng A', '09:00'), at('Phòng A', '09:00', { form: 'EXCHANGE' }), []],
  ])('%s', (_when, one, other, expected) => {
    expect(brief(findings(ceremony('a', one), ceremony('b', other)))).toEqual(expected);
  });
});

describe('days and full powers', () => {
  it.each<[string, Partial<Ceremony> & { on?: string }, string[]]>([
    ['a Sunday', { on: '2026-03-01' }, ['rest_day:clash']],
    ['a Sunday of a visit', { on: '2026-03-01', form: 'VISIT' }, ['rest_day:note']],
    ['a public holiday', { on: '2026-02-18' }, ['rest_day:clash']],
    ['a working Saturday', { on: '2026-01-10' }, []],
    ['a window that holds a working day', { certainty: 'window', fromOn: '2026-02-28', toOn: '2026-03-02' }, []],
    ['a window of rest days', { certainty: 'window', fromOn: '2026-02-14', toOn: '2026-02-22' }, ['rest_day:clash']],
    ['full powers missing a week before', { fullPowers: MISSING, on: '2026-03-05' }, ['full_powers_missing:clash']],
    [
      'full powers missing, with time left',
      { fullPowers: { ...MISSING, state: 'requested' }, on: '2026-03-06' },
      ['full_powers_missing:note'],
    ],
    [
      'full powers after the signing day',
      { fullPowers: { state: 'issued', issuedOn: '2026-03-05' } },
      ['full_powers_late:clash'],
    ],
    ['full powers on the day', { fullPowers: { state: 'issued', issuedOn: '2026-03-04' } }, []],
  ])('%s', (_what, changes, expected) => {
    expect(brief(findings(ceremony('a', changes)))).toEqual(expected);
  });
});

describe('any set of ceremonies', () => {
  it('clashes both ways or not at all, and never with itself', () => {
    const any = fc.record({
      on: fc.constantFrom('2026-03-02', '2026-03-03'),
      timeOfDay: fc.constantFrom(null, '09:00', '09:30', '14:00'),
      place: fc.constantFrom('', 'Hà Nội', 'Huế'),
      form: fc.constantFrom(null, 'CEREMONY' as const, 'CIRCULATION' as const),
      signatories: fc.subarray([MINISTER, DIRECTOR]),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (all) => {
        const found = signingClashes(
          all.map((one, n) => ceremony(`ins_${n}`, one)),
          context,
        );
        for (const [id, clashes] of found) {
          for (const { code, others, name } of clashes) {
            expect(others).not.toContain(id);
            for (const other of others) {
              const back = found.get(other)?.filter((one) => one.code === code && one.others.includes(id)) ?? [];
              expect(back.map((one) => one.name)).toContain(name);
            }
          }
        }
      }),
    );
  });
});

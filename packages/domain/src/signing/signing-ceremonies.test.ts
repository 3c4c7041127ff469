import { describe, expect, it } from 'vitest';
import { calendar2026 } from '../milestones/milestone.fixture.ts';
import { dayContext } from '../milestones/milestone.types.ts';
import { type Ceremony, signingClashes } from './signing-clash.rules.ts';

const context = dayContext('2026-02-24', calendar2026);
const MINISTER = { name: 'Bộ trưởng', keys: ['psn_1'] };
const ROOM = 'Phòng khánh tiết';

function ceremony(instrumentId: string, changes: Partial<Ceremony> = {}): Ceremony {
  return {
    instrumentId,
    certainty: 'fixed',
    fromOn: '2026-03-04',
    toOn: '2026-03-04',
    timeOfDay: null,
    place: '',
    form: null,
    signatories: [],
    fullPowers: { state: 'not_needed', issuedOn: null },
    ...changes,
  };
}
const at = (place: string, timeOfDay: string | null, more: Partial<Ceremony> = {}) => ({ place, timeOfDay, ...more });
const briefOf = (...changes: Partial<Ceremony>[]) =>
  signingClashes(
    changes.map((each, n) => ceremony(`ins_${n}`, each)),
    context,
  )
    .get('ins_0')
    ?.map(({ code, severity }) => `${code}:${severity}`);

describe('a finding', () => {
  it('is kept only for a ceremony that has one', () => {
    expect([...signingClashes([ceremony('ins_a'), ceremony('ins_b')], context).keys()]).toEqual([]);
  });

  it.each<[string, Partial<Ceremony>]>([
    ['rest_day', { fromOn: '2026-03-01', toOn: '2026-03-01' }],
    ['full_powers_missing', { fullPowers: { state: 'missing', issuedOn: null } }],
    ['full_powers_late', { fullPowers: { state: 'issued', issuedOn: '2026-03-05' } }],
    ['full_powers_expired', { fullPowers: { state: 'issued', issuedOn: '2026-03-01', untilOn: '2026-03-03' } }],
  ])('of one ceremony alone names no other: %s', (code, changes) => {
    expect(signingClashes([ceremony('ins_a', changes)], context).get('ins_a')).toEqual([
      { code, severity: 'clash', others: [], name: null },
    ]);
  });

  it.each<[string, Partial<Ceremony>]>([
    ['on their last day', { fullPowers: { state: 'issued', issuedOn: '2026-03-01', untilOn: '2026-03-04' } }],
    ['without a last day', { fullPowers: { state: 'issued', issuedOn: '2026-03-01', untilOn: null } }],
    ['of a day nobody wrote down', { fullPowers: { state: 'issued', issuedOn: null } }],
  ])('is not made of full powers that serve: %s', (_name, changes) => {
    expect(briefOf(changes)).toBeUndefined();
  });
});

describe('the same signatory', () => {
  const signatories = [MINISTER];

  it.each<[string, Partial<Ceremony>[], string[]]>([
    ['at one hour, but nobody knows where', [at('', '09:00'), at('', '09:00')], ['same_signatory:clash']],
    [
      'in one place, but nobody knows when',
      [at(ROOM, null), at(ROOM, null)],
      ['same_signatory:clash', 'same_place:note'],
    ],
    [
      'in one place, half an hour apart',
      [at(ROOM, '09:00'), at(ROOM, '09:30')],
      ['same_signatory:clash', 'same_place:clash'],
    ],
    [
      'at one ceremony for two texts, and far away on the same day',
      [at(ROOM, '09:00'), at(ROOM, '09:00'), at('Huế', '15:00')],
      ['same_signatory:clash'],
    ],
  ])('%s', (_when, changes, expected) => {
    expect(briefOf(...changes.map((each) => ({ ...each, signatories })))).toEqual(expected);
  });
});

describe('one place', () => {
  it.each<[string, Partial<Ceremony>[], string[]]>([
    ['within an hour across the full one', [at(ROOM, '09:50'), at(ROOM, '10:10')], ['same_place:clash']],
    ['at an hour the other one does not know', [at(ROOM, null), at(ROOM, '09:00')], ['same_place:note']],
    [
      'with one at the hour and one that may be',
      [at(ROOM, '09:00'), at(ROOM, null), at(ROOM, '09:30')],
      ['same_place:clash'],
    ],
  ])('%s', (_when, changes, expected) => {
    expect(briefOf(...changes)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import { fileOf } from './milestone.fixture.ts';
import type { InstrumentFile } from './milestone.types.ts';
import { progressOf } from './progress.rules.ts';
import { type SigningFacts, signingReadiness } from './signing-readiness.rules.ts';

const NOTHING: SigningFacts = {
  plannedOn: null,
  place: null,
  form: null,
  hasSignatoryOurs: false,
  hasSignatoryPartner: false,
  needsFullPowers: null,
  hasFullPowers: false,
  isTextChecked: false,
};
const ARRANGED: SigningFacts = {
  ...NOTHING,
  plannedOn: '2026-03-02',
  place: 'Hà Nội',
  hasSignatoryOurs: true,
  hasSignatoryPartner: true,
};
const BOARD = { BOARD: '2026-02-11' };
const DAY_ITEMS = ['signing_day', 'signing_place', 'signatory_ours', 'signatory_partner'];

const readiness = (file: InstrumentFile, record: SigningFacts) => signingReadiness(progressOf(file), record);
const missing = (file: InstrumentFile, record: SigningFacts) => readiness(file, record).missing.map((one) => one.code);

describe('readiness to sign', () => {
  it('counts opinions, decisions, negotiation, approval, full powers, text and the facts of the day', () => {
    const fresh = readiness(fileOf(), NOTHING);
    expect(fresh).toMatchObject({ done: 0, total: 11 });
    expect(fresh.missing.map((one) => one.code)).toEqual([
      'CHECKED',
      'APPRAISED',
      'DECIDED',
      'NEGOTIATED',
      'BOARD',
      'FULL_POWERS',
      'TEXT',
      ...DAY_ITEMS,
    ]);
    expect(fresh.missing[0]?.name).toEqual({ vi: 'CHECKED', en: 'CHECKED' });
    expect(fresh.missing.at(-1)?.name).toBeNull();
  });

  it.each<[string, Record<string, string>, Partial<SigningFacts>, string[]]>([
    ['full powers and text when all else is done', BOARD, {}, ['FULL_POWERS', 'TEXT']],
    ['only the text once the record shows the full powers', BOARD, { hasFullPowers: true }, ['TEXT']],
    ['only full powers once the record shows the checked text', BOARD, { isTextChecked: true }, ['FULL_POWERS']],
    ['no full powers where the signatory needs none', BOARD, { needsFullPowers: false }, ['TEXT']],
    [
      'the place of a ceremony',
      BOARD,
      { place: ' ', form: 'CEREMONY', hasFullPowers: true, isTextChecked: true },
      ['signing_place'],
    ],
    [
      'no place when it is signed by circulation',
      BOARD,
      { place: null, form: 'CIRCULATION', hasFullPowers: true, isTextChecked: true },
      [],
    ],
    ['nothing once signed', { SIGNED: '2026-03-02' }, NOTHING, []],
  ])('misses %s', (_what, done, record, expected) => {
    expect(missing(fileOf(done), { ...ARRANGED, ...record })).toEqual(expected);
  });

  it('leaves out what was settled before the partner invited to negotiate', () => {
    const template = templateOf([
      stepOf('POLICY', [], { kind: 'decision' }),
      stepOf('INVITED', ['POLICY'], { kind: 'invitation' }),
      stepOf('DECIDED', ['INVITED'], { kind: 'decision' }),
      stepOf('SIGNED', ['DECIDED'], { kind: 'signed' }),
    ]);
    const file = { template, facts: { capacity: null, flags: [] }, milestones: [] };
    expect(missing(file, { ...ARRANGED, isTextChecked: true })).toEqual(['DECIDED']);
  });

  it('asks for full powers that the record needs although the procedure does not', () => {
    const file = fileOf(BOARD, { facts: { capacity: 'STATE', flags: [] } });
    expect(missing(file, { ...ARRANGED, isTextChecked: true })).toEqual([]);
    expect(missing(file, { ...ARRANGED, isTextChecked: true, needsFullPowers: true })).toEqual(['full_powers']);
  });

  it('never counts more done than there is, and what is missing fills the gap', () => {
    for (const done of [{}, BOARD, { SIGNED: '2026-03-02' }]) {
      for (const record of [NOTHING, ARRANGED]) {
        const { done: count, total, missing: rest } = readiness(fileOf(done), record);
        expect(count + rest.length).toBe(total);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { DomainError } from '../shared/errors.ts';
import { fieldsSchema, patchSchema } from '../shared/fields.ts';
import { pipelineCatalogue } from '../programmes/programme.query.ts';
import { EMPTY_SIGNING_RECORD, type SigningRecord, signingRecordFields } from './signing-record.fields.ts';
import { checkSigningRecord, fullPowersFault, signingFacts } from './signing-record.rules.ts';
import { scheduleCatalogue } from './signing.query.ts';

function refusalOf(record: SigningRecord): string | null {
  try {
    checkSigningRecord(record, '2026-02-24');
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('a signing record', () => {
  it('accepts the empty record as one of its own', () => {
    expect(fieldsSchema(signingRecordFields).parse(EMPTY_SIGNING_RECORD)).toEqual(EMPTY_SIGNING_RECORD);
  });

  it('reads an emptied box as nothing', () => {
    expect(patchSchema(signingRecordFields).parse({ fullPowersNumber: ' ', statusReason: '' })).toEqual({
      fullPowersNumber: null,
      statusReason: null,
    });
  });

  it.each<[string, Partial<SigningRecord>, string | null]>([
    ['half a window', { windowFromOn: '2026-03-02' }, 'common.invalid_input'],
    ['a window that ends before it begins', { windowFromOn: '2026-03-02', windowToOn: '2026-03-01' }, 'date.order'],
    ['a window of one day', { windowFromOn: '2026-03-02', windowToOn: '2026-03-02' }, null],
    ['full powers of tomorrow', { fullPowersOn: '2026-02-25' }, 'date.in_future'],
    [
      'full powers issued before they were asked for',
      { fullPowersRequestedOn: '2026-02-20', fullPowersOn: '2026-02-19' },
      'date.order',
    ],
    [
      'full powers over before they begin',
      { fullPowersOn: '2026-02-20', fullPowersUntilOn: '2026-02-19' },
      'date.order',
    ],
    ['texts compared today', { textCheckedOn: '2026-02-24' }, null],
    ['texts initialled tomorrow', { initialledOn: '2026-02-25' }, 'date.in_future'],
    ['a postponement without a reason', { statusOverride: 'POSTPONED' }, 'common.reason_required'],
    ['a postponement with a reason', { statusOverride: 'POSTPONED', statusReason: 'Đổi lịch chuyến thăm' }, null],
  ])('%s', (_what, changes, code) => {
    expect(refusalOf({ ...EMPTY_SIGNING_RECORD, ...changes })).toBe(code);
  });

  it.each(['25:00', '9:00', '09:60', '0900'])('refuses %s as a time of day', (timeOfDay) => {
    expect(patchSchema(signingRecordFields).safeParse({ timeOfDay }).success).toBe(false);
  });
});

describe('full powers', () => {
  const issued = { fullPowersNumber: '12/UQ-BNG', fullPowersOn: '2026-02-20' };

  it.each<[string, Partial<SigningRecord>, 'expired' | 'late' | null]>([
    ['of that very day', { ...issued, fullPowersOn: '2026-03-02' }, null],
    ['on their last day', { ...issued, fullPowersUntilOn: '2026-03-02' }, null],
    ['a day after their last', { ...issued, fullPowersUntilOn: '2026-03-01' }, 'expired'],
    ['dated after the signing', { ...issued, fullPowersOn: '2026-03-03' }, 'late'],
    ['not issued', { fullPowersUntilOn: '2026-03-01' }, null],
  ])('%s', (_what, changes, fault) => {
    expect(fullPowersFault({ ...EMPTY_SIGNING_RECORD, ...changes }, '2026-03-02')).toBe(fault);
  });

  it.each(['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER'] as const)('are not asked of a %s', (office) => {
    const record = { ...EMPTY_SIGNING_RECORD, fullPowers: 'needed' as const, signatoryOursOffice: office };
    expect(signingFacts(record, '2026-03-02').needsFullPowers).toBe(false);
  });
});

describe('the schedule’s filter', () => {
  it('means by a name of the pipeline what the pipeline means', () => {
    const shared = Object.entries(scheduleCatalogue.filters).filter(([name]) => name in pipelineCatalogue.filters);
    expect(shared.length).toBeGreaterThan(10);
    const differing = shared.filter(([name, field]) => {
      const same = pipelineCatalogue.filters[name];
      return field.kind !== same?.kind || !(same.values ?? []).every((value) => field.values?.includes(value));
    });
    expect(differing).toEqual([]);
  });
});

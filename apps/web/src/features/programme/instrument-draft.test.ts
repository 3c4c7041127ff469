import { expect, test } from 'vitest';
import { fittingProcedures, instrumentProblems, type Procedure, startInstrument } from './instrument-draft.ts';
import type { ProgrammeView } from './use-programme.ts';

const procedure = (id: string, more: Partial<Procedure>) =>
  ({
    id,
    isCurrent: true,
    partnerCode: null,
    instrumentKinds: ['LOAN_AGREEMENT'],
    capacities: ['STATE'],
    ...more,
  }) as Procedure;

const all = [
  procedure('state', {}),
  procedure('wb', { partnerCode: 'WB' }),
  procedure('adb', { partnerCode: 'ADB' }),
  procedure('old', { isCurrent: false }),
  procedure('grant', { instrumentKinds: ['GRANT_AGREEMENT'] }),
  procedure('ministry', { capacities: ['MINISTRY'] }),
];
const ids = (fit: Parameters<typeof fittingProcedures>[1]) => fittingProcedures(all, fit).map((one) => one.id);

test.each([
  ['all that is known so far', { partnerCode: 'WB', kind: null, capacity: null }, ['wb', 'state', 'grant', 'ministry']],
  ['kind', { partnerCode: 'WB', kind: 'LOAN_AGREEMENT', capacity: null }, ['wb', 'state', 'ministry']],
  ['kind and capacity', { partnerCode: 'WB', kind: 'LOAN_AGREEMENT', capacity: 'STATE' }, ['wb', 'state']],
  ['a partner without a cycle of its own', { partnerCode: 'EU', kind: 'LOAN_AGREEMENT', capacity: 'STATE' }, ['state']],
])('offers procedures in force that fit %s, the own partner first, never an ended one', (_name, fit, expected) => {
  expect(ids(fit)).toEqual(expected);
});

const programme = {
  partners: [{ partnerId: 'prt_1', role: 'lead' }],
  titleVi: 'A',
  titleEn: '',
} as unknown as ProgrammeView;

test('asks for kind, capacity and procedure, and for an amount that can be read', () => {
  const draft = startInstrument(programme);
  expect(Object.keys(instrumentProblems(draft, 'vi'))).toEqual(['kind', 'capacity', 'procedureId']);
  const filled = { ...draft, kind: 'LOAN_AGREEMENT', capacity: 'STATE', procedureId: 'prc_1' } as const;
  expect(instrumentProblems(filled, 'vi')).toEqual({});
  expect(instrumentProblems({ ...filled, money: { text: '1,234,5', currency: 'USD' } }, 'vi')).toEqual({
    money: 'input.amount.bad_grouping',
  });
});

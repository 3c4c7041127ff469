import { concerned, everyone, type MatrixLine, only, UNKNOWN_TO_OTHERS } from './router-matrix.types.ts';

/** What every procedure about conditions, deadlines and effectiveness answers to everybody. */
export const effectivenessMatrix: Readonly<Record<string, MatrixLine>> = {
  'effectiveness.board': { input: () => ({}), expect: everyone('allowed') },
  'effectiveness.get': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'effectiveness.addCondition': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, values: { titleVi: 'Điều kiện' } }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.updateCondition': {
    input: ({ conditionId }) => ({ id: conditionId, version: 1, patch: { evidenceNumber: '12/CV' } }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.setConditionState': {
    // A partner accepts what was submitted, and this was not.
    input: ({ conditionId }) => ({ id: conditionId, version: 1, state: 'IN_PROGRESS' }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.waiveCondition': {
    input: ({ conditionId }) => ({
      id: conditionId,
      version: 1,
      waivedBy: 'Giám đốc quốc gia',
      reason: 'test',
      document: 'test',
      on: '2026-11-20',
    }),
    expect: only(['coordinator', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.removeCondition': {
    input: ({ conditionId }) => ({ id: conditionId, version: 1, reason: 'test' }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.recordDeadline': {
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      kind: 'original',
      entries: 0,
      deadlineOn: '2027-03-01',
    }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.declare': {
    // Whoever may is told that it is not signed.
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, version: 1, effectiveOn: '2026-11-20' }),
    expect: only([], {
      coordinator: 'effectiveness.not_signed',
      liaison: 'effectiveness.not_signed',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
  'effectiveness.recordNotice': {
    // The procedure of the test knows no notice.
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      version: 1,
      number: '1/2026/TB-LPQT',
      on: '2026-11-20',
    }),
    expect: only([], {
      coordinator: 'milestone.not_applicable',
      officer: 'milestone.not_applicable',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
  'effectiveness.decideLapse': {
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      outcome: 'lapsed',
      on: '2026-11-20',
      reason: 'test',
      document: 'test',
    }),
    expect: only([], { coordinator: 'effectiveness.deadline_missing', ...UNKNOWN_TO_OTHERS }),
  },
};

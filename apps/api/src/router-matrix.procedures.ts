import { concerned, everyone, type MatrixLine, officeOnly, only, UNKNOWN_TO_OTHERS } from './router-matrix.types.ts';

/** What every procedure about the steps of files answers to everybody. */
export const procedureMatrix: Readonly<Record<string, MatrixLine>> = {
  'procedures.list': { input: () => ({}), expect: everyone('allowed') },
  'procedures.myWork': { input: () => ({}), expect: everyone('allowed') },
  'procedures.partnerOverview': {
    input: () => ({}),
    expect: everyone('allowed', { liaison: 'forbidden', otherLiaison: 'forbidden' }),
  },
  'procedures.partnerWork': {
    input: () => ({ partnerCode: 'WB' }),
    expect: everyone('allowed', { otherLiaison: 'not_found' }),
  },
  'procedures.road': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'procedures.slipLedger': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'procedures.createInstrument': {
    input: ({ programme, partners, procedureId }) => ({
      programmeId: programme.id,
      partnerId: partners.wb,
      kind: 'LOAN_AGREEMENT',
      capacity: 'STATE',
      procedureId,
      titleVi: 'Hiệp định vay',
      titleEn: '',
    }),
    expect: officeOnly,
  },
  'procedures.setSideState': {
    input: ({ programme }) => ({ id: programme.instrumentId, sideState: 'ON_HOLD', reason: 'test' }),
    expect: officeOnly,
  },
  'procedures.updateMilestone': {
    // The partner's own step: the bank's liaison answers for it, the ministry does not.
    input: ({ programme }) => ({
      id: programme.milestones['NEG_INVITED'],
      version: 1,
      patch: { plannedOn: '2026-12-01' },
    }),
    expect: only(['coordinator', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'procedures.recordClockEvent': {
    // The partner's own step again: whoever answers for it records what happens to its dossier.
    input: ({ programme }) => ({
      milestoneId: programme.milestones['NEG_INVITED'],
      kind: 'dossier_received',
      day: '2026-11-02',
    }),
    expect: only(['coordinator', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'procedures.overrideLimit': {
    input: ({ programme }) => ({
      milestoneId: programme.milestones['NEG_INVITED'],
      limit: { n: 5, unit: 'working' },
      reason: 'test',
      document: 'test',
    }),
    expect: officeOnly,
  },
  'procedures.setHolder': {
    input: ({ programme, agencies }) => ({
      milestoneId: programme.milestones['MOJ_APPRAISAL'],
      agencyId: agencies.moh,
    }),
    expect: officeOnly,
  },
  'procedures.previewMove': {
    // Only who may move a file asks what a move would change; that it already has this version is the office's answer.
    input: ({ programme, procedureId }) => ({ instrumentId: programme.instrumentId, procedureId }),
    expect: only([], { coordinator: 'common.nothing_changed' }),
  },
  'procedures.moveToVersion': {
    input: ({ programme, procedureId }) => ({
      instrumentId: programme.instrumentId,
      version: 1,
      procedureId,
      reason: 'test',
    }),
    expect: only([], { coordinator: 'common.nothing_changed', ...UNKNOWN_TO_OTHERS }),
  },
};

import { concerned, type MatrixLine, officeOnly, only, UNKNOWN_TO_OTHERS } from './router-matrix.types.ts';

/** What every procedure about negotiations answers to everybody. */
export const negotiationMatrix: Readonly<Record<string, MatrixLine>> = {
  'negotiation.room': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'negotiation.point': { input: ({ negotiation }) => ({ pointId: negotiation.sharedId }), expect: concerned },
  'negotiation.minutes': { input: ({ negotiation }) => ({ roundId: negotiation.roundId }), expect: concerned },
  'negotiation.createRound': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, values: {} }),
    expect: officeOnly,
  },
  'negotiation.updateRound': {
    input: ({ negotiation }) => ({ id: negotiation.roundId, version: 1, patch: { place: 'Washington, D.C.' } }),
    expect: officeOnly,
  },
  'negotiation.setDelegation': {
    input: ({ negotiation, personId }) => ({
      roundId: negotiation.roundId,
      version: 1,
      side: 'ours',
      members: [{ personId, name: '', title: '', isHead: true }],
    }),
    expect: officeOnly,
  },
  'negotiation.closeRound': {
    input: ({ negotiation }) => ({ id: negotiation.roundId, version: 1, outcome: 'PARTIAL' }),
    expect: officeOnly,
  },
  'negotiation.reopenRound': {
    // The round is still open: whoever may is told that nothing changes.
    input: ({ negotiation }) => ({ id: negotiation.roundId, version: 1 }),
    expect: only([], { coordinator: 'common.nothing_changed', ...UNKNOWN_TO_OTHERS }),
  },
  'negotiation.addPoint': {
    // Nobody proposes the instrument, so the ministry that manages the programme leads.
    input: ({ programme, agencies }) => ({
      instrumentId: programme.instrumentId,
      values: { clause: '', titleVi: 'Điểm mới', titleEn: '', isShared: true, ownerAgencyId: agencies.moh },
      round: 0,
    }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.updatePoint': {
    input: ({ negotiation }) => ({ id: negotiation.sharedId, version: 1, patch: { clause: 'Điều 6' } }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.setPosition': {
    // The last entry that everybody sees is the partner's own, so only its side can be written by all who may.
    input: ({ negotiation }) => ({
      pointId: negotiation.sharedId,
      lane: 'theirs',
      visibility: 'shared',
      text: 'four years',
      round: 1,
      baseId: null,
    }),
    expect: only(['coordinator', 'officer', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.addComment': {
    input: ({ negotiation }) => ({ pointId: negotiation.sharedId, text: 'Đề nghị làm rõ', isInternal: false }),
    expect: only(['coordinator', 'officer', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.agreePoint': {
    input: ({ negotiation }) => ({
      id: negotiation.sharedId,
      version: 1,
      agreedText: 'Năm năm',
      agreedOn: '2026-11-18',
      round: 1,
    }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.decidePoint': {
    // A point that was not raised does not exist for the partner.
    input: ({ negotiation }) => ({
      id: negotiation.internalId,
      version: 1,
      decision: 'dropped',
      reason: 'test',
      round: 0,
    }),
    expect: only(['coordinator', 'officer'], { ...UNKNOWN_TO_OTHERS, liaison: 'not_found' }),
  },
  'negotiation.reopenPoint': {
    input: ({ negotiation }) => ({ id: negotiation.sharedId, version: 1 }),
    expect: only([], {
      coordinator: 'common.nothing_changed',
      officer: 'common.nothing_changed',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
};

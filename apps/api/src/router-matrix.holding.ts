import { concerned, everyone, type MatrixLine, UNKNOWN_TO_OTHERS } from './router-matrix.types.ts';

/** What every procedure about who holds a file, and when its days come answers to everybody. */
export const holdingMatrix: Readonly<Record<string, MatrixLine>> = {
  'holding.file': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'holding.desk': {
    // The ministry's own desk: its officer and the office; a partner's side sees its own files on it.
    input: () => ({ agencyCode: 'MOH' }),
    expect: everyone('allowed', { otherOfficer: 'not_found' }),
  },
  'holding.league': {
    input: () => ({}),
    expect: everyone('allowed', {
      officer: 'forbidden',
      otherOfficer: 'forbidden',
      liaison: 'forbidden',
      otherLiaison: 'forbidden',
    }),
  },
  'holding.behind': {
    input: () => ({ partnerCode: 'WB', figure: 'open' }),
    expect: everyone('allowed', { officer: 'not_found', ...UNKNOWN_TO_OTHERS }),
  },
  'holding.slips': {
    input: ({ programme }) => ({ by: 'cause', programmeId: programme.id }),
    expect: concerned,
  },
  'holding.slipMoves': { input: () => ({ by: 'file' }), expect: everyone('allowed') },

  'forecast.forInstrument': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId }),
    expect: concerned,
  },
  'forecast.whatIf': {
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      assumptions: [{ milestoneId: programme.milestones['SIGNED'] ?? '', day: '2027-03-03' }],
    }),
    expect: concerned,
  },
  'forecast.calibration': { input: () => ({}), expect: everyone('allowed') },
  'forecast.overview': { input: () => ({}), expect: everyone('allowed') },

  'timeline.list': { input: () => ({}), expect: everyone('allowed') },
};

import {
  concerned,
  everyone,
  type MatrixLine,
  officeOnly,
  only,
  ownOf,
  UNKNOWN_TO_OTHERS,
} from './router-matrix.types.ts';

/** What every procedure about the signing schedule answers to everybody. */
export const signingMatrix: Readonly<Record<string, MatrixLine>> = {
  'signing.schedule': { input: () => ({}), expect: everyone('allowed') },
  'signing.month': { input: () => ({ month: '2026-12' }), expect: everyone('allowed') },
  'signing.get': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'signing.updateRecord': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, version: 0, patch: { place: 'Hà Nội' } }),
    expect: officeOnly,
  },
  'signing.recordSigned': {
    // Whoever may is told what is still missing.
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, version: 1, signedOn: '2026-11-20' }),
    expect: only([], { coordinator: 'signing.not_ready', ...UNKNOWN_TO_OTHERS }),
  },
  'signing.createFeed': { input: () => ({ name: 'calendar' }), expect: everyone('allowed') },
  'signing.listFeeds': { input: () => ({}), expect: everyone('allowed') },
  'signing.revokeFeed': {
    input: (world, principal) => ({ id: ownOf(world, principal).feedId }),
    expect: everyone('allowed'),
  },
};

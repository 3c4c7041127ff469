import { concerned, everyone, type MatrixLine, officeOnly, only } from './router-matrix.types.ts';

/** What every procedure about partners that leave answers to everybody. */
export const exitMatrix: Readonly<Record<string, MatrixLine>> = {
  'exits.list': { input: () => ({}), expect: everyone('allowed') },
  'exits.get': { input: ({ exit }) => ({ id: exit.id }), expect: concerned },
  'exits.review': {
    input: ({ partners }) => ({ partnerId: partners.wb, kind: 'suspend', target: { partnerId: null, agencyId: null } }),
    expect: only(['coordinator']),
  },
  'exits.confirm': {
    input: ({ partners, programme, exit }) => ({
      partnerId: partners.wb,
      kind: 'suspend',
      target: { partnerId: null, agencyId: null },
      effectiveOn: '2026-11-23',
      reason: 'test',
      document: { number: '', on: null, issuer: 'test' },
      files: [
        { instrumentId: programme.instrumentId, version: 1, isIncluded: true },
        { instrumentId: exit.instrumentId, version: 2, isIncluded: true },
      ],
    }),
    expect: only(['coordinator']),
  },
  'exits.resume': {
    input: ({ exit }) => ({
      id: exit.id,
      on: '2026-11-23',
      reason: 'test',
      document: { number: '', on: null, issuer: '' },
      files: [{ instrumentId: exit.instrumentId, version: 2 }],
    }),
    expect: officeOnly,
  },
  'exits.undo': { input: ({ exit }) => ({ id: exit.id }), expect: officeOnly },
  'exits.handOn': {
    input: ({ exit, agencies }) => ({
      id: exit.id,
      agencyId: agencies.moh,
      reason: 'test',
      items: [{ kind: 'milestone', recordId: exit.milestoneId }],
    }),
    expect: officeOnly,
  },
};

import { concerned, everyone, type MatrixLine, officeOnly, only } from './router-matrix.types.ts';

const money = { kind: 'GRANT', amountMinor: 100, currency: 'USD', note: '' };

/** What every procedure about programmes answers to everybody. */
export const programmeMatrix: Readonly<Record<string, MatrixLine>> = {
  'programmes.list': { input: () => ({}), expect: everyone('allowed') },
  'programmes.totals': { input: () => ({}), expect: everyone('allowed') },
  'programmes.get': { input: ({ programme }) => ({ code: programme.code }), expect: concerned },
  'programmes.history': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'programmes.create': {
    input: ({ partners }) => ({ code: 'NEW-1', titleVi: 'Mới', kind: 'PROJECT', leadPartnerId: partners.wb }),
    expect: only(['coordinator']),
  },
  'programmes.update': {
    input: ({ programme }) => ({ id: programme.id, version: 1, patch: { location: 'Hà Nội' } }),
    expect: officeOnly,
  },
  'programmes.setSideState': {
    input: ({ programme }) => ({ id: programme.id, sideState: 'ON_HOLD', reason: 'test' }),
    expect: officeOnly,
  },
  'programmes.setParties': {
    input: ({ programme, agencies }) => ({
      id: programme.id,
      agencies: [{ agencyId: agencies.mof, role: 'implementing' }],
    }),
    expect: officeOnly,
  },
  'programmes.setComponents': {
    input: ({ programme }) => ({ id: programme.id, version: 1, components: [{ titleVi: 'Hợp phần', titleEn: '' }] }),
    expect: officeOnly,
  },
  'programmes.addFinancingLine': {
    input: ({ programme, partners }) => ({ programmeId: programme.id, partnerId: partners.wb, ...money }),
    expect: officeOnly,
  },
  'programmes.setFinancingLine': {
    input: ({ programme }) => ({ id: programme.financingId, version: 1, line: null }),
    expect: officeOnly,
  },
};

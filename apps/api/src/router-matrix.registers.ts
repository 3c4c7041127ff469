import { everyone, type MatrixLine, only } from './router-matrix.types.ts';

const organisation = { validFrom: null, validTo: null, successorId: null, source: 'test' };

/** What every procedure about agencies, persons, partners and the calendar answers to everybody. */
export const registersMatrix: Readonly<Record<string, MatrixLine>> = {
  'agencies.list': { input: () => ({}), expect: everyone('allowed') },
  'agencies.create': {
    input: () => ({ code: 'NEW', nameVi: 'Mới', nameEn: 'New', class: 'UNIT', parentId: null, ...organisation }),
    expect: only(['admin']),
  },
  'agencies.update': {
    input: ({ agencies }) => ({ id: agencies.mof, version: 1, patch: { nameEn: 'Finance' } }),
    expect: only(['admin']),
  },
  'agencies.succeed': {
    input: ({ agencies }) => ({
      predecessors: [{ id: agencies.moh, version: 1 }],
      on: '2027-03-01',
      successor: { id: agencies.mof },
    }),
    expect: only(['admin']),
  },

  'persons.list': { input: () => ({}), expect: everyone('allowed') },
  'persons.create': {
    input: ({ agencies }) => ({
      name: 'Mẫu',
      titleVi: 'Bộ trưởng',
      titleEn: 'Minister',
      agencyId: agencies.mof,
      partnerId: null,
      isActing: false,
      validFrom: null,
      validTo: null,
      source: 'test',
    }),
    expect: only(['admin', 'coordinator']),
  },
  'persons.update': {
    input: ({ personId }) => ({ id: personId, version: 1, patch: { titleEn: 'Minister' } }),
    expect: only(['admin', 'coordinator']),
  },

  'calendar.list': { input: () => ({}), expect: everyone('allowed') },
  'calendar.set': {
    input: () => ({
      day: '2026-12-24',
      version: 0,
      holiday: { kind: 'off', nameVi: 'Nghỉ', nameEn: 'Off', status: 'official', source: 'test' },
    }),
    expect: only(['admin']),
  },
  'calendar.confirmYear': {
    // Whoever may is told that no day of the year waits for its plan.
    input: () => ({ year: 2027, source: 'Thông báo nghỉ lễ' }),
    expect: only([], { admin: 'common.nothing_changed' }),
  },

  'partners.list': { input: () => ({}), expect: everyone('allowed') },
  'partners.create': {
    input: () => ({ code: 'NEW', nameVi: 'Mới', nameEn: 'New', kind: 'FUND', iatiId: null, ...organisation }),
    expect: only(['admin']),
  },
  'partners.update': {
    input: ({ partners }) => ({ id: partners.wb, version: 1, patch: { nameEn: 'World Bank' } }),
    expect: only(['admin']),
  },
};

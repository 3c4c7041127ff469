import { type MatrixLine, only } from './router-matrix.types.ts';

/** What every procedure about versions of procedures and their drafts answers to everybody. */
export const templateMatrix: Readonly<Record<string, MatrixLine>> = {
  'templates.get': { input: ({ procedureId }) => ({ procedureId }), expect: only(['admin', 'coordinator']) },
  'templates.tryVersion': { input: ({ procedureId }) => ({ procedureId }), expect: only(['admin', 'coordinator']) },
  'templates.startDraft': { input: ({ procedureId }) => ({ procedureId }), expect: only(['admin']) },
  'templates.startProcedure': {
    input: () => ({
      code: 'NEW',
      copyOf: null,
      head: {
        name: { vi: 'Quy trình mới', en: 'New procedure' },
        route: 'A',
        capacities: ['STATE'],
        instrumentKinds: ['LOAN_AGREEMENT'],
        regime: 'TEST',
        validFrom: '2027-01-01',
        source: 'test',
        flags: [],
      },
    }),
    expect: only(['admin']),
  },
  // The version everybody meets is published: whoever may draft is told that it never changes.
  'templates.editDraft': {
    input: ({ procedureId }) => ({ procedureId, version: 1, patch: { source: 'x' } }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.addStep': {
    input: ({ procedureId }) => ({
      procedureId,
      before: null,
      step: { code: 'NEW', name: { vi: 'Mới', en: 'New' }, responsible: 'MOF', predecessors: [] },
    }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.changeStep': {
    input: ({ procedureId }) => ({ procedureId, version: 1, code: 'SIGNED', patch: { isOptional: true } }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.removeStep': {
    input: ({ procedureId }) => ({ procedureId, version: 1, code: 'SIGNED' }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.moveStep': {
    input: ({ procedureId }) => ({ procedureId, code: 'SIGNED', before: null }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.publishDraft': {
    input: ({ procedureId }) => ({ procedureId, version: 1, validFrom: '2027-01-01', validTo: null, source: 'x' }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.discardDraft': {
    input: ({ procedureId }) => ({ procedureId, version: 1 }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
};

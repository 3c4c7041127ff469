import { concerned, everyone, type MatrixLine, officeOnly, UNKNOWN_TO_OTHERS } from './router-matrix.types.ts';

/** To a partner's liaison a task does not exist either. */
const OF_TASK = { ...UNKNOWN_TO_OTHERS, liaison: 'not_found' } as const;

/** Who may do what with papers. The document is on a task that the officer's agency leads. */
export const documentMatrix: Readonly<Record<string, MatrixLine>> = {
  'documents.list': {
    input: ({ task }) => ({ ownerKind: 'task', ownerId: task.id }),
    expect: everyone('allowed', OF_TASK),
  },
  'documents.find': { input: () => ({ q: 'bao cao' }), expect: everyone('allowed') },
  'documents.ofProgramme': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'documents.add': {
    input: ({ task }) => ({ ownerKind: 'task', ownerId: task.id, values: { kind: 'REPORT', number: '1/BC' } }),
    expect: { ...officeOnly, ...OF_TASK, officer: 'allowed' },
  },
  'documents.update': {
    input: ({ documentId }) => ({ id: documentId, version: 1, patch: { title: 'Báo cáo' } }),
    expect: { ...officeOnly, ...OF_TASK },
  },
  'documents.replaceFile': {
    // Whoever may is told that nobody sent such a file.
    input: ({ documentId }) => ({ id: documentId, version: 1, fileId: 'fil_absent' }),
    expect: { ...officeOnly, ...OF_TASK, coordinator: 'not_found' },
  },
  'documents.remove': {
    input: ({ documentId }) => ({ id: documentId, version: 1, reason: 'sai văn bản' }),
    expect: { ...officeOnly, ...OF_TASK },
  },
  'documents.restore': {
    input: ({ documentId }) => ({ id: documentId, version: 1 }),
    expect: { ...officeOnly, ...OF_TASK, coordinator: 'common.nothing_changed' },
  },
};

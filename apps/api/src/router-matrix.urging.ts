import { everyone, type MatrixLine, type Outcomes, only } from './router-matrix.types.ts';
import { urgingOf } from './testing-urging.ts';

const NO_PARTNERS = { liaison: 'forbidden', otherLiaison: 'forbidden' } as const;
const readers: Outcomes = everyone('allowed', NO_PARTNERS);
const urgers: Outcomes = only(['coordinator', 'leader']);
/** To whom an urging is no business of theirs it does not exist. */
const STRANGERS = { otherOfficer: 'not_found', liaison: 'not_found', otherLiaison: 'not_found' } as const;

/** What every procedure about urging answers to everybody. */
export const urgingMatrix: Readonly<Record<string, MatrixLine>> = {
  'urging.list': { input: () => ({}), expect: readers },
  'urging.get': { input: ({ urging }) => ({ id: urging.id }), expect: { ...readers, otherOfficer: 'not_found' } },
  'urging.ofTask': { input: ({ urging }) => ({ taskId: urging.taskId }), expect: readers },
  'urging.agencies': { input: () => ({}), expect: readers },
  'urging.tallies': { input: () => ({ by: 'class' }), expect: readers },
  'urging.rules': { input: () => ({}), expect: readers },
  'urging.plan': { input: () => ({}), expect: only(['admin', 'coordinator', 'leader']) },
  'urging.prepare': { input: () => ({}), expect: urgers },
  'urging.preview': {
    input: ({ agencies, urging }) =>
      urgingOf({ agencyId: agencies.moh, taskIds: [urging.taskId], sentOn: '2026-11-23' }),
    expect: urgers,
  },
  'urging.send': {
    // The first letter was sent today already; a word through the system may follow.
    input: ({ agencies, urging }) => ({
      urgings: [urgingOf({ agencyId: agencies.moh, taskIds: [urging.taskId], level: 1, sentOn: '2026-11-23' })],
    }),
    expect: urgers,
  },
  'urging.answer': {
    input: ({ urging }) => ({ urgingId: urging.id, taskIds: [urging.taskId], text: 'Đã trình' }),
    expect: only(['coordinator', 'officer'], STRANGERS),
  },
  'urging.withdraw': {
    input: ({ urging }) => ({ urgingIds: [urging.id], reason: 'Gửi nhầm' }),
    expect: only(['coordinator', 'leader'], STRANGERS),
  },
  'urging.setRule': {
    input: () => ({ level: 2, trigger: 'after', days: 9, waitDays: 9, isOn: true }),
    expect: only(['admin', 'coordinator']),
  },
};

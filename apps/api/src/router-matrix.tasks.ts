import { everyone, type MatrixLine, type Outcome, type Outcomes, only, type Signed } from './router-matrix.types.ts';

/** Partners have no business with tasks, and an agency knows of those that it leads or supports. */
const STRANGERS = { otherOfficer: 'not_found', liaison: 'not_found', otherLiaison: 'not_found' } as const;
const NO_PARTNERS = { liaison: 'forbidden', otherLiaison: 'forbidden' } as const;

const readers: Outcomes = everyone('allowed', NO_PARTNERS);
const byOffice = (outcome: Outcome = 'allowed') => only([], { coordinator: outcome, ...STRANGERS });
const byLead: Outcomes = only(['coordinator', 'officer'] satisfies Signed[], STRANGERS);

const said = { text: 'lý do', documentNumber: '', documentOn: null };

/** What every procedure about tasks answers to everybody. */
export const taskMatrix: Readonly<Record<string, MatrixLine>> = {
  'tasks.list': { input: () => ({}), expect: readers },
  'tasks.counts': { input: () => ({}), expect: readers },
  'tasks.find': { input: () => ({ q: 'khoản vay' }), expect: readers },
  'tasks.series': {
    input: ({ series }) => ({ code: series.code }),
    expect: { ...readers, otherOfficer: 'not_found' },
  },
  'tasks.mine': { input: () => ({}), expect: readers },
  'tasks.scoreboard': { input: () => ({ by: 'class', against: 'year' }), expect: readers },
  'tasks.scorecard': { input: () => ({ code: 'MOH' }), expect: { ...readers, otherOfficer: 'not_found' } },
  'tasks.get': {
    input: ({ task }) => ({ code: task.code }),
    expect: { ...readers, otherOfficer: 'not_found' },
  },
  'tasks.create': {
    input: ({ agencies }) => ({
      values: {
        sourceNumber: '1/TB',
        sourceOn: '2026-11-02',
        sourceIssuer: '',
        sourceClause: '',
        assigner: 'PM',
        contentVi: 'Việc',
        contentEn: '',
      },
      leadAgencyId: agencies.mof,
      deadline: { kind: 'none' },
    }),
    expect: only(['coordinator']),
  },
  'tasks.update': {
    input: ({ task }) => ({ taskId: task.id, version: task.version, patch: { sourceClause: 'Mục 9' } }),
    expect: byOffice(),
  },
  'tasks.reassign': {
    input: ({ task, agencies }) => ({ taskId: task.id, leadAgencyId: agencies.mof, ...said }),
    expect: byOffice(),
  },
  'tasks.report': { input: ({ task }) => ({ taskId: task.id, percent: 50 }), expect: byLead },
  'tasks.propose': { input: ({ task }) => ({ taskId: task.id, ...said }), expect: byLead },
  'tasks.requestExtension': {
    input: ({ task }) => ({ taskId: task.id, newDueOn: '2027-03-31', ...said }),
    expect: byLead,
  },
  'tasks.takeBack': { input: ({ task }) => ({ taskId: task.id, eventId: task.eventId }), expect: byLead },
  'tasks.confirm': {
    input: ({ task }) => ({ taskId: task.id, completedOn: '2026-11-20', text: '' }),
    expect: byOffice(),
  },
  'tasks.return': {
    // Nothing was proposed.
    input: ({ task }) => ({ taskId: task.id, ...said }),
    expect: byOffice('task.not_proposed'),
  },
  'tasks.decideExtension': {
    input: ({ task }) => ({ taskId: task.id, newDueOn: '2027-03-31', ...said }),
    expect: byOffice('task.no_request'),
  },
  'tasks.extend': { input: ({ task }) => ({ taskId: task.id, newDueOn: '2027-03-31', ...said }), expect: byOffice() },
  'tasks.withdraw': { input: ({ task }) => ({ taskId: task.id, ...said }), expect: byOffice() },
  'tasks.reopen': { input: ({ task }) => ({ taskId: task.id, ...said }), expect: byOffice('task.open') },
  'tasks.lengthenSeries': {
    input: ({ series }) => ({ taskId: series.id, day: 25, until: '2027-12-31' }),
    expect: byOffice(),
  },
  'tasks.updateSeries': {
    input: ({ series }) => ({ taskId: series.id, seen: [...series.coming], patch: { contentVi: 'Việc khác' } }),
    expect: byOffice(),
  },
  'tasks.endSeries': { input: ({ series }) => ({ taskId: series.id, ...said }), expect: byOffice() },
  // Nothing of it was ended.
  'tasks.resumeSeries': { input: ({ series }) => ({ taskId: series.id }), expect: byOffice('task.series_over') },
};

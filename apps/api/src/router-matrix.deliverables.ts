import { concerned, everyone, type MatrixLine, officeOnly, only, UNKNOWN_TO_OTHERS } from './router-matrix.types.ts';

/** What every procedure about deliverables and indicators answers to everybody. */
export const deliverableMatrix: Readonly<Record<string, MatrixLine>> = {
  'deliverables.list': { input: () => ({}), expect: everyone('allowed') },
  'deliverables.choices': { input: () => ({}), expect: everyone('allowed') },
  'deliverables.matrix': { input: () => ({}), expect: everyone('allowed') },
  'deliverables.get': { input: ({ deliverables }) => ({ id: deliverables.sharedId }), expect: concerned },
  'deliverables.ofProgramme': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'deliverables.create': {
    input: ({ programme, agencies }) => ({
      programmeId: programme.id,
      values: {
        titleVi: 'Sổ tay',
        titleEn: '',
        componentId: null,
        instrumentId: null,
        leadAgencyId: agencies.moh,
        isShared: false,
        source: '',
      },
    }),
    expect: officeOnly,
  },
  'deliverables.update': {
    input: ({ deliverables }) => ({ id: deliverables.sharedId, version: 1, patch: { titleEn: 'Inception report' } }),
    expect: officeOnly,
  },
  'deliverables.act': {
    input: ({ deliverables }) => ({ id: deliverables.sharedId, version: 1, act: 'report', percent: 40 }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'deliverables.takeBack': {
    input: ({ deliverables }) => ({ id: deliverables.sharedId, version: 1 }),
    expect: everyone('forbidden', {
      coordinator: 'deliverable.nothing_to_take_back',
      leader: 'deliverable.nothing_to_take_back',
      officer: 'deliverable.nothing_to_take_back',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
  'deliverables.move': {
    input: ({ deliverables }) => ({
      id: deliverables.sharedId,
      version: 1,
      dueOn: '2027-03-01',
      reasonCode: 'FUNDS_PENDING',
    }),
    expect: officeOnly,
  },
  'deliverables.createIndicator': {
    input: ({ programme }) => ({
      programmeId: programme.id,
      values: {
        titleVi: 'Giờ thông quan',
        titleEn: '',
        componentId: null,
        unitVi: 'giờ',
        unitEn: 'hours',
        direction: 'down',
        isFraction: false,
        baselineValue: null,
        baselineOn: null,
        isShared: false,
        source: '',
      },
    }),
    expect: officeOnly,
  },
  'deliverables.updateIndicator': {
    input: ({ deliverables }) => ({ id: deliverables.indicatorId, version: 2, patch: { titleEn: 'Procedures cut' } }),
    expect: officeOnly,
  },
  'deliverables.removeIndicator': {
    input: ({ deliverables }) => ({ id: deliverables.indicatorId, version: 2, isRemoved: true }),
    expect: officeOnly,
  },
  'deliverables.recordReading': {
    input: ({ deliverables }) => ({
      indicatorId: deliverables.indicatorId,
      value: '45',
      total: '120',
      asOfOn: '2026-01-31',
      source: 'test',
    }),
    expect: officeOnly,
  },
  'deliverables.withdrawReading': {
    input: ({ deliverables }) => ({ id: deliverables.readingId, isWithdrawn: true }),
    expect: officeOnly,
  },
};

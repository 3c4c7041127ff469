import { concerned, everyone, type MatrixLine, officeOnly, only } from './router-matrix.types.ts';
import { itemValues, meetingValues } from './testing-meetings.ts';

/** Who may do what with meetings and what was promised there. */
export const meetingMatrix: Readonly<Record<string, MatrixLine>> = {
  'meetings.list': { input: () => ({}), expect: everyone('allowed') },
  'meetings.promises': { input: () => ({}), expect: everyone('allowed') },
  'meetings.get': { input: ({ meeting }) => ({ id: meeting.id }), expect: concerned },
  'meetings.history': {
    input: ({ meeting }) => ({ id: meeting.id }),
    // The officers' agencies took no part in it.
    expect: only(['admin', 'coordinator', 'leader', 'auditor'], { officer: 'not_found', otherOfficer: 'not_found' }),
  },
  'meetings.origin': {
    input: ({ programme }) => ({ recordId: programme.milestones['SIGNED'] ?? '' }),
    expect: everyone('allowed', { liaison: 'forbidden', otherLiaison: 'forbidden' }),
  },
  'meetings.create': {
    input: ({ partners }) => ({ values: meetingValues, partnerIds: [partners.wb] }),
    expect: only(['coordinator']),
  },
  'meetings.update': {
    input: ({ meeting }) => ({ id: meeting.id, version: 2, patch: { place: 'Washington, D.C.' } }),
    expect: officeOnly,
  },
  'meetings.setParties': {
    input: ({ meeting, partners, agencies }) => ({
      id: meeting.id,
      version: 2,
      partnerIds: [partners.wb],
      agencyIds: [agencies.mof],
    }),
    expect: officeOnly,
  },
  'meetings.setPeople': {
    input: ({ meeting, personId }) => ({
      id: meeting.id,
      version: 2,
      side: 'ours',
      people: [{ personId, name: '', title: 'Vụ trưởng' }],
    }),
    expect: officeOnly,
  },
  'meetings.addItem': {
    input: ({ meeting, partners }) => ({ meetingId: meeting.id, values: itemValues({ partnerId: partners.wb }) }),
    expect: officeOnly,
  },
  'meetings.updateItem': {
    input: ({ meeting }) => ({ id: meeting.sharedId, version: 1, patch: { dueOn: '2026-12-31' } }),
    expect: officeOnly,
  },
  'meetings.settleItem': {
    input: ({ meeting }) => ({ id: meeting.sharedId, version: 1, end: { kind: 'kept', on: '2026-11-20' } }),
    expect: officeOnly,
  },
  'meetings.turnInto': {
    input: ({ meeting, programme }) => ({
      id: meeting.sharedId,
      version: 1,
      into: { kind: 'milestone', milestoneId: programme.milestones['SIGNED'] ?? '' },
    }),
    expect: officeOnly,
  },
  'meetings.unlinkItem': {
    // Whoever may is told that nothing follows the item.
    input: ({ meeting }) => ({ id: meeting.sharedId, version: 1 }),
    expect: only([], { coordinator: 'meeting.item_not_linked', otherOfficer: 'not_found', otherLiaison: 'not_found' }),
  },
};

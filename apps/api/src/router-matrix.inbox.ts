import { everyone, type MatrixLine, only } from './router-matrix.types.ts';

/** What every procedure about the inbox, its mails and what changed answers to everybody. */
export const inboxMatrix: Readonly<Record<string, MatrixLine>> = {
  'inbox.list': { input: () => ({}), expect: everyone('allowed') },
  'inbox.count': { input: () => ({}), expect: everyone('allowed') },
  'inbox.settings': { input: () => ({}), expect: everyone('allowed') },
  'inbox.setNotices': {
    input: () => ({ ways: { letters: 'off' }, digest: 'daily', digestHour: 8 }),
    expect: everyone('allowed'),
  },
  'inbox.markRead': {
    input: () => ({ id: null }),
    // The seeded task was assigned to this officer's agency, which was told so, and the office of the seeded urging.
    expect: everyone('common.nothing_changed', { officer: 'allowed', coordinator: 'allowed' }),
  },
  'inbox.putAway': { input: () => ({ id: 'ntc_0', isDone: true }), expect: everyone('not_found') },
  'inbox.mails': { input: () => ({}), expect: only(['admin']) },
  'inbox.mail': { input: () => ({ id: 'job_0' }), expect: only([], { admin: 'not_found' }) },
  'inbox.retryMail': { input: () => ({ id: 'job_0' }), expect: everyone('not_found') },

  'changes.list': { input: () => ({ since: 'lastWeek' }), expect: everyone('allowed') },
};

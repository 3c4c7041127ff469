import { everyone, type MatrixLine, only, ownOf } from './router-matrix.types.ts';
import { TEST_PASSWORD } from './testing-users.ts';

const NEW_PASSWORD = 'mười hai con thuyền về bến';

/** One door stands open to all: what each meets there is decided by what they know, not by who they are. */
const anybody = everyone('allowed', { signedOut: 'allowed' });

/** What every procedure about accounts, sessions and tokens answers to everybody. */
export const identityMatrix: Readonly<Record<string, MatrixLine>> = {
  'session.me': { input: () => undefined, expect: anybody },
  'session.signIn': { input: ({ target }) => ({ email: target.email, password: TEST_PASSWORD }), expect: anybody },
  'session.signInDemo': { input: () => ({ role: 'leader' }), expect: anybody },
  'session.setPassword': {
    input: ({ target }) => ({ token: target.linkToken, password: NEW_PASSWORD }),
    expect: anybody,
  },
  'session.changePassword': {
    input: () => ({ current: TEST_PASSWORD, next: NEW_PASSWORD }),
    expect: everyone('allowed'),
  },
  'session.setLanguage': { input: () => ({ language: 'en' }), expect: everyone('allowed') },
  'session.list': { input: () => undefined, expect: everyone('allowed') },
  'session.end': {
    input: (world, principal) => ({ id: ownOf(world, principal).sessionId }),
    expect: everyone('allowed'),
  },
  'session.signOut': { input: () => ({}), expect: anybody },
  'session.signOutEverywhere': { input: () => ({}), expect: everyone('allowed') },

  'identity.users.list': { input: () => ({}), expect: only(['admin']) },
  'identity.users.get': { input: ({ target }) => ({ id: target.id }), expect: only(['admin']) },
  'identity.users.create': {
    input: () => ({ email: 'new@example.org', name: 'New', role: 'liaison', partnerCode: 'WB' }),
    expect: only(['admin']),
  },
  'identity.users.update': {
    input: ({ target }) => ({ id: target.id, version: 1, patch: { role: 'auditor' } }),
    expect: only(['admin']),
  },
  'identity.users.disable': { input: ({ target }) => ({ id: target.id }), expect: only(['admin']) },
  'identity.users.enable': {
    input: ({ target }) => ({ id: target.id }),
    expect: only([], { admin: 'common.nothing_changed' }),
  },
  'identity.users.resetPassword': { input: ({ target }) => ({ id: target.id }), expect: only(['admin']) },
  'identity.tokens.list': { input: () => ({}), expect: everyone('allowed') },
  'identity.tokens.create': { input: () => ({ name: 'sheet' }), expect: everyone('allowed') },
  'identity.tokens.revoke': {
    input: (world, principal) => ({ id: ownOf(world, principal).tokenId }),
    expect: everyone('allowed'),
  },
};

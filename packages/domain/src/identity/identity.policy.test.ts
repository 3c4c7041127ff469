import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../shared/codes.ts';
import { type Actor, scopeOf } from './actor.ts';
import {
  allowedOnUser,
  type Capability,
  CAPABILITIES,
  can,
  capabilitiesOf,
  mayManageOwnAccess,
  mayManageUsers,
} from './identity.policy.ts';
import { settlePlace, userState } from './user.rules.ts';

const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
  userId: `usr_${role}`,
  name: role,
  role,
  agencyId: null,
  partnerId: null,
  channel: 'web',
  ...more,
});

/** Who may, by the table of roles in the product's description; a role that is not named may not. */
const HOLDERS: Readonly<Record<Capability, readonly Role[]>> = {
  'register.read': ROLES,
  'schedule.export': ROLES,
  'feed.subscribe': ROLES,
  'programme.write': ['coordinator'],
  'milestone.write_any': ['coordinator'],
  'milestone.write_own': ['officer', 'liaison'],
  'milestone.confirm_signing': ['coordinator'],
  'negotiation.write_any': ['coordinator'],
  'negotiation.write_own': ['officer'],
  'negotiation.state_position': ['liaison'],
  'task.read': ['admin', 'coordinator', 'leader', 'officer', 'auditor'],
  'task.write_any': ['coordinator'],
  'task.report_own': ['officer'],
  'task.urge': ['coordinator', 'leader'],
  'task.urging_rules': ['admin', 'coordinator'],
  'meeting.write': ['coordinator'],
  'deliverable.write_any': ['coordinator'],
  'deliverable.judge': ['coordinator', 'leader'],
  'deliverable.report_own': ['officer'],
  'signing.write': ['coordinator'],
  'signing.override': ['coordinator'],
  'exchange.import': ['admin', 'coordinator'],
  'reference.write': ['admin'],
  'procedure.write': ['admin'],
  'user.manage': ['admin'],
  'system.operate': ['admin'],
  'history.read_all': ['admin', 'coordinator', 'leader', 'auditor'],
  'internal.read': ['admin', 'coordinator', 'leader', 'officer', 'auditor'],
};

describe('roles', () => {
  it.each(Object.entries(HOLDERS))('%s is held by exactly its roles', (capability, holders) => {
    expect(ROLES.filter((role) => can(actor(role), capability as Capability))).toEqual(
      ROLES.filter((role) => holders.includes(role)),
    );
  });

  it('lets an auditor change nothing', () => {
    const writing = CAPABILITIES.filter((capability) =>
      /write|confirm|override|manage|operate|import/.test(capability),
    );
    expect(writing.length).toBeGreaterThan(8);
    expect(capabilitiesOf(actor('auditor')).filter((capability) => writing.includes(capability))).toEqual([]);
  });

  it('shows an officer without an agency and a liaison without a partner nothing at all', () => {
    expect(scopeOf(actor('officer'))).toEqual({ kind: 'nothing' });
    expect(scopeOf(actor('liaison', { agencyId: 'agy_1' }))).toEqual({ kind: 'nothing' });
    expect(scopeOf(actor('liaison', { partnerId: 'prt_1' }))).toEqual({ kind: 'partner', partnerId: 'prt_1' });
  });
});

describe('the house itself', () => {
  it('may do everything, but has no password or sessions of its own to manage', () => {
    expect(capabilitiesOf(actor('system', { channel: 'system' }))).toEqual(CAPABILITIES);
    expect(mayManageOwnAccess(actor('system'))).toBe(false);
  });
});

describe('accounts', () => {
  it.each(['cli', 'system'] as const)(
    'are managed over the channel "%s" too: whoever has the console has the register',
    (channel) => {
      expect(mayManageUsers(actor('system', { channel }))).toBe(true);
    },
  );

  it('offer an administrator to disable, and a new password only where there can be one', () => {
    const other = { id: 'usr_other', isDisabled: false, isDemo: false };
    expect(allowedOnUser(actor('admin'), other)).toEqual(['edit', 'resetPassword', 'disable']);
    expect(allowedOnUser(actor('admin'), { ...other, isDemo: true })).toEqual(['edit', 'disable']);
  });

  it.each([
    [{ isDisabled: true, hasPassword: true, isDemo: true }, 'disabled'],
    [{ isDisabled: false, hasPassword: true, isDemo: false }, 'active'],
    [{ isDisabled: false, hasPassword: false, isDemo: true }, 'active'],
    [{ isDisabled: false, hasPassword: false, isDemo: false }, 'invited'],
  ] as const)('of %j are %s', (account, state) => {
    expect(userState(account)).toBe(state);
  });

  it.each(ROLES.flatMap((role) => (['web', 'api', 'feed'] as const).map((channel) => [role, channel] as const)))(
    'are managed by an administrator in person only: %s over %s',
    (role, channel) => {
      expect(mayManageUsers(actor(role, { channel }))).toBe(role === 'admin' && channel === 'web');
      expect(mayManageOwnAccess(actor(role, { channel }))).toBe(channel === 'web');
    },
  );

  it('are closed to their own administrator', () => {
    const admin = actor('admin');
    expect(allowedOnUser(admin, { id: admin.userId, isDisabled: false, isDemo: false })).toEqual([]);
    expect(allowedOnUser(admin, { id: 'usr_other', isDisabled: true, isDemo: false })).toEqual(['edit', 'enable']);
    expect(allowedOnUser(actor('coordinator'), { id: 'usr_x', isDisabled: false, isDemo: false })).toEqual([]);
  });

  it.each([
    [
      'officer',
      { agencyCode: 'MOF', partnerCode: 'WB' },
      { ok: true, place: { agencyCode: 'MOF', partnerCode: null } },
    ],
    ['officer', { agencyCode: null, partnerCode: 'WB' }, { ok: false, needs: 'agency' }],
    ['liaison', { agencyCode: 'MOF', partnerCode: 'WB' }, { ok: true, place: { agencyCode: null, partnerCode: 'WB' } }],
    ['liaison', { agencyCode: 'MOF', partnerCode: null }, { ok: false, needs: 'partner' }],
    ['leader', { agencyCode: 'MOF', partnerCode: 'WB' }, { ok: true, place: { agencyCode: null, partnerCode: null } }],
  ] as const)('of a %s keep of %j only what the role needs', (role, place, settled) => {
    expect(settlePlace(role, place)).toEqual(settled);
  });
});

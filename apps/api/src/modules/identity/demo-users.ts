import type { Reader } from '@counterpart/db/open';
import type { Role } from '@counterpart/domain/shared/codes';
import type { UserPlace } from '@counterpart/domain/identity/user.rules';
import { z } from 'zod';
import { type CommandTools, defineCommand, runCommand } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { systemActor } from '../../kernel/system-actor.ts';
import { forgetPasswordLinks } from './one-time-links.ts';
import { endAccess } from './sessions.ts';
import { insertUser } from './users.write.ts';

type DemoUser = { readonly role: Role; readonly name: string } & UserPlace;

const NOWHERE: UserPlace = { agencyCode: null, partnerCode: null };

/** The sample users: no person, a role each. The officer and the liaison are bound to records every register ships with. */
const DEMO_USERS: readonly DemoUser[] = [
  { role: 'coordinator', name: 'Điều phối viên (mẫu) / Coordinator (sample)', ...NOWHERE },
  { role: 'leader', name: 'Lãnh đạo (mẫu) / Leader (sample)', ...NOWHERE },
  { role: 'admin', name: 'Quản trị viên (mẫu) / Administrator (sample)', ...NOWHERE },
  { role: 'auditor', name: 'Thanh tra viên (mẫu) / Auditor (sample)', ...NOWHERE },
  { role: 'officer', name: 'Cán bộ Bộ Tài chính (mẫu) / MOF officer (sample)', ...NOWHERE, agencyCode: 'MOF' },
  {
    role: 'liaison',
    name: 'Cán bộ liên lạc Ngân hàng Thế giới (mẫu) / World Bank liaison (sample)',
    ...NOWHERE,
    partnerCode: 'WB',
  },
];

const CALL = { actor: systemActor, requestId: 'demo-users', key: null } as const;

/**
 * Adds the sample users that are missing; a second call adds none. They have no password and can only be entered
 * where the demonstration's door stands open. A role whose agency or partner the register lacks is left out.
 * @returns the roles added
 */
export async function ensureDemoUsers(house: House): Promise<readonly Role[]> {
  const existing = await house.db.read.selectFrom('app_user').select('role').where('is_demo', '=', 1).execute();
  const missing: DemoUser[] = [];
  for (const user of DEMO_USERS) {
    if (!existing.some((one) => one.role === user.role) && (await hasPlace(house, user))) missing.push(user);
  }
  if (missing.length === 0) return [];
  return runCommand(house, CALL, { command: addDemoUsers, input: { roles: missing.map((one) => one.role) } });
}

/**
 * Removes the sample users with everything that acts in their names, within a command; their traces in the audit log
 * stay. A sample user who asks removes none: somebody must be left who can sign in.
 */
export async function removeDemoUsers(tools: CommandTools): Promise<{ removed: number; facts: readonly Fact[] }> {
  const users = await demoUsers(tools.tx);
  if (users.length === 0 || users.some((user) => user.id === tools.actor.userId)) return { removed: 0, facts: [] };
  for (const user of users) {
    await endAccess(tools, { reach: 'everything', user });
    await forgetPasswordLinks(tools.tx, user.id);
    await tools.tx.deleteFrom('api_token').where('user_id', '=', user.id).execute();
    await tools.tx.deleteFrom('feed_token').where('user_id', '=', user.id).execute();
    await tools.tx.deleteFrom('app_user').where('id', '=', user.id).execute();
  }
  const after = { roles: users.map((user) => user.role) };
  const fact = { entity: 'register', entityId: 'demo-users', version: 1, after } as const;
  return { removed: users.length, facts: [{ action: 'app_user.demo_removed', ...fact }] };
}

/** How many sample users a removal would take with it, asked by a user. */
export async function countRemovableDemoUsers(reader: Reader, userId: string): Promise<number> {
  const users = await demoUsers(reader);
  return users.some((user) => user.id === userId) ? 0 : users.length;
}

function demoUsers(reader: Reader) {
  return reader.selectFrom('app_user').select(['id', 'version', 'role']).where('is_demo', '=', 1).execute();
}

async function hasPlace(house: House, { agencyCode, partnerCode }: UserPlace): Promise<boolean> {
  const reader = house.db.read;
  if (agencyCode !== null) {
    return (
      (await reader.selectFrom('agency').select('id').where('code', '=', agencyCode).executeTakeFirst()) !== undefined
    );
  }
  if (partnerCode === null) return true;
  return (
    (await reader.selectFrom('partner').select('id').where('code', '=', partnerCode).executeTakeFirst()) !== undefined
  );
}

const addDemoUsers = defineCommand({
  name: 'identity.addDemoUsers',
  input: z.strictObject({ roles: z.array(z.string()).min(1) }),
  subject: async () => null,
  authorize: (actor) => actor.role === 'system',
  run: async (tools, { roles }) => {
    const facts: Fact[] = [];
    const wanted = DEMO_USERS.filter((one) => roles.includes(one.role));
    for (const { role, name, ...place } of wanted) {
      const email = `${role}@demo.example`;
      const id = await insertUser(tools, { email, name, role, language: 'vi', place, isDemo: true });
      const after = { email, name, role, ...place, isDemo: true };
      facts.push({ action: 'app_user.created', entity: 'app_user', entityId: id, version: 1, after });
    }
    const [first, ...rest] = facts;
    if (!first) throw new Error('no sample user was asked for');
    return { result: wanted.map((one) => one.role), events: [first, ...rest] };
  },
});

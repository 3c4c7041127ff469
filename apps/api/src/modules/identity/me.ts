import { type Capability, capabilitiesOf } from '@counterpart/domain/identity/identity.policy';
import { type Role, ROLES } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { isLoopback } from '../../env.ts';
import type { Context } from '../../kernel/context.ts';
import type { House } from '../../kernel/house.ts';

/** Who is asking and what the screen may offer. `actor` and `language` are null when signed out. */
export type Me = {
  readonly actor: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly agencyId: string | null;
    readonly partnerId: string | null;
    readonly isDemo: boolean;
    readonly hasPassword: boolean;
  } | null;
  readonly language: Language | null;
  readonly capabilities: readonly Capability[];
  /** Sample roles that this server offers at the door; empty on a real one. */
  readonly demoRoles: readonly Role[];
  /** The office's day. */
  readonly today: PlainDate;
};

/** Describes whoever asks. */
export async function describeMe({ house, actor }: Pick<Context, 'house' | 'actor'>): Promise<Me> {
  const rest = { demoRoles: await demoRoles(house), today: house.clock.today() };
  const user = actor
    ? await house.db.read.selectFrom('app_user').selectAll().where('id', '=', actor.userId).executeTakeFirst()
    : undefined;
  if (!actor || !user) return { actor: null, language: null, capabilities: [], ...rest };
  return {
    actor: {
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      agencyId: user.agency_id,
      partnerId: user.partner_id,
      isDemo: user.is_demo === 1,
      hasPassword: user.password_hash !== null,
    },
    language: user.language as Language,
    capabilities: capabilitiesOf(actor),
    ...rest,
  };
}

/** Whether sample roles may be entered without a password: only in a demonstration on this very machine. */
export function isDemoOpen(house: House): boolean {
  return house.settings.demo && isLoopback(house.settings.host);
}

async function demoRoles(house: House): Promise<Role[]> {
  if (!isDemoOpen(house)) return [];
  const rows = await house.db.read
    .selectFrom('app_user')
    .select('role')
    .where('is_demo', '=', 1)
    .where('is_disabled', '=', 0)
    .execute();
  return ROLES.filter((role) => rows.some((row) => row.role === role));
}

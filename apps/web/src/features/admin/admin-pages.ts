import type { Capability } from '@counterpart/domain/identity/identity.policy';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { Icon } from '@counterpart/ui/button';
import { Building2, CalendarDays, Contact, Handshake, ListChecks, Mail, Users } from 'lucide-react';
import type { Me } from '../../app/viewer.ts';

/** One page of the administration and the capabilities of which one opens it. */
export type AdminPage = {
  readonly to:
    | '/admin/users'
    | '/admin/agencies'
    | '/admin/partners'
    | '/admin/persons'
    | '/admin/calendar'
    | '/admin/procedures'
    | '/admin/mails';
  readonly label: PlainMessageKey;
  readonly icon: Icon;
  readonly needs: readonly Capability[];
};

/** The pages of the administration, in order. */
const ADMIN_PAGES: readonly AdminPage[] = [
  { to: '/admin/users', label: 'admin.users', icon: Users, needs: ['user.manage'] },
  { to: '/admin/agencies', label: 'admin.agencies', icon: Building2, needs: ['reference.write'] },
  { to: '/admin/partners', label: 'admin.partners', icon: Handshake, needs: ['reference.write'] },
  { to: '/admin/persons', label: 'admin.persons', icon: Contact, needs: ['reference.write', 'signing.write'] },
  { to: '/admin/calendar', label: 'admin.calendar', icon: CalendarDays, needs: ['reference.write'] },
  {
    to: '/admin/procedures',
    label: 'admin.procedures',
    icon: ListChecks,
    needs: ['procedure.write', 'milestone.write_any'],
  },
  { to: '/admin/mails', label: 'admin.mails', icon: Mail, needs: ['system.operate'] },
];

/** The pages of the administration that a viewer may open. */
export function adminPagesFor({ capabilities }: Pick<Me, 'capabilities'>): readonly AdminPage[] {
  return ADMIN_PAGES.filter((page) => page.needs.some((one) => capabilities.includes(one)));
}

import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { Icon } from '@counterpart/ui/button';
import type { RegisteredRouter } from '@tanstack/react-router';
import {
  CalendarCheck2,
  ChartGantt,
  DoorOpen,
  FileCheck2,
  FileUp,
  Handshake,
  History,
  Hourglass,
  House,
  PackageCheck,
  ListChecks,
  MessagesSquare,
  Newspaper,
  Rows3,
  Telescope,
} from 'lucide-react';
import { isLiaison } from '../features/partner/own-partner.ts';
import type { Me } from './viewer.ts';

/** One entry of the left navigation. It exists only with its route: `to` is checked against the route tree. */
export type NavItem = {
  readonly to: keyof RegisteredRouter['routesByPath'];
  readonly label: PlainMessageKey;
  /** What is there, in a sentence, where the page is searched for. */
  readonly purpose?: PlainMessageKey;
  readonly icon: Icon;
  /** Leaves the entry out for some viewers; the route itself must refuse them too. */
  readonly isFor?: (me: Me) => boolean;
};

const isInsider = (me: Me) => me.capabilities.includes('internal.read');

/** Those who look over the whole register, from the office and not from a ministry or a partner. */
export function isWholeOffice(me: Me): boolean {
  return isInsider(me) && !me.actor?.agencyId && !me.actor?.partnerId;
}

/** The left navigation in its groups, in order. A feature adds its line here together with its route. */
const GROUPS: readonly (readonly NavItem[])[] = [
  [
    // A liaison's first page is that of the own partner.
    { to: '/', label: 'shell.home', icon: House, isFor: (me) => !isLiaison(me) },
    { to: '/partners', label: 'partner.own', icon: House, isFor: isLiaison },
    { to: '/leader', label: 'leader.title', purpose: 'leader.purpose', icon: Newspaper, isFor: isWholeOffice },
    { to: '/changes', label: 'changes.title', purpose: 'changes.purpose', icon: History },
  ],
  [
    { to: '/pipeline', label: 'pipeline.title', purpose: 'pipeline.purpose', icon: Rows3 },
    { to: '/timeline', label: 'timeline.title', purpose: 'timeline.purpose', icon: ChartGantt },
    { to: '/signing', label: 'signing-page.nav', purpose: 'signing-page.purpose', icon: CalendarCheck2 },
    { to: '/effectiveness', label: 'effect.title', purpose: 'effect.purpose', icon: FileCheck2 },
    { to: '/desks', label: 'holding.title', purpose: 'holding.purpose', icon: Hourglass },
    { to: '/forecast', label: 'forecast.title', purpose: 'forecast.purpose', icon: Telescope },
  ],
  [
    {
      to: '/tasks',
      label: 'task.title',
      purpose: 'task.purpose',
      icon: ListChecks,
      isFor: (me) => me.capabilities.includes('task.read'),
    },
    { to: '/deliverables', label: 'deliverables.title', purpose: 'deliverables.purpose', icon: PackageCheck },
    { to: '/meetings', label: 'meetings.title', purpose: 'meetings.purpose', icon: MessagesSquare },
  ],
  [
    { to: '/partners', label: 'partner.title', purpose: 'partner.purpose', icon: Handshake, isFor: isInsider },
    { to: '/exits', label: 'exits.title', purpose: 'exits.purpose', icon: DoorOpen, isFor: isInsider },
    {
      to: '/import',
      label: 'import.title',
      purpose: 'import.purpose',
      icon: FileUp,
      isFor: (me) => me.capabilities.includes('exchange.import'),
    },
  ],
];

/** The groups a viewer sees, without those that are empty for them. */
export function navGroupsFor(me: Me): readonly (readonly NavItem[])[] {
  return GROUPS.map((items) => items.filter((item) => item.isFor?.(me) ?? true)).filter((items) => items.length > 0);
}

/** The entries a viewer sees. */
export function navFor(me: Me): readonly NavItem[] {
  return navGroupsFor(me).flat();
}

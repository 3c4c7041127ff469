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

/** The left navigation, in order. A feature adds its line here together with its route. */
const NAV: readonly NavItem[] = [
  // A liaison's first page is that of the own partner.
  { to: '/', label: 'shell.home', icon: House, isFor: (me) => !isLiaison(me) },
  { to: '/partners', label: 'partner.own', icon: House, isFor: isLiaison },
  { to: '/pipeline', label: 'pipeline.title', purpose: 'pipeline.purpose', icon: Rows3 },
  { to: '/timeline', label: 'timeline.title', purpose: 'timeline.purpose', icon: ChartGantt },
  { to: '/signing', label: 'signing-page.nav', purpose: 'signing-page.purpose', icon: CalendarCheck2 },
  { to: '/effectiveness', label: 'effect.title', purpose: 'effect.purpose', icon: FileCheck2 },
  { to: '/deliverables', label: 'deliverables.title', purpose: 'deliverables.purpose', icon: PackageCheck },
  { to: '/changes', label: 'changes.title', purpose: 'changes.purpose', icon: History },
  { to: '/forecast', label: 'forecast.title', purpose: 'forecast.purpose', icon: Telescope },
  {
    to: '/tasks',
    label: 'task.title',
    purpose: 'task.purpose',
    icon: ListChecks,
    isFor: (me) => me.capabilities.includes('task.read'),
  },
  { to: '/meetings', label: 'meetings.title', purpose: 'meetings.purpose', icon: MessagesSquare },
  { to: '/desks', label: 'holding.title', purpose: 'holding.purpose', icon: Hourglass },
  {
    to: '/partners',
    label: 'partner.title',
    purpose: 'partner.purpose',
    icon: Handshake,
    isFor: (me) => me.capabilities.includes('internal.read'),
  },
  {
    to: '/exits',
    label: 'exits.title',
    purpose: 'exits.purpose',
    icon: DoorOpen,
    isFor: (me) => me.capabilities.includes('internal.read'),
  },
  {
    to: '/import',
    label: 'import.title',
    purpose: 'import.purpose',
    icon: FileUp,
    isFor: (me) => me.capabilities.includes('exchange.import'),
  },
];

/** The entries a viewer sees. */
export function navFor(me: Me): readonly NavItem[] {
  return NAV.filter((item) => item.isFor?.(me) ?? true);
}

import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import { NOTICE_GROUPS, NOTICE_WAYS, type NoticeGroup, type NoticeReason, type NoticeWay } from './notice.codes.ts';

/** How a person is told of each group of reasons. */
export type NoticeWays = Readonly<Record<NoticeGroup, NoticeWay>>;

/** How a person is told who chose nothing: by mail what asks for something, in the inbox alone what informs. */
export const OFFICE_WAYS: NoticeWays = {
  deadlines: 'mail',
  decisions: 'mail',
  urged: 'mail',
  requests: 'mail',
  letters: 'inbox',
};

const GROUP_OF: Readonly<Record<NoticeReason, NoticeGroup>> = {
  due_soon: 'deadlines',
  due: 'deadlines',
  overdue: 'deadlines',
  assigned: 'decisions',
  returned: 'decisions',
  confirmed: 'decisions',
  extension_granted: 'decisions',
  extension_refused: 'decisions',
  withdrawn: 'decisions',
  reopened: 'decisions',
  urged: 'urged',
  proposed: 'requests',
  extension_asked: 'requests',
  urging_sent: 'letters',
  urging_answered: 'letters',
  urging_withdrawn: 'letters',
};

/** How a reason is told by these ways. */
export function wayOf(ways: NoticeWays, reason: NoticeReason): NoticeWay {
  return ways[GROUP_OF[reason]];
}

/** The ways that may be chosen for a group: what asks somebody to act always stands in the inbox. */
export function waysOpen(group: NoticeGroup): readonly NoticeWay[] {
  return group === 'letters' ? NOTICE_WAYS : NOTICE_WAYS.filter((way) => way !== 'off');
}

/** The groups of which an actor is ever told: agencies of their tasks, the office of what it decides and sends. */
export function groupsOf(actor: Actor): readonly NoticeGroup[] {
  return NOTICE_GROUPS.filter((group) => {
    if (group === 'requests') return can(actor, 'task.write_any');
    if (group === 'letters') return can(actor, 'task.urge');
    return can(actor, 'task.report_own');
  });
}

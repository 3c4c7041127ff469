import type { UrgingRule } from '@counterpart/domain/urging/urging.rules';

/**
 * When agencies are urged where the office has not said otherwise.
 * **Source:** no law: the levels follow the office's practice, the days are a choice of this register's own, to be set
 * by each office.
 */
export const SHIPPED_URGING_RULES: readonly UrgingRule[] = [
  { level: 1, trigger: 'after', days: 1, waitDays: 3, isOn: true },
  { level: 2, trigger: 'after', days: 5, waitDays: 7, isOn: true },
  { level: 3, trigger: 'unanswered', days: 7, waitDays: 7, isOn: true },
  { level: 4, trigger: 'unanswered', days: 10, waitDays: 20, isOn: true },
  { level: 5, trigger: 'unanswered', days: 20, waitDays: 20, isOn: false },
  { level: 6, trigger: 'unanswered', days: 20, waitDays: 20, isOn: false },
];

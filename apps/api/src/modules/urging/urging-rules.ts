import type { Reader } from '@counterpart/db/open';
import type { UrgedLevel, UrgingTrigger } from '@counterpart/domain/urging/urging.codes';
import type { UrgingRule } from '@counterpart/domain/urging/urging.rules';
import { SHIPPED_URGING_RULES } from '@counterpart/reference/urging/urging-rules';

/** A rule as it holds; `isShipped` while the office has not said otherwise. */
export type HeldRule = UrgingRule & { readonly isShipped: boolean };

/** The rules of all levels: the office's own where it wrote one, else the shipped one. */
export async function heldRules(db: Reader): Promise<HeldRule[]> {
  const rows = await db.selectFrom('urging_rule').selectAll().execute();
  return SHIPPED_URGING_RULES.map((shipped) => {
    const own = rows.find((row) => row.level === shipped.level);
    if (!own) return { ...shipped, isShipped: true };
    return {
      level: own.level as UrgedLevel,
      trigger: own.trigger as UrgingTrigger,
      days: own.days,
      waitDays: own.wait_days,
      isOn: own.is_on === 1,
      isShipped: false,
    };
  });
}

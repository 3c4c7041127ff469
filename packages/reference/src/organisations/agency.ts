import type { Verification } from '@counterpart/domain/procedures/procedure.types';
import type { AgencyClass } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';

/**
 * An agency as the register ships it.
 * **Shape**: `validFrom` and `validTo` are its first and last day, absent where it existed before the register's
 * records or still does; `successorCode` took over on the day after `validTo`. A code never changes its meaning.
 */
export type AgencyRow = {
  readonly code: string;
  readonly name: LocalText;
  readonly class: AgencyClass;
  readonly parentCode?: string;
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
  readonly successorCode?: string;
  readonly source: string;
  readonly verification: Verification;
};

/** Source line of what officials know and no text was read for. */
export const COMMON_KNOWLEDGE = 'Kiến thức chung; cần đối chiếu văn bản';

import type { ConditionKind } from '@counterpart/domain/effectiveness/condition.codes';
import type { InstrumentKind } from '@counterpart/domain/shared/codes';
import type { LocalText } from '@counterpart/domain/shared/text';
import { SOURCES } from '../regimes/sources.ts';

/** A condition that a partner's published rules put before the effect of every agreement of a kind. */
export type PartnerCondition = {
  readonly partnerCode: string;
  readonly instrumentKinds: readonly InstrumentKind[];
  readonly kind: ConditionKind;
  readonly title: LocalText;
  readonly source: string;
};

/**
 * Conditions that stand on the list of a partner's agreement from its signing, beside those its procedure names.
 * Only what was read in a source is here; everything else is written down from the agreement itself.
 */
export const PARTNER_CONDITIONS: readonly PartnerCondition[] = [
  {
    partnerCode: 'JICA',
    instrumentKinds: ['LOAN_AGREEMENT'],
    kind: 'EVIDENCE_OF_AUTHORITY',
    title: {
      vi: 'Gửi JICA giấy xác nhận thẩm quyền và chữ ký mẫu',
      en: 'Evidence of authority and specimen signatures sent to JICA',
    },
    source: SOURCES.JICA,
  },
];

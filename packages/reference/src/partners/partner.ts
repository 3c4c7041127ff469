import type { Verification } from '@counterpart/domain/procedures/procedure.types';
import type { PartnerKind } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';

/** An organisation identifier of the IATI Standard, with the text that gives it. */
export type IatiIdentifier = { readonly id: string; readonly source: string };

/**
 * A development partner as the register ships it.
 * **Shape**: `countryCode` is ISO 3166-1 alpha-2, of bilateral partners only; `iati[0]` is the identifier to publish,
 * further ones are recognised on import; `validTo` is the partner's last day.
 */
export type PartnerRow = {
  readonly code: string;
  readonly name: LocalText;
  readonly kind: PartnerKind;
  readonly countryCode?: string;
  readonly iati: readonly IatiIdentifier[];
  readonly validTo?: PlainDate;
  readonly successorCode?: string;
  readonly note?: LocalText;
  readonly source: string;
  readonly verification: Verification;
};

/** Source line of what officials know and no text was read for. */
export const COMMON_KNOWLEDGE = 'Kiến thức chung; cần đối chiếu';

/** An identifier that the organisation itself publishes under. */
export function publisher(id: string): IatiIdentifier {
  return { id, source: 'IATI Registry, list of publishers' };
}

/** An identifier read in a file that the organisation published. */
export function published(id: string): IatiIdentifier {
  return { id, source: 'IATI activity file of the organisation (reporting-org)' };
}

/** A multilateral's identifier from its channel code. */
export function channel(code: string): IatiIdentifier {
  return {
    id: `XM-DAC-${code}`,
    source: `IATI Standard 2.03, codelist CRSChannelCode ${code}, with the prefix XM-DAC`,
  };
}

/** A bare channel code, as older files write it. */
export function bareChannel(code: string): IatiIdentifier {
  return { id: code, source: `IATI Standard 2.03, codelist CRSChannelCode ${code}` };
}

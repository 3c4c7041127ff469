import { BILATERAL_PARTNERS } from './bilateral.ts';
import { MULTILATERAL_PARTNERS } from './multilateral.ts';
import type { PartnerRow } from './partner.ts';

/** Every partner the register ships, past and present. Identifiers that no source confirms are left out. */
export const partners: readonly PartnerRow[] = [...MULTILATERAL_PARTNERS, ...BILATERAL_PARTNERS];

const byIatiId = new Map(partners.flatMap((partner) => partner.iati.map(({ id }) => [id, partner])));

/** The partner that an IATI organisation identifier names, in any form the register recognises. */
export function partnerByIatiId(id: string): PartnerRow | undefined {
  return byIatiId.get(id.trim());
}

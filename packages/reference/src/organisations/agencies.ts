import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { AgencyRow } from './agency.ts';
import { CENTRAL_BODIES } from './central-bodies.ts';
import { GOVERNMENT_AGENCIES, MINISTRIES } from './ministries.ts';
import { PROVINCES } from './provinces.ts';
import { STATE_CORPORATIONS } from './state-corporations.ts';
import { MINISTRY_UNITS, OFFICE_UNITS } from './units.ts';

/** Every agency the register ships, past and present. */
export const agencies: readonly AgencyRow[] = [
  ...CENTRAL_BODIES,
  ...MINISTRIES,
  ...OFFICE_UNITS,
  ...MINISTRY_UNITS,
  ...GOVERNMENT_AGENCIES,
  ...PROVINCES,
  ...STATE_CORPORATIONS,
];

/** The agencies that exist on a day. */
export function agenciesAt(day: PlainDate): AgencyRow[] {
  return agencies.filter(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo),
  );
}

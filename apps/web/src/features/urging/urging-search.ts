import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { URGED_LEVELS, type UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { oneOf } from '../../lib/search-params.ts';

/** The address of the list of urgings. */
export type UrgingSearch = {
  readonly agencyId?: string;
  readonly level?: UrgedLevel;
  readonly unanswered?: 'yes';
  readonly from?: string;
  readonly to?: string;
};

/** Reads the address of the list; what is not understood is left out. */
export function readUrgingSearch(raw: Record<string, unknown>): UrgingSearch {
  const agencyId = oneOf(raw['agencyId']);
  const level = URGED_LEVELS.find((one) => String(one) === oneOf(raw['level']));
  const [from, to] = [oneOf(raw['from']), oneOf(raw['to'])];
  return {
    ...(agencyId !== undefined && /^agy_[0-9a-z]{1,40}$/.test(agencyId) && { agencyId }),
    ...(level && { level }),
    ...(oneOf(raw['unanswered']) === 'yes' && { unanswered: 'yes' }),
    ...(from && isPlainDate(from) && { from }),
    ...(to && isPlainDate(to) && { to }),
  };
}

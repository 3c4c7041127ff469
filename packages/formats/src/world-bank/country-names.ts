import { foldText } from '@counterpart/domain/shared/text';

// Older statements spell some countries otherwise; keyed by the folded old spelling.
const OLDER_SPELLINGS: Readonly<Record<string, string>> = { vietnam: 'Viet Nam' };

/** The name a country has in the World Bank's files today, so that one country is one name across years. */
export function countryName(printed: string): string {
  return OLDER_SPELLINGS[foldText(printed)] ?? printed;
}

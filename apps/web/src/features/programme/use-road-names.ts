import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { RoadNames } from './road-words.ts';

/** The words and names that the parts of a programme's page share. */
export function useRoadNames(): RoadNames {
  const { t, language } = useT();
  const { partnerName, agencyName } = useReference();
  return useMemo(() => ({ t, language, partnerName, agencyName }), [t, language, partnerName, agencyName]);
}

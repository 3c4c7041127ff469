import type { Option } from '@counterpart/ui/list-box';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import type { Meeting } from './use-meetings.ts';

/** The programmes that a meeting was about, as options. */
export function useProgrammeOptions({ subjects }: Meeting): readonly Option[] {
  const { language } = useT();
  return useMemo(() => {
    const byId = new Map(
      subjects.map((one) => [
        one.programmeId,
        { id: one.programmeId, label: inLanguage(language, one.titleVi, one.titleEn).text, note: one.code },
      ]),
    );
    return [...byId.values()];
  }, [subjects, language]);
}

/** The instruments with a partner of the programmes that a meeting was about, with their steps. */
export function useFiles({ subjects }: Meeting, partnerId: string) {
  const api = useApi();
  const programmeIds = [...new Set(subjects.map((one) => one.programmeId))];
  const roads = useQueries({
    queries: programmeIds.map((programmeId) => api.procedures.road.queryOptions({ programmeId })),
  });
  return {
    isReady: roads.every((one) => !one.isPending),
    files: roads.flatMap((one) => one.data ?? []).filter((file) => file.partnerId === partnerId),
  };
}

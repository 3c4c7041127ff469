import { daysBetween } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import type { MilestoneSubject } from '../milestones/milestone.types.ts';

/** One open step of a list of work. */
export type WorkRow = ApiOutput['procedures']['myWork']['late'][number];

type Procedures = ApiOutput['procedures']['list'];
type Step = Procedures[number]['steps'][number];

const DOSSIER_TRIGGERS = ['dossier_received', 'dossier_complete'];
const LONG = 10 * 60_000;

/** How a row's step is called and what kind of step it is, as far as its procedure is known already. */
export function useWorkSubjects(today: string): (row: WorkRow) => MilestoneSubject {
  const { language } = useT();
  const procedures = useQuery(useApi().procedures.list.queryOptions({}, { staleTime: LONG }));
  return useMemo(() => {
    const steps = new Map<string, Step>();
    for (const procedure of procedures.data ?? []) {
      for (const step of procedure.steps) steps.set(`${procedure.id} ${step.code}`, step);
    }
    return (row) => subjectOf(row, steps.get(`${row.procedureId} ${row.stepCode}`), { today, language });
  }, [procedures.data, today, language]);
}

/** A row of a list of work as the status control of its step takes it. */
function subjectOf(
  row: WorkRow,
  step: Step | undefined,
  { today, language }: { readonly today: string; readonly language: Language },
): MilestoneSubject {
  const isLate = row.plannedOn !== null && row.plannedOn < today;
  return {
    id: row.id,
    version: row.version,
    name: step?.name[language] ?? row.stepCode,
    programmeId: row.programmeId,
    state: isLate ? 'late' : row.plannedOn === null ? 'ready' : 'due_soon',
    plannedOn: row.plannedOn,
    actualOn: null,
    daysLate: isLate ? daysBetween(row.plannedOn ?? today, today) : 0,
    note: row.note,
    delayReasonCode: row.delayReasonCode,
    hasDossier: step?.limits.some((limit) => DOSSIER_TRIGGERS.includes(limit.trigger)) ?? false,
    dossierCompleteOn: row.dossierCompleteOn,
    isSignature: step?.kind === 'signed' || step?.kind === 'exchanged',
  };
}

import type { ImportPlan } from '@counterpart/domain/exchange/import-plan.types';
import {
  type ImportKind,
  type ImportOutcome,
  type ImportReport,
  MAX_LISTED,
  MAX_REFUSALS,
  type RefusedCell,
} from '@counterpart/domain/exchange/import-report';
import type { ReadFile } from './import-kinds.ts';

/** What an import did or would do, without the words of its refusals; those depend on the reader's language. */
export type BareReport = Omit<ImportReport, 'refusals'> & { readonly refusals: readonly RefusedCell[] };

/** The report of a plan; lists are cut, counts tell of all. */
export function reportOf(run: {
  kind: ImportKind;
  plan: ImportPlan;
  file: ReadFile;
  outcome: ImportOutcome;
  importId: string | null;
}): BareReport {
  const { kind, plan, file, outcome, importId } = run;
  const { kept: keptCount, ...counts } = plan.counts;
  return {
    kind,
    outcome,
    importId,
    ...counts,
    keptCount,
    refusals: [...file.refusals, ...plan.refusals].slice(0, MAX_REFUSALS),
    changes: plan.changes.slice(0, MAX_LISTED),
    kept: plan.kept.slice(0, MAX_LISTED),
    unknownColumns: file.unknownColumns,
  };
}

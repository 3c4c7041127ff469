import type { KnownRegister } from '@counterpart/domain/exchange/import-register.types';
import type { ImportPlan, PlanContext } from '@counterpart/domain/exchange/import-plan.types';
import type { ImportKind, RefusedCell } from '@counterpart/domain/exchange/import-report';
import { loanRef, projectNumberOf, projectRef } from '@counterpart/domain/exchange/loan-statement';
import { loanPlanner } from '@counterpart/domain/exchange/plan-loans';
import { projectPlanner } from '@counterpart/domain/exchange/plan-projects';
import { worldBankRef } from '@counterpart/domain/exchange/plan-records';
import type { PublishedLoan, PublishedProject } from '@counterpart/domain/exchange/published.types';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { FileRefusal } from '@counterpart/formats/import.types';
import { readWorldBankLoans } from '@counterpart/formats/world-bank/loans-reader';
import { readWorldBankProjects } from '@counterpart/formats/world-bank/projects-reader';
import type { RecordTable } from '@counterpart/formats/world-bank/record-table';

/** The code of the partner whose lists these are. */
export const WORLD_BANK = 'WB';

/** A file read into rows, ready to be planned; it crosses the thread of the heavy lane as it is. */
export type ReadFile = {
  readonly rowCount: number;
  readonly refusedRows: number;
  readonly refusals: readonly RefusedCell[];
  readonly unknownColumns: readonly string[];
} & (
  | { readonly kind: 'world-bank-loans'; readonly records: readonly PublishedLoan[] }
  | { readonly kind: 'world-bank-projects'; readonly records: readonly PublishedProject[] }
);

/** What of the register a file's rows can concern. */
export type Concern = {
  readonly programmeRefs: readonly string[];
  readonly programmeCodes: readonly string[];
  readonly instrumentRefs: readonly string[];
  readonly numbers: readonly string[];
  readonly days: readonly string[];
};

/** Reads a file of a kind. Errors: import.file_unreadable */
export function readImportFile(kind: ImportKind, bytes: Uint8Array): ReadFile {
  return kind === 'world-bank-loans'
    ? { kind, ...readable(readWorldBankLoans(bytes)) }
    : { kind, ...readable(readWorldBankProjects(bytes)) };
}

function readable<T>(table: RecordTable<T> | FileRefusal): RecordTable<T> {
  if (table.ok) return table;
  throw new DomainError('import.file_unreadable', {
    reason: table.reason,
    columns: [...table.columns],
    line: table.line,
  });
}

/** The records that a file's rows name. */
export function concernOf(file: ReadFile): Concern {
  if (file.kind === 'world-bank-projects') {
    const codes = file.records.map((project) => project.projectId);
    return {
      programmeRefs: codes.map(worldBankRef),
      programmeCodes: codes,
      instrumentRefs: [],
      numbers: [],
      days: [],
    };
  }
  return {
    programmeRefs: distinct(file.records.map(projectRef)),
    programmeCodes: distinct(file.records.map(projectNumberOf)),
    instrumentRefs: distinct(file.records.map(loanRef)),
    numbers: distinct(file.records.map((loan) => loan.loanNumber)),
    days: distinct(file.records.map((loan) => loan.endOfPeriodOn)),
  };
}

/** The planner of a file: row by row, so that others may be let in between. */
export function plannerOf(file: ReadFile, register: KnownRegister, context: PlanContext): Generator<void, ImportPlan> {
  return file.kind === 'world-bank-loans'
    ? loanPlanner(file, register, context)
    : projectPlanner(file, register, context);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

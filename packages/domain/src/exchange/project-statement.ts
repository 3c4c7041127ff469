import type { PlainDate } from '../shared/plain-date.ts';
import type { PublishedDays, Statement } from './import-register.types.ts';
import type { DayPair } from './merge-published.rules.ts';
import { noDay } from './plan-records.ts';
import type { PublishedProject } from './published.types.ts';
import {
  expectedInstrumentKind,
  programmeKindOf,
  sideStateOfProject,
  sideStateReason,
} from './world-bank-words.rules.ts';

/**
 * What the list says of a project, as the register compares and remembers it.
 * Shape: `IBRD`, `IDA` and `GRANT` are commitments in US cents; `instrumentKind` and `amountMinor` belong to the
 * agreement to expect.
 */
export function projectStatement(project: PublishedProject, before: Statement | null, today: PlainDate): Statement {
  const sideState = sideStateOfProject(project.status);
  return {
    values: {
      titleEn: oneLine(project.projectName),
      kind: programmeKindOf(project.lendingInstrument),
      descriptionEn: project.developmentObjective ?? '',
      implementingText: oneLine(project.implementingAgency ?? ''),
      sideState,
      sideStateReason: sideStateReason(sideState, project.status),
      IBRD: project.ibrdCommitment?.amountMinor ?? null,
      IDA: project.idaCommitment?.amountMinor ?? null,
      GRANT: project.grantAmount?.amountMinor ?? null,
      amountMinor: project.totalCommitment?.amountMinor ?? null,
      instrumentKind: expectedInstrumentKind(project),
      status: project.status,
      lastStage: project.lastStageReached,
    },
    days: daysOf(project, before?.days ?? null, today),
  };
}

/**
 * The list carries no day of its own, so its status says which days are facts: approval where the Bank approved,
 * effectiveness once the project is active or closed, closing once it is closed. All else is a plan.
 */
function daysOf(project: PublishedProject, before: PublishedDays | null, today: PlainDate): PublishedDays {
  const isUnderWay = project.status === 'Active' || project.status === 'Closed';
  const isApproved = isUnderWay || project.lastStageReached?.toUpperCase() === 'BANK APPROVED';
  const day = (on: PlainDate | null, earlier: DayPair | undefined, isFact: boolean): DayPair => {
    if (on === null) return noDay;
    if (!isFact || on > today) return { plannedOn: on, actualOn: null };
    return { plannedOn: earlier?.plannedOn ?? null, actualOn: on };
  };
  return {
    board_approved: day(project.boardApprovalOn, before?.board_approved, isApproved),
    signed: noDay,
    effective: day(project.effectiveOn, before?.effective, isUnderWay),
    closed: day(project.closedOn, before?.closed, project.status === 'Closed'),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

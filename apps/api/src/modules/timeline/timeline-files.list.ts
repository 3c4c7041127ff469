import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { ProcedureStep, StepKind } from '@counterpart/domain/procedures/procedure.types';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { type DatedStep, fileBar, greatDays } from '@counterpart/domain/timeline/bar.rules';
import type { TimelineFile, TimelineMark } from '@counterpart/domain/timeline/compact-file';
import type { Span } from '@counterpart/domain/timeline/scale.rules';
import { templatesById } from '../procedures/index.ts';

/** Which files are drawn: those of a page of programmes, with the marks of a span of days. */
export type TimelineAsk = {
  readonly scope: Scope;
  readonly programmeIds: readonly string[];
  readonly span: Span;
  readonly today: PlainDate;
};

/** The steps that marks name, each once: clients look their names up by procedure and code. */
export type StepList = readonly (readonly [procedureId: string, stepCode: string, kind: StepKind])[];

/** The files of a page of programmes as bars, oldest first within each programme. */
export async function timelineFiles(
  reader: Reader,
  ask: TimelineAsk,
): Promise<{ files: TimelineFile[]; steps: StepList }> {
  const rows = await filesOf(reader, ask);
  const templates = await templatesById(
    reader,
    rows.map((row) => row.procedure_id),
  );
  const milestones = Map.groupBy(
    await datedMilestones(
      reader,
      rows.map((row) => row.id),
    ),
    (one) => one.instrument_id,
  );
  const places = new Map(ask.programmeIds.map((id, place) => [id, place]));
  const steps = new Map<string, { place: number; of: StepList[number] }>();
  const placeOf = (procedureId: string, code: string, step: ProcedureStep | undefined) => {
    const key = `${procedureId} ${code}`;
    const kind = step ? kindOf(step) : 'step';
    const known = steps.get(key) ?? { place: steps.size, of: [procedureId, code, kind] as const };
    steps.set(key, known);
    return known.place;
  };
  const files = rows.map((row): TimelineFile => {
    const own = milestones.get(row.id) ?? [];
    const byCode = new Map(templates.get(row.procedure_id)?.steps.map((step) => [step.code, step]));
    const dated = own.flatMap((one) => datedStep(byCode.get(one.step_code), one));
    const sideState = (row.side_state ?? row.programme_side_state) as SideState | null;
    return {
      id: row.id,
      programme: places.get(row.programme_id) ?? 0,
      partnerId: row.partner_id,
      kind: row.kind,
      number: row.number,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      stage: row.stage as Stage | SideState,
      bar: fileBar(dated, { sideState, today: ask.today }),
      great: greatDays(dated),
      marks: own
        .map((one) => markOf(one, placeOf(row.procedure_id, one.step_code, byCode.get(one.step_code))))
        .filter((mark) => isWithin(mark, ask.span)),
    };
  });
  return { files, steps: [...steps.values()].map((one) => one.of) };
}

async function filesOf(reader: Reader, { scope, programmeIds }: TimelineAsk) {
  if (programmeIds.length === 0 || scope.kind === 'nothing') return [];
  return reader
    .selectFrom('instrument as i')
    .innerJoin('instrument_summary as s', 's.instrument_id', 'i.id')
    .innerJoin('programme as p', 'p.id', 'i.programme_id')
    .select(['i.id', 'i.programme_id', 'i.partner_id', 'i.kind', 'i.number', 'i.title_vi', 'i.title_en'])
    .select(['i.procedure_id', 'i.side_state', 's.stage', 'p.side_state as programme_side_state'])
    .where('i.programme_id', 'in', programmeIds)
    .$if(scope.kind === 'partner', (query) =>
      query.where('i.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .orderBy('i.programme_id')
    .orderBy('i.created_at')
    .orderBy('i.id')
    .execute();
}

type DatedRow = Awaited<ReturnType<typeof datedMilestones>>[number];

async function datedMilestones(reader: Reader, instrumentIds: readonly string[]) {
  if (instrumentIds.length === 0) return [];
  return reader
    .selectFrom('milestone')
    .select(['instrument_id', 'step_code', 'baseline_on', 'planned_on', 'actual_on'])
    .where('instrument_id', 'in', instrumentIds)
    .where('is_not_applicable', '=', 0)
    .where((eb) => eb.or([eb('actual_on', 'is not', null), eb('planned_on', 'is not', null)]))
    .orderBy('instrument_id')
    .orderBy('position')
    .execute();
}

function datedStep(step: ProcedureStep | undefined, row: DatedRow): DatedStep[] {
  if (!step) return [];
  return [{ kind: kindOf(step), stage: step.stageReached ?? null, plannedOn: row.planned_on, actualOn: row.actual_on }];
}

function markOf(row: DatedRow, step: number): TimelineMark {
  return {
    step,
    plannedOn: row.planned_on,
    actualOn: row.actual_on,
    baselineOn: row.baseline_on === row.planned_on ? null : row.baseline_on,
  };
}

function isWithin(mark: TimelineMark, { from, to }: Span): boolean {
  const day = mark.actualOn ?? mark.plannedOn;
  return day !== null && day >= from && day <= to;
}

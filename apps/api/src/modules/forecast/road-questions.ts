import type { Reader } from '@counterpart/db/open';
import { loanStretches, type RoadWait } from '@counterpart/domain/forecast/loan-stretches';
import { stepsOnWay } from '@counterpart/domain/forecast/road-rest';
import { seedOf } from '@counterpart/domain/forecast/road-draws';
import type { ObservedStep, RoadQuestion } from '@counterpart/domain/forecast/road-forecast.types';
import { type DayContext, dayContext } from '@counterpart/domain/milestones/milestone.types';
import { currentMilestone } from '@counterpart/domain/milestones/holder.rules';
import { type FileProgress, progressOf } from '@counterpart/domain/milestones/progress.rules';
import { type PlainDate, toEpochDay } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import {
  agenciesOfRoles,
  type ClockedMilestone,
  milestonesOf,
  stepAgency,
  templatesById,
  toFile,
} from '../procedures/index.ts';
import { readKnowledge, type RegisterKnowledge } from './register-knowledge.ts';
import { stepTraits } from './step-history.list.ts';
import { fileTraits } from './wait-history.list.ts';

/** Which files are foreseen, and from which day; plain data for the heavy lane. */
export type RoadOrder = {
  readonly instrumentIds: readonly string[];
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
};

/** A file with the question of when its steps will be done. */
export type AskedFile = {
  readonly row: FileRow;
  readonly question: RoadQuestion;
  readonly milestones: readonly ClockedMilestone[];
  /** The same question as it stood on another day, from the steps as they were known then. */
  readonly askOn: (milestones: readonly ClockedMilestone[], today: PlainDate) => Promise<RoadQuestion>;
  /** Taken out of the flow: nothing is foreseen. */
  readonly isOut: boolean;
};

type FileRow = Awaited<ReturnType<typeof fileRows>>[number];

/** Turns stored files into questions, with all that this register knew on the day. */
export async function roadQuestions(
  db: Reader,
  order: RoadOrder,
): Promise<{ readonly files: readonly AskedFile[]; readonly knowledge: RegisterKnowledge }> {
  const context = dayContext(order.today, order.calendar);
  const knowledge = await readKnowledge(db, context);
  const rows = await fileRows(db, order.instrumentIds);
  const templates = await templatesById(
    db,
    rows.map((row) => row.procedure_id),
  );
  const milestones = Map.groupBy(await milestonesOf(db, order.instrumentIds), (one) => one.instrument_id);
  const roleAgencies = await agenciesOfRoles(db);
  const files: AskedFile[] = [];
  for (const row of rows) {
    const template = templates.get(row.procedure_id);
    if (!template) continue;
    const own = milestones.get(row.id) ?? [];
    const agencies = { managingAgencyId: row.managing_agency_id, proposingAgencyId: row.proposing_agency_id };
    const agencyOf = new Map(
      own.map((one) => {
        const step = { agencyId: one.agency_id, responsible: one.responsible_role };
        return [one.step_code, stepAgency({ ...agencies, roleAgencies }, step)] as const;
      }),
    );
    const askOn = (steps: readonly ClockedMilestone[], today: PlainDate): Promise<RoadQuestion> => {
      const progress = progressOf(toFile(row, template, steps));
      return ask({ knowledge, row, progress, agencyOf }, { today, calendar: order.calendar });
    };
    const isOut = row.side_state !== null || row.stopped !== null;
    files.push({ row, isOut, milestones: own, askOn, question: await askOn(own, order.today) });
  }
  return { files, knowledge };
}

type Known = {
  readonly knowledge: RegisterKnowledge;
  readonly row: FileRow;
  readonly progress: FileProgress;
  readonly agencyOf: ReadonlyMap<string, string | null>;
};

async function ask(
  { knowledge, row, progress, agencyOf }: Known,
  { today, calendar }: Pick<DayContext, 'today' | 'calendar'>,
): Promise<RoadQuestion> {
  const day = toEpochDay(today);
  const subject = { id: row.id, progress, traits: fileTraits(row) };
  const waits: Readonly<Record<RoadWait, (typeof knowledge.waits)[RoadWait]>> = knowledge.waits;
  const stretches = loanStretches(waits, subject, today);
  // How much of a way is left follows from how long its steps usually take, those that are done included.
  const onWay = new Set(stretches.flatMap((way) => stepsOnWay(progress, way)));
  const steps = new Map<string, ObservedStep>();
  for (const [code, own] of progress.steps) {
    if (own.status !== 'open' && !onWay.has(own)) continue;
    const { forecaster, onTime } = await knowledge.step(code);
    const traits = stepTraits({ partner_id: row.partner_id, agency_id: agencyOf.get(code) ?? null });
    const id = currentMilestone(own)?.id;
    const found = forecaster.forecast({ ...(id !== undefined && { id }), startDay: day, traits }, day);
    if (found) steps.set(code, { curve: found.curve, cases: found.endedCases, onTime });
  }
  return { progress, calendar, today, seed: seedOf(row.id), knowledge: { steps, stretches } };
}

async function fileRows(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('instrument')
    .innerJoin('programme as p', 'p.id', 'instrument.programme_id')
    .selectAll('instrument')
    .select(['p.country_code', 'p.managing_agency_id', 'p.code', 'p.side_state as stopped'])
    .where('instrument.id', 'in', ids)
    .execute();
  const place = new Map(ids.map((id, at) => [id, at]));
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

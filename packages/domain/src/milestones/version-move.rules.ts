import { applicableSteps } from '../procedures/procedure.rules.ts';
import type { ProcedureFacts, ProcedureStep, ProcedureTemplate } from '../procedures/procedure.types.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { DayLimit } from '../shared/working-days.ts';
import { currentHolders } from './holder.rules.ts';
import type { DayContext, InstrumentFile, MilestoneFacts } from './milestone.types.ts';
import { type FileProgress, progressOf } from './progress.rules.ts';
import { limitOnMilestone, statutoryDue } from './statutory.rules.ts';

/** A step that stays, with its place in the order of the new version. */
export type KeptMilestone = { readonly milestone: MilestoneFacts; readonly position: number };

/**
 * What a move to another version of the procedure does to a file.
 * **Shape**: `kept` stay by their step's code, `added` steps get a milestone, `vanished` milestones are marked as not
 * applicable, `revived` ones were marked so by an earlier move and apply again. `facts` are the file's under the new version.
 */
export type VersionMove = {
  readonly facts: ProcedureFacts;
  readonly kept: readonly KeptMilestone[];
  readonly added: readonly ProcedureStep[];
  readonly vanished: readonly MilestoneFacts[];
  readonly revived: readonly MilestoneFacts[];
};

/** Plans the move of a file to another version. Flags keep their value; those the old version did not know take the default. */
export function planMove(file: InstrumentFile, to: ProcedureTemplate): VersionMove {
  const facts = { capacity: file.facts.capacity, flags: flagsUnder(file, to) };
  const oldCodes = new Set(file.template.steps.map((step) => step.code));
  const newCodes = new Map(to.steps.map((step, index) => [step.code, index]));
  const present = new Set(file.milestones.map((one) => one.stepCode));
  return {
    facts,
    kept: keptIn(file.milestones, newCodes),
    added: applicableSteps(to, facts).filter((step) => !present.has(step.code)),
    vanished: file.milestones.filter((one) => !newCodes.has(one.stepCode) && !one.isNotApplicable),
    revived: file.milestones.filter(
      (one) => newCodes.has(one.stepCode) && !oldCodes.has(one.stepCode) && one.isNotApplicable,
    ),
  };
}

/** The file as it would be after a move; new steps have no days yet. */
export function movedFile(file: InstrumentFile, to: ProcedureTemplate, move: VersionMove): InstrumentFile {
  const revived = new Set(move.revived.map((one) => one.id));
  const kept = move.kept.map(({ milestone, position }) => ({
    ...milestone,
    position,
    isNotApplicable: milestone.isNotApplicable && !revived.has(milestone.id),
  }));
  const added = move.added.map(
    (step): MilestoneFacts => ({
      id: `new ${step.code}`,
      stepCode: step.code,
      position: to.steps.indexOf(step),
      baselineOn: null,
      plannedOn: null,
      actualOn: null,
      isNotApplicable: false,
      heldSince: null,
    }),
  );
  return { ...file, template: to, facts: move.facts, milestones: [...kept, ...added] };
}

/** The legal day of one step, before and after a move. */
export type MovedDay = {
  readonly stepCode: string;
  readonly before: { readonly limit: DayLimit | null; readonly dueOn: PlainDate | null };
  readonly after: { readonly limit: DayLimit | null; readonly dueOn: PlainDate | null };
};

/** What a move changes for people: legal days that move, and the steps that lie on a desk before and after. */
export type MoveEffect = {
  readonly days: readonly MovedDay[];
  readonly inHand: { readonly before: readonly string[]; readonly after: readonly string[] };
};

/** Compares a file before and after a move. */
export function moveEffect(before: InstrumentFile, after: InstrumentFile, context: DayContext): MoveEffect {
  const [old, next] = [progressOf(before), progressOf(after)];
  const days = next.file.milestones.flatMap((milestone): MovedDay[] => {
    const was = legalDay(
      old,
      before.milestones.find((one) => one.id === milestone.id),
      context,
    );
    const is = legalDay(next, milestone, context);
    const isSame = was.dueOn === is.dueOn && was.limit?.n === is.limit?.n && was.limit?.unit === is.limit?.unit;
    return milestone.actualOn !== null || isSame ? [] : [{ stepCode: milestone.stepCode, before: was, after: is }];
  });
  const inHand = (progress: FileProgress) => currentHolders(progress, context.calendar).map((one) => one.stepCode);
  return { days, inHand: { before: inHand(old), after: inHand(next) } };
}

function legalDay(progress: FileProgress, milestone: MilestoneFacts | undefined, context: DayContext) {
  const own = milestone && progress.steps.get(milestone.stepCode);
  const found = own && limitOnMilestone(progress, { own, milestone }, context.calendar);
  if (!found) return { limit: null, dueOn: null };
  // A step that is not on a desk has no day yet, only a limit.
  const isOnDesk = own.status === 'open' && own.openPredecessors.length === 0;
  return { limit: found.limit, dueOn: isOnDesk ? statutoryDue(found.limit, found.clock, context).dueOn : null };
}

function flagsUnder(file: InstrumentFile, to: ProcedureTemplate): readonly string[] {
  const known = new Set(file.template.flags.map((flag) => flag.code));
  return to.flags
    .filter((flag) => (known.has(flag.code) ? file.facts.flags.includes(flag.code) : flag.isOnByDefault))
    .map((flag) => flag.code);
}

/** Rounds of a repeated step keep their order behind the step's place. */
function keptIn(milestones: readonly MilestoneFacts[], codes: ReadonlyMap<string, number>): readonly KeptMilestone[] {
  const rounds = new Map<string, number>();
  return [...milestones]
    .sort((a, b) => a.position - b.position)
    .flatMap((milestone): KeptMilestone[] => {
      const index = codes.get(milestone.stepCode);
      if (index === undefined) return [];
      const round = rounds.get(milestone.stepCode) ?? 0;
      rounds.set(milestone.stepCode, round + 1);
      return [{ milestone, position: index + round }];
    });
}

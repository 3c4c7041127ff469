import { isSideState } from '../milestones/stage.rules.ts';
import type { SideState, Stage } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { ExitKind } from './exit.codes.ts';

/** A file as an exit finds it: its stage by the rules, its own side state, and its programme's. */
export type ExitFile = {
  readonly stage: Stage | SideState;
  readonly sideState: SideState | null;
  readonly programmeSideState: SideState | null;
};

/** Where the files go: to another partner, to another home agency, or nowhere. */
export type ExitTarget = { readonly partnerId: string | null; readonly agencyId: string | null };

/** What a file becomes by an exit. */
export type ExitOutcome = {
  readonly sideState: SideState | null;
  /** A new file is opened with the partner that takes over. */
  readonly opensSuccessor: boolean;
  /** The home agency that goes on with it; null where that does not change. */
  readonly agencyId: string | null;
};

/** Whether an exit of a kind can take a file: one that ended, or whose programme ended, is not open any more. */
export function isOpenFor(kind: ExitKind, file: ExitFile): boolean {
  if (file.stage === 'CLOSED') return false;
  if (file.programmeSideState !== null && file.programmeSideState !== 'ON_HOLD') return false;
  if (file.sideState === null) return !isSideState(file.stage) || file.programmeSideState === 'ON_HOLD';
  return file.sideState === 'ON_HOLD' && kind !== 'suspend';
}

/**
 * What a file becomes. Another partner does not step into an agreement: the file ends early and a new one is opened
 * with the partner that takes over, so that neither reads what the other negotiated. Another home agency goes on with
 * the same file.
 */
export function exitOutcome(kind: ExitKind, target: ExitTarget, file: Pick<ExitFile, 'sideState'>): ExitOutcome {
  switch (kind) {
    case 'suspend':
      return { sideState: 'ON_HOLD', opensSuccessor: false, agencyId: null };
    case 'terminate':
      return { sideState: 'TERMINATED', opensSuccessor: false, agencyId: null };
    case 'hand_over':
      return target.partnerId === null
        ? { sideState: file.sideState, opensSuccessor: false, agencyId: target.agencyId }
        : { sideState: 'TERMINATED', opensSuccessor: true, agencyId: null };
  }
}

/** What is wrong with the shape of an exit, by field; empty when nothing is. */
export function exitProblems(
  exit: { readonly kind: ExitKind; readonly partnerId: string; readonly effectiveOn: PlainDate } & {
    readonly target: ExitTarget;
  },
  today: PlainDate,
): readonly ('target' | 'effectiveOn')[] {
  const { partnerId, agencyId } = exit.target;
  const named = Number(partnerId !== null) + Number(agencyId !== null);
  const isTargetRight = exit.kind === 'hand_over' ? named === 1 && partnerId !== exit.partnerId : named === 0;
  return [
    ...(isTargetRight ? [] : (['target'] as const)),
    ...(exit.effectiveOn > today ? (['effectiveOn'] as const) : []),
  ];
}

/** The paper an exit stands on. */
export type ExitDocument = { readonly number: string; readonly on: PlainDate | null; readonly issuer: string };

/**
 * The paper in one line. It stands on the files as their reason, because the partner reads that; what the office says
 * of the exit stays in the act.
 */
export function documentLine({ number, on, issuer }: ExitDocument): string {
  const day = on === null ? '' : on.split('-').toReversed().join('/');
  return [issuer, number, day].filter((part) => part !== '').join(', ');
}

/** A file of an exit as it stands now. */
export type TakenFile = {
  readonly isIncluded: boolean;
  readonly resumedOn: PlainDate | null;
  readonly leftAs: { readonly sideState: SideState | null; readonly agencyId: string | null };
  readonly now: { readonly sideState: SideState | null; readonly agencyId: string | null };
};

/** Whether a file still stands as the exit left it, so that its earlier state can be given back. */
export function mayGiveBack(file: TakenFile): boolean {
  return (
    file.isIncluded &&
    file.resumedOn === null &&
    file.now.sideState === file.leftAs.sideState &&
    file.now.agencyId === file.leftAs.agencyId
  );
}

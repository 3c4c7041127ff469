import { type FileProgress, latest } from '../milestones/progress.rules.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { SigningRecord } from './signing-record.fields.ts';
import { hasFullPowers, needsFullPowers } from './signing-record.rules.ts';

/** Where the full powers of a signatory stand. */
export const FULL_POWERS_STATES = ['not_needed', 'missing', 'requested', 'issued'] as const;
export type FullPowersState = (typeof FULL_POWERS_STATES)[number];

/** The state, with the day of issue and the last day of validity where they are known. */
export type FullPowersStanding = {
  readonly state: FullPowersState;
  readonly issuedOn: PlainDate | null;
  readonly untilOn?: PlainDate | null;
};

/**
 * Where the full powers stand, from the record and the procedure's own step: the record says whether they are needed,
 * and where it does not, a step that concerns the file does. A Head of State, a Head of Government and a Foreign
 * Minister need none.
 */
export function fullPowersStanding(progress: FileProgress, record: SigningRecord): FullPowersStanding {
  const steps = [...progress.steps.values()].filter(
    (one) => kindOf(one.step) === 'full_powers' && one.status !== 'not_applicable',
  );
  const isNeeded = needsFullPowers(record) ?? steps.length > 0;
  if (!isNeeded) return { state: 'not_needed', issuedOn: null };
  if (hasFullPowers(record)) {
    return { state: 'issued', issuedOn: record.fullPowersOn, untilOn: record.fullPowersUntilOn };
  }
  if (steps.length > 0 && steps.every((one) => one.status !== 'open')) {
    return { state: 'issued', issuedOn: record.fullPowersOn ?? latest(steps.map((one) => one.doneOn)) };
  }
  const isRequested =
    record.fullPowersRequestedOn !== null ||
    steps.some((own) =>
      own.milestones.some((one) => one.heldSince !== null || (one.dossierReceivedOn ?? null) !== null),
    );
  return { state: isRequested ? 'requested' : 'missing', issuedOn: null };
}

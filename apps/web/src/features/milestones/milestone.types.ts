import type { ApiInput } from '../../lib/trpc.ts';

/** What the command that changes a milestone takes. */
export type MilestoneInput = ApiInput['procedures']['updateMilestone']['input'];

/** What of a milestone can be changed. */
export type MilestonePatch = MilestoneInput['patch'];

/**
 * A milestone as its status control needs it: any list that knows these can offer the same two clicks.
 * `programmeId` lets a conflict say who was faster.
 */
export type MilestoneSubject = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly programmeId: string;
  readonly state: string;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly daysLate: number;
  readonly note: string;
  readonly delayReasonCode: string | null;
  /** The law counts from a complete dossier, whose day can be recorded. */
  readonly hasDossier: boolean;
  readonly dossierCompleteOn: string | null;
  /** Its day says that an instrument was signed or exchanged, which fewer people may record. */
  readonly isSignature: boolean;
};

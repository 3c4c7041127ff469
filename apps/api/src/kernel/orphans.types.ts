import type { Reader } from '@counterpart/db/open';
import type { OrphanKind } from '@counterpart/domain/exits/exit.codes';
import type { CommandTools } from './command.ts';
import type { Fact } from './facts.ts';

/** A piece of work on a file for which the partner stood, or which falls with the file. */
export type Orphan = {
  readonly kind: OrphanKind;
  readonly recordId: string;
  readonly instrumentId: string;
  readonly programmeId: string;
  /** What it is called, in both languages; empty where the kind alone names it. */
  readonly label: { readonly vi: string; readonly en: string };
  readonly dueOn: string | null;
  /** The home agency that answers for it now, where that can be another one. */
  readonly agencyId: string | null;
};

/** A home agency takes a piece of work over. */
export type Taking = { readonly recordId: string; readonly agencyId: string; readonly reason: string };

/**
 * What a module tells of the work that a partner leaves behind. A module registers its source in
 * `modules/exits/orphan-sources.ts`; everything else follows from there.
 */
export type OrphanSource = {
  readonly kind: OrphanKind;
  /** The work of these files that nobody at home answers for. */
  readonly list: (reader: Reader, instrumentIds: readonly string[]) => Promise<readonly Orphan[]>;
  /** Writes who takes it over; null where it is called off with its file and nothing is left to take over. */
  readonly handOn: ((tools: CommandTools, taking: Taking) => Promise<Fact>) | null;
};

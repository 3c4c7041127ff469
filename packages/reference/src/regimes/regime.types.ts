import type { Verification } from '@counterpart/domain/procedures/procedure.types';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { SourceKey } from './sources.ts';

/**
 * One legal instrument that governs files during a period.
 * **Shape**: `inForceTo` is the last day; days that were not read are null. `verification` says whether number, dates
 * and matter were read in the sources, or still have to be checked.
 */
export type LegalRegime = {
  readonly code: string;
  readonly name: LocalText;
  readonly issuedOn: PlainDate | null;
  readonly inForceFrom: PlainDate | null;
  readonly inForceTo: PlainDate | null;
  readonly replaces: readonly string[];
  readonly amends: readonly string[];
  readonly matters: LocalText;
  readonly verification: Verification;
  readonly sources: readonly SourceKey[];
};

import type { ConditionKind, ConditionState } from '@counterpart/domain/effectiveness/condition.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** A deadline as somebody wrote it down. **Units**: calendar days from the loading day. */
export type SampleDeadline = {
  readonly kind: 'original' | 'extension';
  readonly inDays: number;
  readonly writtenDaysAgo: number;
  readonly letter?: string;
  readonly askedBy?: string;
  readonly reason?: string;
};

/** A condition of an invented file; `owner` is an agency's code, `step` the step that keeps its day. */
export type SampleCondition = {
  readonly kind: ConditionKind;
  readonly title: LocalText;
  readonly owner: string;
  readonly step?: string;
  readonly plannedInDays?: number;
  readonly state: ConditionState;
  readonly stateDaysAgo?: number;
  readonly evidence?: { readonly number: string; readonly daysAgo: number };
  readonly waiver?: { readonly by: string; readonly reason: string; readonly document: string };
};

/** What the first instrument of an invented programme waits for. */
export type SampleEffectiveness = {
  readonly programme: string;
  readonly deadlines: readonly SampleDeadline[];
  readonly conditions: readonly SampleCondition[];
};

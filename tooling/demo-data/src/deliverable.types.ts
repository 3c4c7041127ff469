import type { DeliverableAct } from '@counterpart/domain/deliverables/deliverable.codes';
import type { Direction, Qualifier, Target } from '@counterpart/domain/deliverables/indicator.fields';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { SlipReason } from '@counterpart/reference/codelists/work';

/** What was done with an invented deliverable, days before the loading day. */
export type DemoAct = {
  readonly act: DeliverableAct;
  readonly daysAgo: number;
  readonly percent?: number;
  readonly text?: string;
};

/** How an invented due day moved. **Units**: calendar days. */
export type DemoDueMove = {
  readonly byDays: number;
  readonly daysAgo: number;
  readonly reasonCode: SlipReason;
  readonly reason: string;
  readonly askedBy: string;
};

/**
 * Something an agency has to deliver to a programme of the demo register.
 * **Shape**: `component` by its number; `due` in days from the loading day, first plan; an invented one is marked by the
 * loader and may have a history, one from a source states the source and nothing that the source does not say.
 */
export type DemoDeliverable = {
  readonly programme: string;
  readonly component?: number;
  readonly isSample: boolean;
  readonly title: LocalText;
  readonly lead: string;
  readonly supporting?: readonly string[];
  readonly isShared?: boolean;
  readonly due?: number;
  readonly moves?: readonly DemoDueMove[];
  readonly acts?: readonly DemoAct[];
  readonly source: string;
};

/** A value that a source prints. */
export type DemoReading = {
  readonly value: string;
  readonly total?: string;
  readonly qualifier?: Qualifier;
  readonly asOfOn: PlainDate;
  readonly source: string;
};

/** A figure from public facts, with its values and targets as the sources print them. */
export type DemoIndicator = {
  readonly programme: string;
  readonly title: LocalText;
  readonly unit: LocalText;
  readonly direction: Direction;
  readonly isFraction?: boolean;
  readonly baseline?: { readonly value: string; readonly on: PlainDate | null };
  readonly targets?: readonly Target[];
  readonly readings?: readonly DemoReading[];
  readonly source: string;
};

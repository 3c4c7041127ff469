import type { Recurrence, TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Something that happened to an invented task. Units: `ago` days before loading, `inDays` days after it. */
export type DemoTaskEvent =
  | { readonly kind: 'reported'; readonly ago: number; readonly percent: number; readonly text: string }
  | { readonly kind: 'proposed'; readonly ago: number; readonly document: string }
  | { readonly kind: 'returned'; readonly ago: number; readonly text: string }
  | { readonly kind: 'confirmed'; readonly ago: number; readonly doneAgo: number; readonly document: string }
  | { readonly kind: 'extension_asked'; readonly ago: number; readonly inDays: number; readonly text: string }
  | { readonly kind: 'extension_granted'; readonly ago: number; readonly inDays: number; readonly document: string }
  | { readonly kind: 'extension_refused'; readonly ago: number; readonly text: string }
  | { readonly kind: 'withdrawn'; readonly ago: number; readonly text: string };

/** Who assigned an invented task, by which invented paper, and to whom. */
type Assigned = {
  readonly source: string;
  readonly assigner: TaskAssigner;
  readonly issuer: string;
  readonly clause: string;
  readonly content: LocalText;
  readonly support?: readonly string[];
  readonly programme?: string;
};

/** An invented task with its story. `dueIn` counts from the loading day and may be negative; null has no deadline. */
export type DemoTask = Assigned & {
  readonly lead: string;
  readonly assignedAgo: number;
  readonly dueIn: number | null;
  readonly isSecret?: boolean;
  readonly story?: readonly DemoTaskEvent[];
};

/**
 * An invented recurring task of several agencies over the months around the loading day. `late` tells for each period
 * that has fallen due, in turn, how many days after its deadline it was done; null was not done yet.
 */
export type DemoTaskSeries = Assigned & {
  readonly every: Recurrence;
  readonly day: number;
  readonly monthsBack: number;
  readonly monthsAhead: number;
  readonly leads: readonly { readonly agency: string; readonly late: readonly (number | null)[] }[];
};

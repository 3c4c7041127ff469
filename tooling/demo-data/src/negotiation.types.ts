import type {
  Lane,
  NegotiationOutcome,
  PointDecision,
  ReferendumSide,
  RoundForm,
  Side,
  Visibility,
} from '@counterpart/domain/negotiation/negotiation.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** When a round begins: days before the loading day, or before the day on which the negotiation is held. */
export type DemoRoundDay = { readonly daysAgo: number } | { readonly beforeHeld: number };

/** A member of a delegation: invented posts carry no personal name. */
export type DemoDelegate = { readonly title: string; readonly isHead?: boolean };

/** A round of an invented negotiation; rounds are numbered in their order. Without a day it is still to be arranged. */
export type DemoRound = {
  readonly day?: DemoRoundDay;
  readonly lastsDays?: number;
  readonly form?: RoundForm;
  readonly place?: string;
  readonly agenda?: string;
  readonly mandate?: string;
  readonly outcome?: NegotiationOutcome;
  readonly adRef?: { readonly side: ReferendumSide; readonly isConfirmed: boolean };
  readonly minutesNote?: string;
  readonly delegations?: Readonly<Partial<Record<Side, readonly DemoDelegate[]>>>;
};

/** A position stated for a round, counted from 1; 0 is the time before the first. */
export type DemoPosition = {
  readonly lane: Lane;
  readonly round: number;
  readonly visibility: Visibility;
  readonly text: string;
};

/** A point of an invented negotiation; rounds counted from 1, 0 for before the first. */
export type DemoPoint = {
  readonly clause: string;
  readonly title: LocalText;
  readonly isInternal?: boolean;
  /** Code of the agency that answers for it. */
  readonly owner?: string;
  readonly openedRound: number;
  readonly agreed?: { readonly round: number; readonly text: string };
  readonly decided?: { readonly round: number; readonly decision: PointDecision; readonly reason: string };
  readonly positions: readonly DemoPosition[];
  readonly remarks?: readonly { readonly text: string; readonly isInternal: boolean }[];
};

/** The invented negotiation of a sample programme's first instrument. */
export type DemoNegotiation = {
  readonly programme: string;
  readonly rounds: readonly DemoRound[];
  readonly points: readonly DemoPoint[];
};

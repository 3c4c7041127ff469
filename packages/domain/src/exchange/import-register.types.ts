import type { PlainDate } from '../shared/plain-date.ts';
import type { DayPair, StatedValues } from './merge-published.rules.ts';

/** The steps whose days a lender publishes, by the kind of step they have in any procedure. */
export const PUBLISHED_STEPS = ['board_approved', 'signed', 'effective', 'closed'] as const;
export type PublishedStep = (typeof PUBLISHED_STEPS)[number];

/** The days of the published steps. */
export type PublishedDays = Readonly<Record<PublishedStep, DayPair>>;

/** The lists of the World Bank that the register reads; each remembers what it said last. */
export type SourceName = 'world-bank-loans' | 'world-bank-projects';

/** What a list said of one record when it was last imported: the base of the next comparison. */
export type Statement = { readonly values: StatedValues; readonly days: PublishedDays };

/** The memory of a list about one record. */
export type KnownSource = {
  readonly source: SourceName;
  readonly ref: string;
  readonly entityId: string;
  /** Day the figures are of; null for lists that give none. */
  readonly asOfOn: PlainDate | null;
  readonly statement: Statement;
};

/** A milestone as an import sees it. */
export type KnownMilestone = DayPair & {
  readonly id: string;
  readonly version: number;
  readonly step: PublishedStep;
  readonly baselineOn: PlainDate | null;
};

/** An instrument of the lender as an import sees it. `ref` is its external reference. */
export type KnownInstrument = {
  readonly id: string;
  readonly version: number;
  readonly ref: string | null;
  readonly number: string | null;
  readonly programmeId: string;
  readonly kind: string;
  readonly titleEn: string;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly sideState: string | null;
  readonly milestones: readonly KnownMilestone[];
};

/** A financing line that an import wrote. */
export type KnownLine = {
  readonly id: string;
  readonly version: number;
  readonly ref: string;
  readonly programmeId: string;
  readonly amountMinor: number;
  readonly currency: string;
};

/** A programme as an import sees it, found by its external reference or its code. */
export type KnownProgramme = {
  readonly id: string;
  readonly version: number;
  readonly ref: string | null;
  readonly code: string;
  readonly titleEn: string;
  readonly kind: string;
  readonly descriptionEn: string;
  readonly implementingText: string;
  readonly sideState: string | null;
  /** Whether the lender is one of the programme's partners already. */
  readonly hasPartner: boolean;
  /** Whether people entered money of the lender themselves. */
  readonly hasOwnLines: boolean;
  readonly instruments: readonly KnownInstrument[];
  readonly lines: readonly KnownLine[];
};

/** A lender's figures of one instrument on one day. Units: minor units of `currency`. */
export type SnapshotFigures = {
  readonly currency: string;
  readonly originalMinor: number | null;
  readonly cancelledMinor: number | null;
  readonly undisbursedMinor: number | null;
  readonly disbursedMinor: number | null;
  readonly status: string;
};

/** Figures the register has of an instrument on a day. */
export type KnownSnapshot = SnapshotFigures & { readonly instrumentId: string; readonly asOfOn: PlainDate };

/** All that an import compares its rows with: what concerns these rows, and nothing else. */
export type KnownRegister = {
  readonly programmes: readonly KnownProgramme[];
  readonly sources: readonly KnownSource[];
  readonly snapshots: readonly KnownSnapshot[];
};

import type { PlainDate } from '../shared/plain-date.ts';
import type { FieldChange, ImportCounts, ImportValue, KeptDifference, RefusedCell } from './import-report.ts';
import type { KnownSource, PublishedDays, SnapshotFigures, SourceName } from './import-register.types.ts';
import type { Move } from './merge-published.rules.ts';

/** A record to write, with the row of the file and the name by which people know it. */
type Planned = { readonly row: number; readonly record: string };

/** A programme to open. */
export type NewProgramme = Planned & {
  readonly id: string;
  readonly ref: string;
  readonly code: string;
  readonly titleEn: string;
  readonly kind: string;
  readonly countryCode: string;
  readonly location: string;
  readonly descriptionEn: string;
  readonly implementingText: string;
  readonly sideState: string | null;
  readonly sideStateReason: string | null;
  readonly source: string;
};

/** An instrument to open, with the days its milestones begin with. */
export type NewInstrument = Planned & {
  readonly id: string;
  readonly programmeId: string;
  readonly ref: string;
  readonly number: string | null;
  readonly kind: string;
  readonly titleEn: string;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly sideState: string | null;
  readonly sideStateReason: string | null;
  readonly source: string;
  readonly days: PublishedDays;
};

/** A financing line to add. */
export type NewLine = Planned & {
  readonly id: string;
  readonly programmeId: string;
  readonly ref: string;
  readonly kind: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly note: string;
};

/** Values to change on a record that is there; `version` is the one the comparison saw. */
export type RecordUpdate = Planned & {
  readonly id: string;
  readonly version: number;
  /** The moves as the report tells them. */
  readonly told: readonly Move[];
  readonly after: Readonly<Record<string, ImportValue>>;
};

/** A financing line to remove, because the loans it stood for are there. */
export type LineRemoval = Planned & { readonly id: string; readonly version: number };

/** The lender's figures to keep; `isNew` is false where another file said something else of the same day. */
export type SnapshotPut = Planned &
  SnapshotFigures & { readonly instrumentId: string; readonly asOfOn: PlainDate; readonly isNew: boolean };

/** What to remember of a list's words; `previous` is what was remembered before. */
export type SourcePut = Planned & KnownSource & { readonly source: SourceName; readonly previous: KnownSource | null };

/** All that an import would write, and what it tells. */
export type ImportPlan = {
  readonly counts: ImportCounts;
  readonly refusals: readonly RefusedCell[];
  readonly changes: readonly FieldChange[];
  readonly kept: readonly KeptDifference[];
  readonly newProgrammes: readonly NewProgramme[];
  /** Programmes that people opened and that now get the lender as a partner. */
  readonly newPartners: readonly (Planned & { readonly programmeId: string })[];
  readonly newInstruments: readonly NewInstrument[];
  readonly newLines: readonly NewLine[];
  readonly programmeUpdates: readonly RecordUpdate[];
  readonly instrumentUpdates: readonly RecordUpdate[];
  readonly milestoneUpdates: readonly RecordUpdate[];
  readonly lineUpdates: readonly RecordUpdate[];
  readonly lineRemovals: readonly LineRemoval[];
  readonly snapshots: readonly SnapshotPut[];
  readonly sources: readonly SourcePut[];
};

/** What planning needs besides rows and register: today, names for new records, and the codes of countries. */
export type PlanContext = {
  readonly today: PlainDate;
  newId(kind: 'programme' | 'instrument' | 'financing'): string;
  countryCodeOf(name: string): string | null;
};

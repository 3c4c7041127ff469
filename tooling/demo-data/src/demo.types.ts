import type {
  Capacity,
  FinancingKind,
  InstrumentKind,
  ProgrammeKind,
  SideState,
  SigningForm,
} from '@counterpart/domain/shared/codes';
import type { Route } from '@counterpart/domain/procedures/procedure.types';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { SlipReason } from '@counterpart/reference/codelists/work';

/** An amount in the currency's smallest unit. */
export type DemoMoney = { readonly amountMinor: number; readonly currency: string };

/** One source of money of a programme; `partner` is null for counterpart funds. */
export type DemoLine = DemoMoney & {
  readonly partner: string | null;
  readonly kind: FinancingKind;
  readonly note?: string;
};

/**
 * What was arranged for a signing.
 * **Shape**: `ours` and `theirs` are keys of `demoPersons`; a text stands where only an office is known.
 */
export type DemoSigning = {
  readonly place?: string;
  readonly form?: SigningForm;
  /** `HH:MM` */
  readonly timeOfDay?: string;
  readonly level?: string;
  readonly ours?: string;
  readonly oursText?: string;
  readonly theirs?: string;
  readonly theirsText?: string;
  readonly fullPowers?: 'needed' | 'not_needed';
  readonly fullPowersNumber?: string;
  readonly note?: string;
};

/** A decision that takes a record out of the flow, with what the source says of it. */
export type DemoSideState = { readonly state: SideState; readonly reason: string };

type InstrumentBase = {
  readonly number?: string;
  /** Words of its own; without them the title is made of its kind and the programme's title. */
  readonly title?: LocalText;
  readonly kind: InstrumentKind;
  readonly capacity: Capacity;
  readonly route: Route;
  /** Code of the partner; the programme's first one when left out. */
  readonly partner?: string;
  /** Code of the proposing agency. */
  readonly proposing?: string;
  readonly money?: DemoMoney;
  /** On which terms the money comes; with it the programme gets a financing line. */
  readonly terms?: FinancingKind;
  readonly flagsOn?: readonly string[];
  readonly flagsOff?: readonly string[];
  readonly signing?: DemoSigning;
  readonly sideState?: DemoSideState;
  /** Only where it differs from the programme's. */
  readonly source?: string;
};

/**
 * An instrument from public facts.
 * **Shape**: `days` by step code (upper case) or kind of step (lower case); `closesOn` is the closing date that the
 * source expects; `notes` by step code.
 */
export type PublicInstrument = InstrumentBase & {
  readonly days: Readonly<Record<string, PlainDate>>;
  readonly closesOn?: PlainDate;
  readonly notes?: Readonly<Record<string, string>>;
};

/**
 * A day that depends on the day on which the register is loaded.
 * **Units**: calendar days; the result moves on to the next working day, or to the next rest day where asked.
 * `nextMonth` counts from the first day of the month after the loading day's.
 */
export type DayRule = { readonly inDays: number } | { readonly nextMonth: number; readonly on?: 'working' | 'rest' };

/** How a promise moved: each move with the days it added, when it was made, and why. */
export type DemoMoves = {
  readonly step: string;
  readonly moves: readonly {
    readonly byDays: number;
    readonly daysAgo: number;
    readonly reasonCode: SlipReason;
    readonly reason: string;
  }[];
};

/**
 * Where an invented file stands on the loading day.
 * **Shape**: `done.through` is done, and so is everything before it and before what is late, spread from the opening;
 * `alsoDone` and `late` give days ago by step; `planned` gives days by step code or kind of step.
 */
export type SamplePlan = {
  readonly openedDaysAgo: number;
  readonly done?: { readonly through: string; readonly daysAgo: number };
  readonly alsoDone?: Readonly<Record<string, number>>;
  readonly planned?: Readonly<Record<string, DayRule>>;
  readonly late?: Readonly<Record<string, number>>;
  readonly moved?: readonly DemoMoves[];
  readonly effectivenessDeadline?: DayRule;
};

/** An invented instrument. */
export type SampleInstrument = InstrumentBase & { readonly plan: SamplePlan };

type ProgrammeBase = {
  readonly code: string;
  readonly title: LocalText;
  readonly kind: ProgrammeKind;
  /** Purpose code of the OECD DAC; the choice among the codes is ours. */
  readonly sector: string;
  /** Code of the managing agency, where the source names it. */
  readonly managing?: string;
  readonly agencies?: readonly { readonly code: string; readonly role: 'implementing' | 'supporting' }[];
  /** Codes of the partners; the first one leads. */
  readonly partners: readonly [string, ...string[]];
  readonly location?: string;
  readonly description?: LocalText;
  /** Name of the implementing organisation as the source prints it. */
  readonly implementedBy?: string;
  readonly components?: readonly LocalText[];
  /** Money that no instrument of the programme states. */
  readonly lines?: readonly DemoLine[];
  readonly sideState?: DemoSideState;
  readonly source: string;
};

/** A programme from public facts. */
export type PublicProgramme = ProgrammeBase & {
  readonly isSample: false;
  readonly instruments: readonly PublicInstrument[];
};

/** An invented programme; the loader marks its titles as a sample. */
export type SampleProgramme = ProgrammeBase & {
  readonly isSample: true;
  readonly instruments: readonly SampleInstrument[];
};

/** A programme of the demo register. */
export type DemoProgramme = PublicProgramme | SampleProgramme;

/**
 * A person with the title held between two days on which a source shows the person in it.
 * **Shape**: `name` as printed; invented posts carry no personal name.
 */
export type DemoPerson = {
  readonly key: string;
  readonly isSample: boolean;
  readonly name: string;
  readonly title: LocalText;
  readonly agency?: string;
  readonly partner?: string;
  readonly isActing?: boolean;
  readonly seenFrom?: PlainDate;
  readonly seenTo?: PlainDate;
  readonly source: string;
};

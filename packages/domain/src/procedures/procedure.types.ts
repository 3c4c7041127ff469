import type { Capacity, InstrumentKind, ResponsibleRole, Stage } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { LocalText } from '../shared/text.ts';
import type { LimitUnit } from '../shared/working-days.ts';

/** Routes an instrument can take through the home administration, and the partners' own cycles. */
export const ROUTES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'PARTNER'] as const;
export type Route = (typeof ROUTES)[number];

/** What a step is, for the rules that look for "the signing" or "the closing" whatever its code. */
export const STEP_KINDS = [
  'step',
  'invitation',
  'dossier',
  'opinion',
  'check',
  'appraisal',
  'submission',
  'decision',
  'negotiation',
  'board_approved',
  'full_powers',
  'text_checked',
  'signed',
  'exchanged',
  'ratification',
  'condition',
  'effective',
  'effectiveness_notice',
  'first_disbursement',
  'closed',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Events on a step's own dossier that can start a legal clock. */
export const CLOCK_EVENTS = ['dossier_received', 'dossier_complete'] as const;

/** Whether a limit counts every day or only the office's working days. */
export const LIMIT_UNITS = ['calendar', 'working'] as const satisfies readonly LimitUnit[];

/** What a calendar limit does that ends on a rest day: laws move it to the next working day, lenders' deadlines stay. */
export const REST_DAY_RULES = ['moves', 'stays'] as const;

/** Whether the words of a source were read, or still have to be checked against the text. */
export const VERIFICATIONS = ['verified', 'to_confirm'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** When a step, or one of its limits, concerns a file: every part that is given must hold. */
export type StepCondition = {
  readonly capacities?: readonly Capacity[];
  /** Flags that must be on. */
  readonly flagsOn?: readonly string[];
  /** Flags that must be off. */
  readonly flagsOff?: readonly string[];
};

/** A step that must be behind the file first, with the days that must pass in between. */
export type StepPredecessor = { readonly step: string; readonly lagDays?: number; readonly lagUnit?: LimitUnit };

/**
 * The days a law or an agreement gives for a step.
 * **Units**: `n` in `unit` days, counted from the day after `trigger` (a step's code, or an event on the own dossier).
 */
export type StepLimit = {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly onRestDay?: (typeof REST_DAY_RULES)[number];
  readonly trigger: string;
  readonly legalRef: string;
  readonly regime: string;
  readonly verification: Verification;
  readonly source: string;
  readonly condition?: StepCondition;
};

/**
 * How long a step took in observed files, counted from the day another step was done.
 * **Units**: calendar days.
 */
export type TypicalDuration = {
  readonly fromStep: string;
  readonly p50Days: number;
  readonly p80Days: number;
  readonly sampleSize: number;
  readonly source: string;
};

/** The same act seen from another instrument: the day recorded there is the day here. */
export type StepMirror = { readonly procedure: string; readonly step: string };

/** One step of a procedure. Its limits are read in order: the first whose condition holds is the one that counts. */
export type ProcedureStep = {
  readonly code: string;
  readonly name: LocalText;
  readonly responsible: ResponsibleRole;
  readonly predecessors: readonly StepPredecessor[];
  readonly kind?: StepKind;
  /** Where the file stands once this step is done. */
  readonly stageReached?: Stage;
  readonly limits?: readonly StepLimit[];
  readonly typical?: TypicalDuration;
  readonly documents?: readonly LocalText[];
  readonly condition?: StepCondition;
  readonly isRepeatable?: boolean;
  /** May be left out: it never holds up what follows. */
  readonly isOptional?: boolean;
  readonly mirrors?: StepMirror;
  readonly note?: LocalText;
};

/** A question asked of every file of this procedure, which conditions then refer to. */
export type ProcedureFlag = { readonly code: string; readonly name: LocalText; readonly isOnByDefault: boolean };

/**
 * A procedure as dated data: its steps form a graph without loops.
 * A file keeps the version it was opened with; `validFrom` and `validTo` (last day) say which version a new file takes.
 */
export type ProcedureTemplate = {
  readonly code: string;
  readonly version: number;
  readonly name: LocalText;
  readonly route: Route;
  readonly partnerCode?: string;
  readonly capacities: readonly Capacity[];
  readonly instrumentKinds: readonly InstrumentKind[];
  readonly regime: string;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  readonly source: string;
  readonly note?: LocalText;
  readonly flags: readonly ProcedureFlag[];
  readonly steps: readonly ProcedureStep[];
};

/** What conditions ask about one file: in whose name it is concluded and which flags are on. */
export type ProcedureFacts = { readonly capacity: Capacity | null; readonly flags: readonly string[] };

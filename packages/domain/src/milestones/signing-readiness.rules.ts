import { graphOf } from '../procedures/procedure-graph.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import type { SigningForm } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { LocalText } from '../shared/text.ts';
import type { FileProgress, StepProgress } from './progress.rules.ts';

/** What the signing record of an instrument says so far; null in `needsFullPowers` follows the procedure. */
export type SigningFacts = {
  readonly plannedOn: PlainDate | null;
  readonly place: string | null;
  readonly form: SigningForm | null;
  readonly hasSignatoryOurs: boolean;
  readonly hasSignatoryPartner: boolean;
  readonly needsFullPowers: boolean | null;
  readonly hasFullPowers: boolean;
  /** Why the full powers do not serve on the day; nothing where they do or none are needed. */
  readonly fullPowersFault?: 'expired' | 'late' | null;
  readonly isTextChecked: boolean;
};

/** Something a signing waits for: a step of the procedure (with its name) or a fact of the record (name null). */
export type ReadinessItem = { readonly code: string; readonly name: LocalText | null };

/** How ready an instrument is to be signed: `done` of `total`, and what is missing. */
export type SigningReadiness = {
  readonly done: number;
  readonly total: number;
  readonly missing: readonly ReadinessItem[];
};

const NEEDED_KINDS: readonly StepKind[] = [
  'opinion',
  'check',
  'appraisal',
  'decision',
  'negotiation',
  'board_approved',
  'full_powers',
  'text_checked',
];

type Checked = ReadinessItem & { readonly isDone: boolean };

/**
 * What still stands between an instrument and its signing: opinions, checks, decisions, negotiation and the partner's
 * approval that the procedure puts before it (after the invitation to negotiate, where it knows one), full powers where
 * needed, the checked text, and the facts of the day.
 * Once signed, nothing is missing.
 */
export function signingReadiness(progress: FileProgress, record: SigningFacts): SigningReadiness {
  const signing = [...progress.steps.values()].find(
    (one) => kindOf(one.step) === 'signed' && one.status !== 'not_applicable',
  );
  if (!signing) return { done: 0, total: 0, missing: [] };
  const items = [...stepItems(progress, signing, record), ...recordItems(record)];
  const steps = new Set(items.map((item) => item.code));
  const needsFullPowers = record.needsFullPowers === true && !hasKind(progress, steps, 'full_powers');
  if (needsFullPowers) items.push({ code: 'full_powers', name: null, isDone: record.hasFullPowers });
  const fault = record.needsFullPowers === false ? null : (record.fullPowersFault ?? null);
  if (fault !== null) items.push({ code: `full_powers_${fault}`, name: null, isDone: false });
  if (!hasKind(progress, steps, 'text_checked')) {
    items.push({ code: 'text_checked', name: null, isDone: record.isTextChecked });
  }
  const isSigned = signing.status !== 'open';
  const missing = isSigned ? [] : items.filter((item) => !item.isDone).map(({ code, name }) => ({ code, name }));
  return { done: items.length - missing.length, total: items.length, missing };
}

function stepItems(progress: FileProgress, signing: StepProgress, record: SigningFacts): Checked[] {
  const { ancestors } = graphOf(progress.file.template);
  const before = new Set(ancestors.get(signing.step.code));
  // What the partner's invitation waited for is preparation, long settled when a signing is arranged.
  for (const code of before) {
    const step = progress.steps.get(code)?.step;
    if (step && kindOf(step) === 'invitation') for (const earlier of ancestors.get(code) ?? []) before.delete(earlier);
  }
  return [...progress.steps.values()].flatMap(({ step, status }) => {
    const kind = kindOf(step);
    if (!before.has(step.code) || status === 'not_applicable' || step.isOptional) return [];
    if (!NEEDED_KINDS.includes(kind) || (kind === 'full_powers' && record.needsFullPowers === false)) return [];
    const isOnRecord =
      (kind === 'full_powers' && record.hasFullPowers) || (kind === 'text_checked' && record.isTextChecked);
    return [{ code: step.code, name: step.name, isDone: status !== 'open' || isOnRecord }];
  });
}

function recordItems(record: SigningFacts): Checked[] {
  const isRemote = record.form === 'CIRCULATION' || record.form === 'EXCHANGE';
  return [
    { code: 'signing_day', name: null, isDone: record.plannedOn !== null },
    ...(isRemote ? [] : [{ code: 'signing_place', name: null, isDone: (record.place ?? '').trim() !== '' }]),
    { code: 'signatory_ours', name: null, isDone: record.hasSignatoryOurs },
    { code: 'signatory_partner', name: null, isDone: record.hasSignatoryPartner },
  ];
}

function hasKind(progress: FileProgress, codes: ReadonlySet<string>, kind: StepKind): boolean {
  return [...codes].some((code) => {
    const step = progress.steps.get(code)?.step;
    return step !== undefined && kindOf(step) === kind;
  });
}

import type { Capacity, InstrumentKind } from '@counterpart/domain/shared/codes';
import { cleanText, type Language } from '@counterpart/domain/shared/text';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { ApiOutput } from '../../lib/trpc.ts';
import { type MoneyDraft, readMoney } from './money-field.tsx';
import type { ProgrammeView } from './use-programme.ts';

/** A version of a procedure as new instruments choose from it. */
export type Procedure = ApiOutput['procedures']['list'][number];

/** A new instrument as it is filled in. */
export type InstrumentDraft = {
  readonly partnerId: string | null;
  readonly kind: InstrumentKind | null;
  readonly capacity: Capacity | null;
  readonly procedureId: string | null;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly number: string;
  readonly money: MoneyDraft;
  readonly planFrom: string | null;
};

/** What is missing or wrong, by field. */
export type InstrumentProblems = { readonly [Field in keyof InstrumentDraft]?: PlainMessageKey };

/** The draft a programme starts with: its lead partner and its titles. */
export function startInstrument({ partners, titleVi, titleEn }: ProgrammeView): InstrumentDraft {
  return {
    partnerId: partners[0]?.partnerId ?? null,
    kind: null,
    capacity: null,
    procedureId: null,
    titleVi,
    titleEn,
    number: '',
    money: { text: '', currency: 'USD' },
    planFrom: null,
  };
}

/** What has to be corrected before an instrument can be opened. */
export function instrumentProblems(draft: InstrumentDraft, language: Language): InstrumentProblems {
  const amount = draft.money.text.trim() === '' ? null : readMoney(draft.money, language);
  return {
    ...(draft.partnerId === null && { partnerId: 'pipeline.create.partnerMissing' }),
    ...(draft.kind === null && { kind: 'programme.instrument.kindMissing' }),
    ...(draft.capacity === null && { capacity: 'programme.instrument.capacityMissing' }),
    ...(draft.procedureId === null && { procedureId: 'programme.instrument.procedureMissing' }),
    ...(cleanText(draft.titleVi + draft.titleEn) === '' && { titleVi: 'pipeline.create.titleMissing' }),
    ...(amount && !amount.ok && { money: `input.amount.${amount.problem}` as PlainMessageKey }),
  };
}

/** What decides which procedures a new instrument may take. */
export type Fit = { readonly partnerCode: string; readonly kind: string | null; readonly capacity: string | null };

/** The published procedures in force today that fit; those of the partner's own cycle come first. */
export function fittingProcedures(procedures: readonly Procedure[], fit: Fit): readonly Procedure[] {
  return procedures
    .filter(
      (one) =>
        one.isCurrent &&
        (one.partnerCode === null || one.partnerCode === fit.partnerCode) &&
        (fit.kind === null || (one.instrumentKinds as readonly string[]).includes(fit.kind)) &&
        (fit.capacity === null || (one.capacities as readonly string[]).includes(fit.capacity)),
    )
    .sort((a, b) => Number(b.partnerCode !== null) - Number(a.partnerCode !== null));
}

import { CAPACITIES, INSTRUMENT_KINDS } from '@counterpart/domain/shared/codes';
import { CAPACITY_WORDS, INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useReference } from '../../lib/use-reference.ts';
import { fittingProcedures, type InstrumentDraft, type InstrumentProblems } from './instrument-draft.ts';
import { MoneyField } from './money-field.tsx';
import type { ProgrammeView } from './use-programme.ts';

type InstrumentFieldsProps = {
  readonly programme: ProgrammeView;
  readonly draft: InstrumentDraft;
  readonly problems: InstrumentProblems;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<InstrumentDraft>) => void;
};

/** The fields of a new instrument; which procedures are offered follows from partner, kind and capacity. */
export function InstrumentFields({ programme, draft, problems, isChecked, onChange }: InstrumentFieldsProps) {
  const { t, language } = useT();
  const { partnerName } = useReference();
  const error = (field: keyof InstrumentDraft) => {
    const key = problems[field];
    return key && t(key);
  };
  // Another partner, kind or capacity may rule the chosen procedure out.
  const change = (part: Partial<InstrumentDraft>) => onChange({ ...part, procedureId: null });
  return (
    <>
      <Select
        label={t('pipeline.column.partner')}
        name="partnerId"
        options={programme.partners.map((one) => ({ id: one.partnerId, label: partnerName(one.partnerId) }))}
        value={draft.partnerId}
        onChange={(partnerId) => change({ partnerId })}
        error={error('partnerId')}
      />
      <Select
        label={t('programme.instrument.kind')}
        name="kind"
        options={INSTRUMENT_KINDS.map((id) => ({ id, label: INSTRUMENT_KIND_WORDS[id][language] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        error={error('kind')}
      />
      <Select
        label={t('programme.instrument.capacity')}
        name="capacity"
        options={CAPACITIES.map((id) => ({ id, label: CAPACITY_WORDS[id][language] }))}
        value={draft.capacity}
        onChange={(capacity) => change({ capacity })}
        error={error('capacity')}
      />
      <ProcedureSelect draft={draft} error={error('procedureId')} onChange={onChange} />
      <OwnFields draft={draft} error={error('titleVi')} isChecked={isChecked} onChange={onChange} />
    </>
  );
}

type OwnFieldsProps = Pick<InstrumentFieldsProps, 'draft' | 'isChecked' | 'onChange'> & {
  readonly error: string | undefined;
};

/** What belongs to this instrument alone. */
function OwnFields({ draft, error, isChecked, onChange }: OwnFieldsProps) {
  const { t } = useT();
  return (
    <>
      <TextField
        label={t('pipeline.create.titleVi')}
        name="titleVi"
        value={draft.titleVi}
        onChange={(titleVi) => onChange({ titleVi })}
        error={error}
      />
      <TextField
        label={t('pipeline.create.titleEn')}
        isOptional
        value={draft.titleEn}
        onChange={(titleEn) => onChange({ titleEn })}
      />
      <TextField
        label={t('programme.instrument.number')}
        isOptional
        value={draft.number}
        onChange={(number) => onChange({ number })}
        maxLength={80}
      />
      <MoneyField
        label={t('pipeline.column.amount')}
        draft={draft.money}
        onChange={(money) => onChange({ money })}
        isChecked={isChecked}
        isOptional
      />
      <DatePicker
        label={t('programme.instrument.planFrom')}
        hint={t('programme.instrument.planFromHint')}
        isOptional
        value={draft.planFrom}
        onChange={(planFrom) => onChange({ planFrom })}
      />
    </>
  );
}

type ProcedureSelectProps = Pick<InstrumentFieldsProps, 'draft' | 'onChange'> & { readonly error: string | undefined };

function ProcedureSelect({ draft, error, onChange }: ProcedureSelectProps) {
  const { t, language } = useT();
  const api = useApi();
  const { partnerCode } = useReference();
  const procedures = useQuery(api.procedures.list.queryOptions({}));
  const { kind, capacity, partnerId } = draft;
  const isAsked = kind !== null && capacity !== null;
  const fitting = fittingProcedures(procedures.data ?? [], { partnerCode: partnerCode(partnerId), kind, capacity });
  const isNone = isAsked && procedures.isSuccess && fitting.length === 0;
  return (
    <Select
      label={t('programme.instrument.procedure')}
      name="procedureId"
      hint={
        isNone
          ? t('programme.instrument.noProcedure')
          : t(isAsked ? 'programme.instrument.procedureHint' : 'programme.instrument.procedureFirst')
      }
      options={fitting.map((one) => ({
        id: one.id,
        label: one.name[language],
        note: t('programme.instrument.procedureNote', { version: one.versionNo, count: one.steps.length }),
      }))}
      value={draft.procedureId}
      onChange={(procedureId) => onChange({ procedureId })}
      isDisabled={!isAsked || isNone}
      error={error}
    />
  );
}

import { ROUTES } from '@counterpart/domain/procedures/procedure.types';
import type { TemplateHead } from '@counterpart/domain/procedures/draft-changes.rules';
import { CAPACITIES, INSTRUMENT_KINDS } from '@counterpart/domain/shared/codes';
import { CAPACITY_WORDS, INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { ROUTE_WORDS } from '@counterpart/reference/codelists/procedures';
import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { Plus } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { headIssues, type HeadValues } from './head-values.ts';
import { GroupError, replaced, TakeOut } from './step-list-fields.tsx';

type HeadFieldsProps = { readonly form: RecordForm<HeadValues> };

/** The fields of a procedure itself. */
export function HeadFields({ form }: HeadFieldsProps) {
  const { t, language } = useT();
  const { values, set, problems } = form;
  const issues = form.attempt > 0 ? headIssues(values) : new Set<string>();
  const wrong = (path: string) => (issues.has(path) ? t('template.missing') : undefined);
  const note = values.note ?? { vi: '', en: '' };
  return (
    <>
      <TextField
        name="name"
        label={t('template.nameVi')}
        maxLength={1000}
        value={values.name.vi}
        onChange={(vi) => set('name', { ...values.name, vi })}
        error={wrong('name.vi')}
      />
      <TextField
        label={t('template.nameEn')}
        maxLength={1000}
        value={values.name.en}
        onChange={(en) => set('name', { ...values.name, en })}
        error={wrong('name.en')}
      />
      <div className="pe-row">
        <Select
          label={t('template.field.route')}
          options={ROUTES.map((id) => ({ id, label: ROUTE_WORDS[id][language] }))}
          value={values.route}
          onChange={(route) => set('route', route)}
        />
        <TextField
          name="partnerCode"
          label={t('template.field.partnerCode')}
          isOptional
          maxLength={40}
          value={values.partnerCode}
          onChange={(code) => set('partnerCode', code.toUpperCase())}
          error={wrong('partnerCode')}
        />
        <TextField
          name="regime"
          label={t('template.field.regime')}
          hint={t('template.regimeHint')}
          maxLength={40}
          value={values.regime}
          onChange={(regime) => set('regime', regime)}
          error={wrong('regime')}
        />
      </div>
      <Boxes
        field="capacities"
        all={CAPACITIES}
        words={(one) => CAPACITY_WORDS[one][language]}
        chosen={values.capacities}
        onChange={(next) => set('capacities', next)}
        error={problems.capacities?.(t)}
      />
      <Boxes
        field="instrumentKinds"
        all={INSTRUMENT_KINDS}
        words={(one) => INSTRUMENT_KIND_WORDS[one][language]}
        chosen={values.instrumentKinds}
        onChange={(next) => set('instrumentKinds', next)}
        error={problems.instrumentKinds?.(t)}
      />
      <div className="pe-row">
        <DatePicker
          name="validFrom"
          label={t('template.field.validFrom')}
          value={values.validFrom}
          onChange={(day) => set('validFrom', day)}
          error={problems.validFrom?.(t)}
        />
        <DatePicker
          name="validTo"
          label={t('template.field.validTo')}
          isOptional
          value={values.validTo}
          onChange={(day) => set('validTo', day)}
          error={problems.validTo?.(t)}
        />
      </div>
      <TextField
        name="source"
        label={t('template.legalBasis')}
        hint={t('template.legalBasisHint')}
        lines={2}
        maxLength={1000}
        value={values.source}
        onChange={(source) => set('source', source)}
        error={wrong('source')}
      />
      <FlagFields flags={values.flags} onChange={(next) => set('flags', next)} wrong={wrong} />
      <TextField
        name="note"
        label={t('template.noteVi')}
        isOptional
        lines={2}
        maxLength={1000}
        value={note.vi}
        onChange={(vi) => set('note', { ...note, vi })}
        error={wrong('note.vi')}
      />
      <TextField
        label={t('template.noteEn')}
        isOptional
        lines={2}
        maxLength={1000}
        value={note.en}
        onChange={(en) => set('note', { ...note, en })}
        error={wrong('note.en')}
      />
    </>
  );
}

type BoxesProps<Code extends string> = {
  readonly field: 'capacities' | 'instrumentKinds';
  readonly all: readonly Code[];
  readonly words: (code: Code) => string;
  readonly chosen: readonly Code[];
  readonly onChange: (next: readonly Code[]) => void;
  readonly error: string | undefined;
};

function Boxes<Code extends string>({ field, all, words, chosen, onChange, error }: BoxesProps<Code>) {
  const { t } = useT();
  return (
    <fieldset className="pe-group" id={field} tabIndex={-1}>
      <legend>{t(`template.field.${field}`)}</legend>
      <GroupError error={error} />
      <div className="pe-line">
        {all.map((one) => (
          <Checkbox
            key={one}
            isSelected={chosen.includes(one)}
            // In the order of the list, so that ticking twice leaves no trace.
            onChange={(isOn) => onChange(all.filter((code) => (code === one ? isOn : chosen.includes(code))))}
          >
            {words(one)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

type FlagFieldsProps = {
  readonly flags: TemplateHead['flags'];
  readonly onChange: (flags: TemplateHead['flags']) => void;
  readonly wrong: (path: string) => string | undefined;
};

function FlagFields({ flags, onChange, wrong }: FlagFieldsProps) {
  const { t } = useT();
  return (
    <fieldset className="pe-group" id="flags" tabIndex={-1}>
      <legend>{t('template.field.flags')}</legend>
      {flags.map((flag, index) => {
        const number = index + 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <div className="pe-part" key={index}>
            <div className="pe-row">
              <TextField
                label={t('template.flagVi', { number })}
                maxLength={1000}
                value={flag.name.vi}
                onChange={(vi) => onChange(replaced(flags, index, { name: { ...flag.name, vi } }))}
                error={wrong(`flags.${index}.name.vi`)}
              />
              <TextField
                label={t('template.flagEn', { number })}
                maxLength={1000}
                value={flag.name.en}
                onChange={(en) => onChange(replaced(flags, index, { name: { ...flag.name, en } }))}
                error={wrong(`flags.${index}.name.en`)}
              />
            </div>
            <div className="pe-row">
              <TextField
                label={t('template.flagCode', { number })}
                maxLength={60}
                value={flag.code}
                onChange={(code) => onChange(replaced(flags, index, { code: code.toLowerCase() }))}
                error={wrong(`flags.${index}.code`)}
              />
              <Checkbox
                isSelected={flag.isOnByDefault}
                onChange={(isOnByDefault) => onChange(replaced(flags, index, { isOnByDefault }))}
              >
                {t('template.flagDefault')}
              </Checkbox>
              <TakeOut
                name={t('template.flagVi', { number })}
                onPress={() => onChange(flags.filter((_, at) => at !== index))}
              />
            </div>
          </div>
        );
      })}
      <div>
        <Button
          size="s"
          icon={Plus}
          onPress={() => onChange([...flags, { code: '', name: { vi: '', en: '' }, isOnByDefault: false }])}
        >
          {t('template.addFlag')}
        </Button>
      </div>
    </fieldset>
  );
}

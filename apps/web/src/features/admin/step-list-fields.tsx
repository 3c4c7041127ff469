import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { LocalText } from '@counterpart/domain/shared/text';
import { LIMIT_UNIT_WORDS } from '@counterpart/reference/codelists/clocks';
import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { NumberField } from '@counterpart/ui/number-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { CircleAlert, Plus, Trash2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { TypedPredecessor } from './step-values.ts';

/** What a list of parts takes: its values, how to change them, and which inputs are not right yet. */
export type ListProps<T> = {
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  readonly wrong: (path: string) => string | undefined;
};

/** One part of a list replaced. */
export function replaced<T>(values: readonly T[], index: number, part: Partial<T>): readonly T[] {
  return values.map((one, at) => (at === index ? { ...one, ...part } : one));
}

/** What is wrong with a group of fields as a whole, at the group. */
export function GroupError({ error }: { readonly error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="pe-error">
      <CircleAlert className="cp-icon" aria-hidden />
      <span>{error}</span>
    </p>
  );
}

/** The button that takes one part out of its list. */
export function TakeOut({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { t } = useT();
  return (
    <Button size="s" variant="quiet" icon={Trash2} aria-label={`${t('template.takeOut')}: ${name}`} onPress={onPress}>
      {t('template.takeOut')}
    </Button>
  );
}

/** The units in which days are counted, to choose from. */
export function useUnitOptions() {
  const { language } = useT();
  return (['working', 'calendar'] as const).map((id) => ({ id, label: LIMIT_UNIT_WORDS[id][language] }));
}

type PredecessorsProps = ListProps<TypedPredecessor> & {
  readonly steps: readonly ProcedureStep[];
  readonly error: string | undefined;
};

/** The steps that must be behind the file first, each with the days between. */
export function PredecessorFields({ values, onChange, wrong, steps, error }: PredecessorsProps) {
  const { t, language } = useT();
  const units = useUnitOptions();
  const options = steps.map((step) => ({ id: step.code, label: step.name[language], keywords: step.code }));
  return (
    <fieldset className="pe-group" id="predecessors" tabIndex={-1}>
      <legend>{t('template.field.predecessors')}</legend>
      <GroupError error={error} />
      {values.map((one, index) => (
        // Rows have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="pe-row" data-first="wide" key={index}>
          <ComboBox
            label={t('template.predecessor', { number: index + 1 })}
            options={options}
            value={one.step || null}
            onChange={(step) => onChange(replaced(values, index, { step: step ?? '' }))}
            error={wrong(`predecessors.${index}.step`)}
          />
          <NumberField
            label={t('template.lag')}
            minValue={0}
            maxValue={3650}
            value={one.lagDays ?? Number.NaN}
            onChange={(days) => onChange(replaced(values, index, { lagDays: Number.isNaN(days) ? null : days }))}
          />
          <Select
            label={t('template.unit')}
            options={units}
            value={one.lagUnit ?? 'calendar'}
            onChange={(lagUnit) => onChange(replaced(values, index, { lagUnit }))}
          />
          <TakeOut
            name={t('template.predecessor', { number: index + 1 })}
            onPress={() => onChange(values.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="s" icon={Plus} onPress={() => onChange([...values, { step: '' }])}>
          {t('template.addPredecessor')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The documents a step needs, in both languages. */
export function DocumentFields({ values, onChange, wrong }: ListProps<LocalText>) {
  const { t } = useT();
  return (
    <fieldset className="pe-group" id="documents" tabIndex={-1}>
      <legend>{t('template.field.documents')}</legend>
      {values.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div className="pe-row" key={index}>
          <TextField
            label={t('template.documentVi', { number: index + 1 })}
            maxLength={1000}
            value={one.vi}
            onChange={(vi) => onChange(replaced(values, index, { vi }))}
            error={wrong(`documents.${index}.vi`)}
          />
          <TextField
            label={t('template.documentEn', { number: index + 1 })}
            maxLength={1000}
            value={one.en}
            onChange={(en) => onChange(replaced(values, index, { en }))}
            error={wrong(`documents.${index}.en`)}
          />
          <TakeOut
            name={t('template.documentVi', { number: index + 1 })}
            onPress={() => onChange(values.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="s" icon={Plus} onPress={() => onChange([...values, { vi: '', en: '' }])}>
          {t('template.addDocument')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The steps and events from which days can be counted. */
export function useTriggerOptions(template: ProcedureTemplate, own: string) {
  const { t, language } = useT();
  return [
    { id: 'dossier_complete', label: t('template.triggerDossier') },
    { id: 'dossier_received', label: t('template.triggerReceipt') },
    ...template.steps
      .filter((step) => step.code !== own)
      .map((step) => ({ id: step.code, label: step.name[language], keywords: step.code })),
  ];
}

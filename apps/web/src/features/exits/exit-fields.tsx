import { EXIT_KINDS, type ExitKind } from '@counterpart/domain/exits/exit.codes';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { RadioGroup } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { PaperFields } from './paper-fields.tsx';
import type { ExitValues } from './use-exit-form.ts';

const CHOICES: Readonly<Record<ExitKind, PlainMessageKey>> = {
  suspend: 'exits.choose.suspend',
  terminate: 'exits.choose.terminate',
  hand_over: 'exits.choose.hand_over',
};

type FieldsProps = { readonly form: RecordForm<ExitValues> };

/** Who leaves, how, since when and on which paper. */
export function ExitFields({ form }: FieldsProps) {
  const { t } = useT();
  const { today } = useMe();
  const { partnerOptions } = usePartyOptions();
  const { values, set, problems } = form;
  return (
    <div className="ex-fields">
      <ComboBox
        name="partnerId"
        label={t('exits.partner')}
        options={partnerOptions}
        value={values.partnerId}
        onChange={(id) => set('partnerId', id)}
        error={problems.partnerId?.(t)}
      />
      <RadioGroup<ExitKind>
        name="kind"
        label={t('exits.kind')}
        options={EXIT_KINDS.map((id) => ({ id, label: t(CHOICES[id]) }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
      />
      {values.kind === 'hand_over' && <TargetFields form={form} />}
      <DatePicker
        name="effectiveOn"
        label={t('exits.effectiveOn')}
        max={today}
        value={values.effectiveOn}
        onChange={(day) => set('effectiveOn', day)}
        error={problems.effectiveOn?.(t)}
      />
      <PaperFields
        values={values}
        problems={problems}
        setText={set}
        setDay={(day) => set('documentOn', day)}
        isIssuerNeeded
      />
    </div>
  );
}

function TargetFields({ form }: FieldsProps) {
  const { t } = useT();
  const { partnerOptions, agencyOptions } = usePartyOptions();
  const { values, set, problems } = form;
  const isPartner = values.targetKind === 'partner';
  return (
    <>
      <RadioGroup<ExitValues['targetKind']>
        name="targetKind"
        label={t('exits.targetKind')}
        hint={t(isPartner ? 'exits.targetHint.partner' : 'exits.targetHint.agency')}
        options={[
          { id: 'partner', label: t('exits.targetKind.partner') },
          { id: 'agency', label: t('exits.targetKind.agency') },
        ]}
        value={values.targetKind}
        onChange={(kind) => {
          set('targetKind', kind);
          set('target', null);
        }}
      />
      <ComboBox
        key={values.targetKind}
        name="target"
        label={t('exits.target')}
        options={isPartner ? partnerOptions.filter((one) => one.id !== values.partnerId) : agencyOptions}
        value={values.target}
        onChange={(id) => set('target', id)}
        error={problems.target?.(t)}
      />
    </>
  );
}

import { URGING_TRIGGERS, type UrgingTrigger } from '@counterpart/domain/urging/urging.codes';
import { Switch } from '@counterpart/ui/choice';
import { NumberField } from '@counterpart/ui/number-field';
import { Select } from '@counterpart/ui/select';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { TRIGGER_WORDS } from './urging-words.tsx';

type Rule = ApiOutput['urging']['rules']['rules'][number];
type Input = ApiInput['urging']['setRule']['input'];
type Values = Omit<Input, 'level'>;
type RuleFormProps = { readonly rule: Rule; readonly onClose: () => void };

const MAX_DAYS = 250;

/** When a level is due and how long its answer is waited for. */
export function RuleForm(props: RuleFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('urging.rule.editOf', { level: props.rule.level })} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ rule, onClose, tell }: RuleFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const form = useRuleForm({ rule, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set } = form;
  const triggers = URGING_TRIGGERS.filter((one) => rule.level > 1 || one !== 'unanswered');
  return (
    <RecordFormFrame form={form} submit="urging.rule.save" onCancel={onClose}>
      <Switch isSelected={values.isOn} onChange={(isOn) => set('isOn', isOn)}>
        {t('urging.rule.isOn')}
      </Switch>
      <Select<UrgingTrigger>
        label={t('urging.rule.trigger')}
        options={triggers.map((id) => ({ id, label: t(TRIGGER_WORDS[id]) }))}
        value={values.trigger}
        onChange={(trigger) => set('trigger', trigger)}
      />
      {values.trigger !== 'on' && (
        <NumberField
          label={t('urging.rule.daysField')}
          minValue={0}
          maxValue={MAX_DAYS}
          value={values.days}
          onChange={(days) => set('days', Number.isNaN(days) ? 0 : Math.round(days))}
        />
      )}
      <NumberField
        label={t('urging.rule.waitField')}
        minValue={1}
        maxValue={MAX_DAYS}
        value={values.waitDays}
        onChange={(days) => set('waitDays', Number.isNaN(days) ? 1 : Math.round(days))}
      />
    </RecordFormFrame>
  );
}

function useRuleForm({ rule, onClose }: RuleFormProps) {
  const { t } = useT();
  const { level, trigger, days, waitDays, isOn } = rule;
  const back = useCommand(
    (envelope: Parameters<typeof apiClient.urging.setRule.mutate>[0]) => apiClient.urging.setRule.mutate(envelope),
    { done: () => t('urging.rule.saved') },
  );
  return useRecordForm<Values, Input, ApiOutput['urging']['setRule']>({
    initial: { trigger, days, waitDays, isOn },
    version: 0,
    check: () => ({}),
    input: ({ values }) => ({ level, ...values }),
    send: (envelope) => apiClient.urging.setRule.mutate(envelope),
    done: () => t('urging.rule.saved'),
    undo:
      ({ inverse }) =>
      () =>
        back.mutate(inverse),
    onDone: onClose,
    onUnchanged: onClose,
  });
}

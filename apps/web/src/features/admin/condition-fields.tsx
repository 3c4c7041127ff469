import type { ProcedureTemplate, StepCondition } from '@counterpart/domain/procedures/procedure.types';
import { CAPACITY_WORDS } from '@counterpart/reference/codelists/instruments';
import { Checkbox } from '@counterpart/ui/choice';
import { Select } from '@counterpart/ui/select';
import { useT } from '../../lib/i18n.ts';

type ConditionFieldsProps = {
  readonly label: string;
  readonly template: ProcedureTemplate;
  readonly condition: StepCondition | null;
  readonly onChange: (condition: StepCondition | null) => void;
  readonly name?: string;
};

/** When a step or a limit concerns a file: in whose name it is concluded, and how the procedure's questions are answered. */
export function ConditionFields({ label, template, condition, onChange, name }: ConditionFieldsProps) {
  const { t, language } = useT();
  const { capacities = [], flagsOn = [], flagsOff = [] } = condition ?? {};
  if (template.capacities.length < 2 && template.flags.length === 0) return null;
  const change = (part: StepCondition) => onChange({ capacities, flagsOn, flagsOff, ...part });
  const answer = (code: string) => (flagsOn.includes(code) ? 'on' : flagsOff.includes(code) ? 'off' : 'any');
  const setAnswer = (code: string, next: 'on' | 'off' | 'any') =>
    change({
      flagsOn: [...flagsOn.filter((one) => one !== code), ...(next === 'on' ? [code] : [])],
      flagsOff: [...flagsOff.filter((one) => one !== code), ...(next === 'off' ? [code] : [])],
    });
  return (
    <fieldset className="pe-group" {...(name !== undefined && { id: name })} tabIndex={-1}>
      <legend>{label}</legend>
      {template.capacities.length > 1 && (
        <div className="pe-line">
          <span className="cp-label">{t('template.onlyFor')}</span>
          {template.capacities.map((one) => (
            <Checkbox
              key={one}
              isSelected={capacities.includes(one)}
              onChange={(isOn) =>
                change({ capacities: isOn ? [...capacities, one] : capacities.filter((other) => other !== one) })
              }
            >
              {CAPACITY_WORDS[one][language]}
            </Checkbox>
          ))}
        </div>
      )}
      {template.flags.map((flag) => (
        <Select
          key={flag.code}
          label={flag.name[language]}
          options={(['any', 'on', 'off'] as const).map((id) => ({ id, label: t(`template.flag.${id}`) }))}
          value={answer(flag.code)}
          onChange={(next) => setAnswer(flag.code, next)}
        />
      ))}
    </fieldset>
  );
}

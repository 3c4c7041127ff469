import { ComboBox } from '@counterpart/ui/combo-box';
import { IconButton } from '@counterpart/ui/icon-button';
import type { Option } from '@counterpart/ui/list-box';
import { Trash2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';

type PartyPickerProps = {
  readonly title: string;
  readonly add: string;
  readonly options: readonly Option[];
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (ids: readonly string[]) => void;
  readonly name?: string;
  readonly error?: string | undefined;
};

/** Several parties, one after the other, found by name or code. */
export function PartyPicker({ title, add, options, ids, nameOf, onChange, name, error }: PartyPickerProps) {
  const { t } = useT();
  const free = options.filter((option) => !ids.includes(option.id));
  return (
    <fieldset className="mt-picker">
      <legend className="cp-label">{title}</legend>
      {ids.map((id) => (
        <div key={id} className="mt-picked">
          <span>{nameOf(id)}</span>
          <IconButton
            icon={Trash2}
            label={t('meetings.parties.remove', { name: nameOf(id) })}
            onPress={() => onChange(ids.filter((one) => one !== id))}
          />
        </div>
      ))}
      {/* A new key after each choice empties the field for the next one. */}
      <ComboBox
        key={ids.length}
        label={add}
        options={free}
        value={null}
        onChange={(id) => id !== null && onChange([...ids, id])}
        {...(name && { name })}
        {...(error && { error })}
      />
    </fieldset>
  );
}

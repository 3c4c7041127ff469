import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { IconButton } from '@counterpart/ui/icon-button';
import { Segmented } from '@counterpart/ui/segmented';
import { TextField } from '@counterpart/ui/text-field';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { EditorProps } from './filter-editor.tsx';
import { useFilterKit } from './filter-kit.ts';

/** One or several codes, or none of them; each tick applies at once. */
export function CodesEditor({ field, draft, onChange }: EditorProps) {
  const { t, choice } = useFilterKit();
  const Codes = CHOICES[choice(field)];
  const values = draft?.kind === 'codes' ? draft.values : [];
  const [isNot, setNot] = useState(draft?.kind === 'codes' && draft.isNot);
  const write = (next: readonly string[], not = isNot) =>
    onChange(next.length === 0 ? null : { kind: 'codes', field, isNot: not, values: next });
  return (
    <div className="pl-editor">
      <Segmented
        label={t('pipeline.filter.condition')}
        value={isNot ? 'none' : 'one'}
        segments={[
          { id: 'one', label: t('pipeline.filter.oneOf') },
          { id: 'none', label: t('pipeline.filter.noneOf') },
        ]}
        onChange={(id) => {
          setNot(id === 'none');
          write(values, id === 'none');
        }}
      />
      <Codes field={field} values={values} onChange={write} />
    </div>
  );
}

type CodesProps = {
  readonly field: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

function ListedCodes({ field, values, onChange }: CodesProps) {
  const kit = useFilterKit();
  const codes = kit.options(field).map((one) => one.id);
  return (
    <div className="pl-codes" role="group" aria-label={kit.fieldName(field)}>
      {codes.map((code) => (
        <Checkbox
          key={code}
          isSelected={values.includes(code)}
          // Codes stay in their own order, whatever the order of ticking.
          onChange={(isOn) => onChange(codes.filter((one) => (one === code ? isOn : values.includes(one))))}
        >
          {kit.codeName(field, code)}
        </Checkbox>
      ))}
    </div>
  );
}

/** Many codes: found by typing, listed once chosen. */
function FoundCodes({ field, values, onChange }: CodesProps) {
  const kit = useFilterKit();
  const { t, codeName } = kit;
  const options = kit.options(field).filter((option) => !values.includes(option.id));
  return (
    <>
      {values.length > 0 && (
        <ul className="pl-chosen" aria-label={t('pipeline.filter.chosen')}>
          {values.map((code) => (
            <li key={code}>
              <span>{codeName(field, code)}</span>
              <IconButton
                icon={X}
                size="s"
                label={t('pipeline.filter.drop', { value: codeName(field, code) })}
                onPress={() => onChange(values.filter((one) => one !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      {/* A new key after each choice empties the field for the next one. */}
      <ComboBox
        key={values.join(' ')}
        label={t('pipeline.filter.choose')}
        options={options}
        value={null}
        onChange={(code) => code !== null && onChange([...values, code])}
      />
    </>
  );
}

function TypedCodes({ field, values, onChange }: CodesProps) {
  const { t, fieldName } = useFilterKit();
  const [typed, setTyped] = useState(values.join(', '));
  return (
    <TextField
      label={fieldName(field)}
      hint={t('pipeline.filter.codesHint')}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const codes = text.toUpperCase().split(/[\s,]+/);
        onChange(codes.filter((code) => /^[A-Z]{2}$/.test(code)));
      }}
    />
  );
}

const CHOICES = { listed: ListedCodes, found: FoundCodes, typed: TypedCodes } as const;

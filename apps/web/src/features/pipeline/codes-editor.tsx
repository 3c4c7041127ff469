import { CURRENCIES } from '@counterpart/domain/shared/money';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { IconButton } from '@counterpart/ui/icon-button';
import type { Option } from '@counterpart/ui/list-box';
import { Segmented } from '@counterpart/ui/segmented';
import { TextField } from '@counterpart/ui/text-field';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { EditorProps } from './filter-editor.tsx';
import { codeName, codeWords, fieldName } from './filter-words.ts';
import { useFilterNames } from './use-filter-names.ts';

/** Fields whose codes are few enough to stand in one list. */
const LISTED = ['stage', 'kind', 'holder'];

/** One or several codes, or none of them; each tick applies at once. */
export function CodesEditor({ field, draft, onChange }: EditorProps) {
  const { t } = useT();
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
      {LISTED.includes(field) ? (
        <ListedCodes field={field} values={values} onChange={write} />
      ) : field === 'country' ? (
        <TypedCodes values={values} onChange={write} />
      ) : (
        <FoundCodes field={field} values={values} onChange={write} />
      )}
    </div>
  );
}

type CodesProps = {
  readonly field: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

function ListedCodes({ field, values, onChange }: CodesProps) {
  const { t, language } = useT();
  const words = codeWords(field);
  return (
    <div className="pl-codes" role="group" aria-label={fieldName(field, t)}>
      {[...words].map(([code, name]) => (
        <Checkbox
          key={code}
          isSelected={values.includes(code)}
          // Codes stay in their own order, whatever the order of ticking.
          onChange={(isOn) => onChange([...words.keys()].filter((one) => (one === code ? isOn : values.includes(one))))}
        >
          {name[language]}
        </Checkbox>
      ))}
    </div>
  );
}

/** Many codes: found by typing, listed once chosen. */
function FoundCodes({ field, values, onChange }: CodesProps) {
  const { t } = useT();
  const names = useFilterNames();
  const options = useCodeOptions(field).filter((option) => !values.includes(option.id));
  return (
    <>
      {values.length > 0 && (
        <ul className="pl-chosen" aria-label={t('pipeline.filter.chosen')}>
          {values.map((code) => (
            <li key={code}>
              <span>{codeName(field, code, names)}</span>
              <IconButton
                icon={X}
                size="s"
                label={t('pipeline.filter.drop', { value: codeName(field, code, names) })}
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

function useCodeOptions(field: string): readonly Option[] {
  const { language } = useT();
  const { partners, agencies } = useReference();
  return useMemo(() => {
    if (field === 'partner' || field === 'agency') {
      return (field === 'partner' ? partners : agencies).map((one) => ({
        id: one.code,
        label: inLanguage(language, one.nameVi, one.nameEn).text,
        note: one.code,
        keywords: `${one.code} ${one.nameVi} ${one.nameEn}`,
      }));
    }
    const words = codeWords(field);
    const codes = field === 'currency' ? [...new Set([...words.keys(), ...CURRENCIES])] : [...words.keys()];
    return codes.map((code) => {
      const name = words.get(code);
      return { id: code, label: name?.[language] ?? code, note: code, keywords: `${code} ${name?.vi} ${name?.en}` };
    });
  }, [field, language, partners, agencies]);
}

function TypedCodes({ values, onChange }: Omit<CodesProps, 'field'>) {
  const { t } = useT();
  const [typed, setTyped] = useState(values.join(', '));
  return (
    <TextField
      label={fieldName('country', t)}
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

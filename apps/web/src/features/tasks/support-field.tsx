import { ComboBox } from '@counterpart/ui/combo-box';
import { IconButton } from '@counterpart/ui/icon-button';
import { X } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useReference } from '../../lib/use-reference.ts';

type SupportFieldProps = {
  /** Ids, parted by blanks: one text, so that a form can tell whether it was changed. */
  readonly value: string;
  readonly onChange: (ids: string) => void;
};

/** The supporting agencies: each that is chosen stands above, with a way to take it out again. */
export function SupportField({ value, onChange }: SupportFieldProps) {
  const { t } = useT();
  const { agencyOptions } = usePartyOptions();
  const { agencyName } = useReference();
  const ids = value.split(' ').filter((id) => id !== '');
  const write = (next: readonly string[]) => onChange([...new Set(next)].toSorted().join(' '));
  return (
    <div className="cp-stack">
      {ids.length > 0 && (
        <ul className="tk-support" aria-label={t('task.fact.support')}>
          {ids.map((id) => (
            <li key={id}>
              {agencyName(id)}
              <IconButton
                icon={X}
                label={t('task.form.drop', { name: agencyName(id) })}
                onPress={() => write(ids.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        label={t('task.form.support')}
        isOptional
        options={agencyOptions.filter((one) => !ids.includes(one.id))}
        value={null}
        onChange={(id) => id !== null && write([...ids, id])}
        key={value}
      />
    </div>
  );
}

import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { Meeting } from './use-meetings.ts';

/** A person as typed; `key` tells them apart while they have no name yet. */
export type PersonDraft = Meeting['people'][Side][number] & { readonly key: number };

type PersonFieldsProps = {
  readonly person: PersonDraft;
  readonly number: number;
  readonly side: Side;
  readonly partnerIds: readonly string[];
  readonly isWrong: boolean;
  readonly onChange: (person: PersonDraft) => void;
  readonly onRemove: () => void;
};

const NONE = 'none';

/** One person at a meeting: name and title as printed that day, and whose person it is. */
export function PersonFields(props: PersonFieldsProps) {
  const { person, number, side, partnerIds, isWrong, onChange, onRemove } = props;
  const { t } = useT();
  const { partnerName } = useReference();
  const text = (field: 'name' | 'title', label: string, max: number) => (
    <TextField
      name={`${field}${number}`}
      label={label}
      isOptional
      maxLength={max}
      value={person[field]}
      onChange={(value) => onChange({ ...person, [field]: value })}
      error={isWrong && field === 'name' ? t('meetings.people.nameless', { number }) : ''}
    />
  );
  return (
    <fieldset className="mt-person">
      <legend className="cp-label">{t('meetings.people.person', { number })}</legend>
      <KnownPerson {...props} />
      {text('name', t('meetings.people.name'), 200)}
      {text('title', t('meetings.people.titleThen'), 300)}
      {side === 'theirs' && (
        <Select
          label={t('meetings.people.partner')}
          options={[
            ...partnerIds.map((id) => ({ id, label: partnerName(id) })),
            { id: NONE, label: t('meetings.people.noPartner') },
          ]}
          value={person.partnerId ?? NONE}
          onChange={(id) => onChange({ ...person, partnerId: id === NONE ? null : id })}
        />
      )}
      <Checkbox isSelected={person.isActing} onChange={(isActing) => onChange({ ...person, isActing })}>
        {t('meetings.people.isActing')}
      </Checkbox>
      <div className="mt-section-head">
        <Checkbox isSelected={person.isHead} onChange={(isHead) => onChange({ ...person, isHead })}>
          {t('meetings.people.isHead')}
        </Checkbox>
        <Button
          size="s"
          variant="quiet"
          icon={Trash2}
          onPress={onRemove}
          aria-label={t('meetings.people.remove', { number })}
        >
          {t('meetings.people.removeShort')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Takes name and title from the register; what is printed may still be typed over it. */
function KnownPerson({ person, side, partnerIds, onChange }: PersonFieldsProps) {
  const { t } = useT();
  const persons = useQuery(useApi().persons.list.queryOptions({}));
  const known = (persons.data ?? []).filter((one) =>
    side === 'ours' ? one.partnerId === null : one.partnerId !== null && partnerIds.includes(one.partnerId),
  );
  if (known.length === 0) return null;
  const take = (id: string | null) => {
    const found = known.find((one) => one.id === id);
    if (!found) return onChange({ ...person, personId: null });
    const { name, titleVi: title, isActing, partnerId } = found;
    return onChange({ ...person, personId: found.id, name, title, isActing, partnerId });
  };
  return (
    <ComboBox
      label={t('meetings.people.known')}
      isOptional
      options={known.map((one) => ({ id: one.id, label: one.name, note: one.titleVi }))}
      value={person.personId}
      onChange={take}
    />
  );
}

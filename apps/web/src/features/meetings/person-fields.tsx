import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { EntryActs } from '../../lib/list-form.tsx';
import { useApi } from '../../lib/use-api.ts';
import type { ListEntry } from '../../lib/use-list-form.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { Meeting } from './use-meetings.ts';

/** A person at a meeting, as typed. */
export type Person = Meeting['people'][Side][number];

type PersonFieldsProps = {
  readonly entry: ListEntry<Person>;
  readonly side: Side;
  readonly partnerIds: readonly string[];
};

const NONE = 'none';

/** One person at a meeting: name and title as printed that day, and whose person it is. */
export function PersonFields(props: PersonFieldsProps) {
  const { entry, side, partnerIds } = props;
  const { value: person, number, isWrong, set } = entry;
  const { t } = useT();
  const { partnerName } = useReference();
  const text = (field: 'name' | 'title', label: string, max: number) => (
    <TextField
      name={`${field}${number}`}
      label={label}
      isOptional
      maxLength={max}
      value={person[field]}
      onChange={(value) => set({ ...person, [field]: value })}
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
          onChange={(id) => set({ ...person, partnerId: id === NONE ? null : id })}
        />
      )}
      <Checkbox isSelected={person.isActing} onChange={(isActing) => set({ ...person, isActing })}>
        {t('meetings.people.isActing')}
      </Checkbox>
      <div className="mt-section-head">
        <Checkbox isSelected={person.isHead} onChange={(isHead) => set({ ...person, isHead })}>
          {t('meetings.people.isHead')}
        </Checkbox>
        <EntryActs
          entry={entry}
          name={t('meetings.people.person', { number })}
          removeWord={t('meetings.people.remove', { number })}
        />
      </div>
    </fieldset>
  );
}

/** Takes name and title from the register; what is printed may still be typed over it. */
function KnownPerson({ entry, side, partnerIds }: PersonFieldsProps) {
  const { value: person, set } = entry;
  const { t } = useT();
  const persons = useQuery(useApi().persons.list.queryOptions({}));
  const known = (persons.data ?? []).filter((one) =>
    side === 'ours' ? one.partnerId === null : one.partnerId !== null && partnerIds.includes(one.partnerId),
  );
  if (known.length === 0) return null;
  const take = (id: string | null) => {
    const found = known.find((one) => one.id === id);
    if (!found) return set({ ...person, personId: null });
    const { name, titleVi: title, isActing, partnerId } = found;
    return set({ ...person, personId: found.id, name, title, isActing, partnerId });
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

import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { SearchField } from '@counterpart/ui/search-field';
import { Select } from '@counterpart/ui/select';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';

/** What a meeting was about: a programme, or one instrument of it. */
export type Subject = {
  readonly programmeId: string;
  readonly instrumentId: string | null;
  readonly code: string;
  readonly title: string;
};

type SubjectPickerProps = {
  readonly subjects: readonly Subject[];
  readonly onChange: (subjects: readonly Subject[]) => void;
};

const FOUND = 6;
const WHOLE = 'whole';

/** The programmes that a meeting was about, found by code or words, each whole or one instrument of it. */
export function SubjectPicker({ subjects, onChange }: SubjectPickerProps) {
  const { t } = useT();
  return (
    <fieldset className="mt-picker">
      <legend className="cp-label">{t('meetings.parties.subjects')}</legend>
      {subjects.map((one, index) => (
        <div key={`${one.programmeId} ${one.instrumentId}`} className="mt-picked">
          <InstrumentSelect
            subject={one}
            onChange={(instrumentId) => onChange(subjects.with(index, { ...one, instrumentId }))}
          />
          <IconButton
            icon={Trash2}
            label={t('meetings.parties.remove', { name: one.code })}
            onPress={() => onChange(subjects.filter((other) => other !== one))}
          />
        </div>
      ))}
      <Finder subjects={subjects} onAdd={(subject) => onChange([...subjects, subject])} />
    </fieldset>
  );
}

function InstrumentSelect({
  subject,
  onChange,
}: {
  readonly subject: Subject;
  readonly onChange: (instrumentId: string | null) => void;
}) {
  const { t, language } = useT();
  const road = useQuery(useApi().procedures.road.queryOptions({ programmeId: subject.programmeId }));
  const files = (road.data ?? []).map((one) => ({
    id: one.id,
    label: inLanguage(language, one.titleVi, one.titleEn).text || (one.number ?? one.id),
  }));
  return (
    <Select
      label={`${subject.code} ${subject.title}`}
      options={[{ id: WHOLE, label: t('meetings.into.programme') }, ...files]}
      value={subject.instrumentId ?? WHOLE}
      onChange={(id) => onChange(id === WHOLE ? null : id)}
    />
  );
}

function Finder({
  subjects,
  onAdd,
}: {
  readonly subjects: readonly Subject[];
  readonly onAdd: (subject: Subject) => void;
}) {
  const { t, language } = useT();
  const [q, setQ] = useState('');
  const isAsked = q.trim().length > 1;
  const found = useQuery(
    useApi().programmes.list.queryOptions(
      { q: q.trim(), limit: FOUND },
      { enabled: isAsked, placeholderData: keepPreviousData },
    ),
  );
  const rows = isAsked ? (found.data?.items ?? []) : [];
  const free = rows.filter((row) => !subjects.some((one) => one.programmeId === row.id));
  return (
    <>
      <SearchField label={t('meetings.parties.addSubject')} value={q} onChange={setQ} />
      {free.length > 0 && (
        <ul className="mt-found">
          {free.map((row) => {
            const title = inLanguage(language, row.titleVi, row.titleEn).text;
            return (
              <li key={row.id}>
                <Button
                  size="s"
                  variant="quiet"
                  icon={Plus}
                  onPress={() => {
                    onAdd({ programmeId: row.id, instrumentId: null, code: row.code, title });
                    setQ('');
                  }}
                >
                  {`${row.code} ${title}`}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

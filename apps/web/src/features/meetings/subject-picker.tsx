import { IconButton } from '@counterpart/ui/icon-button';
import { Select } from '@counterpart/ui/select';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { ProgrammeFinder } from '../../lib/programme-finder.tsx';
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
      <ProgrammeFinder
        label={t('meetings.parties.addSubject')}
        without={subjects.map((one) => one.programmeId)}
        onPick={({ id, code, title }) => onChange([...subjects, { programmeId: id, instrumentId: null, code, title }])}
      />
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

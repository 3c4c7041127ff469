import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { IconButton } from '@counterpart/ui/icon-button';
import { Select } from '@counterpart/ui/select';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type NamedProgramme, ProgrammeFinder } from '../../lib/programme-finder.tsx';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { useRoad } from '../programme/use-programme.ts';
import type { WrittenForm } from './written-values.ts';

type LinkFieldsProps = {
  readonly form: WrittenForm;
  /** The programme that the form came with, so that it has a name. */
  readonly known: NamedProgramme | null;
};

const NONE = 'none';

/** What a task is for: a programme found by its words, one of its instruments, a point of that one's negotiation. */
export function LinkFields({ form, known }: LinkFieldsProps) {
  const { t } = useT();
  const [picked, setPicked] = useState<NamedProgramme | null>(null);
  const { values, set } = form;
  const { programmeId } = values;
  const programme = [picked, known].find((one) => one?.id === programmeId);
  const hang = (id: string | null) => {
    set('programmeId', id);
    set('instrumentId', null);
    set('openPointId', null);
  };
  return (
    <fieldset className="tk-links">
      <legend className="cp-label">{t('task.form.links')}</legend>
      {programmeId === null ? (
        <ProgrammeFinder
          label={t('task.form.findProgramme')}
          onPick={(one) => {
            setPicked(one);
            hang(one.id);
          }}
        />
      ) : (
        <>
          <p className="tk-linked">
            <span>
              <span className="cp-figures">{programme?.code}</span> {programme?.title ?? t('task.form.linkTheirs')}
            </span>
            <IconButton
              icon={X}
              label={t('task.form.drop', { name: programme?.code ?? '' })}
              onPress={() => hang(null)}
            />
          </p>
          <InstrumentField form={form} programmeId={programmeId} />
        </>
      )}
    </fieldset>
  );
}

function InstrumentField({ form, programmeId }: { readonly form: WrittenForm; readonly programmeId: string }) {
  const { t, language } = useT();
  const road = useRoad(programmeId);
  const { instrumentId } = form.values;
  if (!road.data || road.data.length === 0) return null;
  const options = road.data.map((one) => {
    const kind = INSTRUMENT_KIND_WORDS[one.kind as keyof typeof INSTRUMENT_KIND_WORDS]?.[language] ?? one.kind;
    const title = inLanguage(language, one.titleVi, one.titleEn).text;
    return { id: one.id, label: title || kind, ...(one.number !== null && { note: one.number }) };
  });
  return (
    <>
      <Select
        name="instrumentId"
        label={t('task.fact.instrument')}
        options={[{ id: NONE, label: t('task.form.wholeProgramme') }, ...options]}
        value={instrumentId ?? NONE}
        onChange={(id) => {
          form.set('instrumentId', id === NONE ? null : id);
          form.set('openPointId', null);
        }}
      />
      {instrumentId !== null && <PointField form={form} instrumentId={instrumentId} />}
    </>
  );
}

function PointField({ form, instrumentId }: { readonly form: WrittenForm; readonly instrumentId: string }) {
  const { t, language } = useT();
  const room = useQuery(useApi().negotiation.room.queryOptions({ instrumentId }));
  const { openPointId } = form.values;
  // What is settled needs no task; a task that hangs there already keeps its point.
  const points = room.data?.points.filter((one) => one.state === 'open' || one.id === openPointId) ?? [];
  if (points.length === 0) return null;
  const options = points.map((one) => ({
    id: one.id,
    label: `${one.clause} ${inLanguage(language, one.titleVi, one.titleEn).text}`.trim(),
  }));
  return (
    <Select
      name="openPointId"
      label={t('task.fact.point')}
      options={[{ id: NONE, label: t('task.form.noPoint') }, ...options]}
      value={openPointId ?? NONE}
      onChange={(id) => form.set('openPointId', id === NONE ? null : id)}
    />
  );
}

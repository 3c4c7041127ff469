import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { Segmented } from '@counterpart/ui/segmented';
import { X } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { SetChanges } from './changes-page.tsx';
import { type ChangesSearch, SINCE, type SinceWord } from './changes-search.ts';

type ControlsProps = { readonly search: ChangesSearch; readonly onSet: SetChanges };

/** Since when, and of whom. A partner's side is asked for the day only: it sees its own files and no other. */
export function ChangesControls({ search, onSet }: ControlsProps) {
  const { t, language } = useT();
  const { today, capabilities } = useMe();
  const { partners, agencies } = useReference();
  const since = search.since ?? 'lastWorkingDay';
  const isDay = isPlainDate(since);
  const options = (all: readonly { code: string; nameVi: string; nameEn: string }[]) =>
    all.map((one) => ({ id: one.code, label: inLanguage(language, one.nameVi, one.nameEn).text }));
  const isPart = search.agency !== undefined || search.partner !== undefined || search.programme !== undefined;
  return (
    <div className="ch-controls cp-no-print">
      <Segmented<SinceWord | 'day'>
        label={t('changes.sinceWhen')}
        segments={[
          ...SINCE.map((id) => ({ id, label: t(`changes.since.${id}`) })),
          ...(isDay ? [{ id: 'day' as const, label: t('changes.since.day') }] : []),
        ]}
        value={isDay ? 'day' : since}
        onChange={(next) => next !== 'day' && onSet({ since: next === 'lastWorkingDay' ? undefined : next })}
      />
      <DatePicker
        label={t('changes.since.date')}
        value={isDay ? since : null}
        max={today}
        onChange={(day) => onSet({ since: day ?? undefined })}
      />
      {capabilities.includes('internal.read') && (
        <>
          <ComboBox
            key={`partner ${search.partner ?? ''}`}
            label={t('pipeline.column.partner')}
            options={options(partners)}
            value={search.partner ?? null}
            onChange={(partner) => onSet({ partner: partner ?? undefined })}
          />
          <ComboBox
            key={`agency ${search.agency ?? ''}`}
            label={t('changes.agency')}
            options={options(agencies)}
            value={search.agency ?? null}
            onChange={(agency) => onSet({ agency: agency ?? undefined })}
          />
        </>
      )}
      {isPart && (
        <Button
          size="s"
          icon={X}
          onPress={() => onSet({ agency: undefined, partner: undefined, programme: undefined })}
        >
          {t('changes.whole')}
        </Button>
      )}
    </div>
  );
}

/** The part of the register that is looked at, in words; null for all of it. */
export function usePartWords({ agency, partner, programme }: ChangesSearch): string | null {
  const { language } = useT();
  const { partners, agencies } = useReference();
  const nameOf = (all: readonly { code: string; nameVi: string; nameEn: string }[], code: string) => {
    const one = all.find((row) => row.code === code);
    return one ? inLanguage(language, one.nameVi, one.nameEn).text : code;
  };
  const words = [
    ...(partner ? [nameOf(partners, partner)] : []),
    ...(agency ? [nameOf(agencies, agency)] : []),
    ...(programme ? [programme] : []),
  ];
  return words.length === 0 ? null : words.join(', ');
}

import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { partiesOf, responsibleName } from './road-words.ts';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

type HolderLineProps = { readonly programme: ProgrammeView; readonly instrument: RoadInstrument };

/** Who holds the file now, for which step and since when; who else could act stands behind. */
export function HolderLine({ programme, instrument }: HolderLineProps) {
  const { t, language } = useT();
  const { today } = useMe();
  const names = useRoadNames();
  const [first, ...others] = instrument.holders.filter((one) => !one.isOptional);
  if (!first) return null;
  const parties = partiesOf(programme, instrument);
  const stepOf = (code: string) => instrument.steps.find((one) => one.code === code);
  const nameOf = (holder: typeof first) =>
    responsibleName(stepOf(holder.stepCode) ?? { responsible: holder.responsible, agencyId: null }, parties, names);
  const alsoHeldBy = [...new Set(others.map(nameOf))].filter((one) => one !== nameOf(first));
  return (
    <div className="pg-holder">
      <p>
        <strong>{nameOf(first)}</strong>
        {first.since !== null && (
          <>
            {' '}
            <span className="cp-figures">{t('programme.holder.since', { day: formatDate(first.since) })}</span>
            <span className="cp-soft"> · {daysInWords(daysBetween(first.since, today), 'calendar', t)}</span>
          </>
        )}
      </p>
      <p>{stepOf(first.stepCode)?.name[language] ?? first.stepCode}</p>
      {alsoHeldBy.length > 0 && (
        <p className="cp-soft">{t('programme.holder.others', { names: alsoHeldBy.join(', ') })}</p>
      )}
    </div>
  );
}

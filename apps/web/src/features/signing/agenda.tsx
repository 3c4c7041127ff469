import { formatDate, relativeDays } from '@counterpart/i18n/date-words';
import { daysBetween, weekday } from '@counterpart/domain/shared/plain-date';
import { DayNote, type OfficeDays, type ScheduleMonth } from './month-grid.tsx';
import { Clashes, ProgrammeLink, ReadinessButton, Signatories, SigningStatusChip } from './signing-marks.tsx';
import { dayText, missingText, type SigningRow, type SigningWords, WEEKDAYS } from './use-signing-words.ts';

type AgendaProps = {
  readonly month: ScheduleMonth;
  readonly officeDays: OfficeDays;
  readonly today: string;
  readonly words: SigningWords;
  readonly openId: string | null;
  readonly onOpen: (instrumentId: string) => void;
};

/** The month day by day, each signing with all that its day needs; a window stands under its first day. */
export function Agenda(props: AgendaProps) {
  const { month, words } = props;
  const byDay = agendaDays(month);
  return (
    <div className="sg-agenda">
      {[...byDay].map(([day, rows]) => (
        <section key={day} className="sg-agenda-day" aria-labelledby={`sg-${day}`}>
          <h2 id={`sg-${day}`}>
            <DayHead day={day} {...props} />
            {rows.length > 1 && (
              <span className="cp-soft">{words.t('signing-page.dayCount', { count: rows.length })}</span>
            )}
          </h2>
          {rows.map((row) => (
            <AgendaEntry key={row.instrumentId} row={row} {...props} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The days of a month that have signings, with them; a window that began earlier stands on the first of the month. */
function agendaDays(month: ScheduleMonth): ReadonlyMap<string, readonly SigningRow[]> {
  const first = `${month.month}-01`;
  const days = new Map<string, SigningRow[]>();
  for (const row of month.items) {
    const day = row.fromOn === null || row.fromOn < first ? first : row.fromOn;
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  const timeOf = (row: SigningRow) => (row.certainty === 'window' ? '' : (row.timeOfDay ?? '24:00'));
  for (const rows of days.values()) rows.sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function DayHead({ day, month, officeDays, today, words }: AgendaProps & { readonly day: string }) {
  const { t } = words;
  const isRest = month.days.find((one) => one.day === day)?.isWorkingDay === false;
  const key = WEEKDAYS[weekday(day) - 1] ?? 'signing-page.weekday.1';
  return (
    <>
      <span>
        {t(key)}, <span className="cp-figures">{formatDate(day)}</span>
      </span>
      <span className="cp-soft">{relativeDays(daysBetween(today, day), 'calendar', t)}</span>
      <DayNote day={day} isRest={isRest} officeDays={officeDays} words={words} />
    </>
  );
}

function AgendaEntry({ row, words, openId, onOpen }: AgendaProps & { readonly row: SigningRow }) {
  const { t } = words;
  const title = words.title(row);
  return (
    <article className="sg-card" {...(openId === row.instrumentId && { 'data-open': '' })}>
      <div className="sg-card-when cp-figures">
        {row.certainty === 'window' ? dayText(row, t) : (row.timeOfDay ?? t('signing-page.noTime'))}
      </div>
      <div className="sg-card-what">
        <h3>
          <button
            type="button"
            className="sg-title"
            lang={title.language}
            data-instrument={row.instrumentId}
            onClick={() => onOpen(row.instrumentId)}
          >
            {title.text}
          </button>
        </h3>
        <p className="sg-line">
          <strong>{words.partnerName(row.partnerId)}</strong>
          <span>{row.place || <span className="cp-soft">{t('signing-page.noPlace')}</span>}</span>
          <span>{words.capacity(row.capacity)}</span>
          <ProgrammeLink code={row.programmeCode} words={words} />
        </p>
        <Signatories row={row} words={words} />
        <div className="cp-row">
          <SigningStatusChip row={row} words={words} />
          <ReadinessButton row={row} words={words} />
        </div>
        {row.statusReason && <p className="cp-soft">{row.statusReason}</p>}
        <Clashes clashes={row.clashes} words={words} />
        {row.readiness.missing.length > 0 && (
          <p className="cp-print-only">
            {t('signing-page.missingTitle')}: {row.readiness.missing.map((one) => missingText(one, words)).join('; ')}
          </p>
        )}
      </div>
    </article>
  );
}

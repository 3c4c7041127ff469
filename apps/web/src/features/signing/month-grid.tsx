import { formatDate, formatMonth } from '@counterpart/i18n/date-words';
import type { Language } from '@counterpart/domain/shared/text';
import type { Translate } from '@counterpart/i18n/translate';
import { CircleSlash, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ApiOutput } from '../../lib/trpc.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { layOutMonth, type MonthCell } from './month-layout.ts';
import { meaningOf } from './signing-marks.tsx';
import { clashName, dayText, type SigningRow, WEEKDAYS } from './use-signing-words.ts';

/** A month of the schedule as the API gives it. */
export type ScheduleMonth = ApiOutput['signing']['month'];

/** Rest days and make-up working days of the office. */
export type OfficeDays = ApiOutput['calendar']['list'];

/** What the grid needs to say things in words. */
export type GridWords = {
  readonly t: Translate;
  readonly language: Language;
  readonly partnerName: (id: string | null) => string;
};

type MonthGridProps = {
  readonly month: ScheduleMonth;
  readonly officeDays: OfficeDays;
  readonly today: string;
  readonly words: GridWords;
  /** The signing that stands open beside the grid. */
  readonly openId: string | null;
  readonly onOpen: (instrumentId: string) => void;
};

/** A month as a table of weeks from Monday: each signing on its day, a window on each of its days. */
export function MonthGrid(props: MonthGridProps) {
  const { month, words } = props;
  const rows = new Map(month.items.map((row) => [row.instrumentId, row]));
  const days = new Map(month.days.map((one) => [one.day, one]));
  return (
    <div className="sg-month-frame">
      <table className="sg-month">
        <caption className="cp-hidden">{formatMonth(month.month, words.language)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((key) => (
              <th key={key} scope="col">
                {words.t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layOutMonth(month.month, month.days).map((week) => (
            <tr key={week[0]?.day}>
              {week.map((cell) => (
                <DayCell key={cell.day} {...props} cell={cell} day={days.get(cell.day)} rows={rows} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DayCellProps = MonthGridProps & {
  readonly cell: MonthCell;
  readonly day: ScheduleMonth['days'][number] | undefined;
  readonly rows: ReadonlyMap<string, SigningRow>;
};

/** Signings of one day that are shown before the rest is asked for. */
const SHOWN = 3;

function DayCell({ cell, day, rows, ...props }: DayCellProps) {
  const { words, today, officeDays } = props;
  const { t } = words;
  const [isWhole, setWhole] = useState(false);
  if (cell.isOutside || day === undefined) return <td className="sg-day" data-outside="" />;
  const known = cell.ids.flatMap((id) => rows.get(id) ?? []);
  const shown = isWhole || known.length <= SHOWN + 1 ? known : known.slice(0, SHOWN);
  return (
    <td
      className="sg-day"
      data-day={cell.day}
      {...(!day.isWorkingDay && { 'data-rest': '' })}
      {...(cell.day === today && { 'data-today': '', 'aria-current': 'date' as const })}
    >
      <div className="sg-day-head">
        <span className="sg-day-number">
          <span aria-hidden>{Number(cell.day.slice(8, 10))}</span>
          <span className="cp-hidden">{formatDate(cell.day)}</span>
        </span>
        {cell.day === today && <span className="sg-day-today">{t('signing-page.today')}</span>}
        <DayNote day={cell.day} isRest={!day.isWorkingDay} officeDays={officeDays} words={words} />
        {day.count > 1 && <span className="sg-day-count">{t('signing-page.dayCount', { count: day.count })}</span>}
      </div>
      {shown.length > 0 && (
        <ul className="sg-day-list">
          {shown.map((row) => (
            <li key={row.instrumentId}>
              <MonthEntry row={row} {...props} />
            </li>
          ))}
        </ul>
      )}
      {known.length > SHOWN + 1 && (
        <button type="button" className="sg-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('signing-page.fewerOnDay') : t('signing-page.moreOnDay', { count: known.length - SHOWN })}
        </button>
      )}
    </td>
  );
}

type DayNoteProps = {
  readonly day: string;
  readonly isRest: boolean;
  readonly officeDays: OfficeDays;
  readonly words: Pick<GridWords, 't' | 'language'>;
};

/** The name of a rest day or of a day worked in place of another; weekends say only that they are free. */
export function DayNote({ day, isRest, officeDays, words: { t, language } }: DayNoteProps) {
  const own = officeDays.find((one) => one.day === day);
  const name = own ? inLanguage(language, own.nameVi, own.nameEn).text : '';
  if (name === '') return isRest ? <span className="cp-hidden">{t('signing-page.restDay')}</span> : null;
  return (
    <span className="sg-day-note">{own?.status === 'projected' ? t('signing-page.projected', { name }) : name}</span>
  );
}

function MonthEntry({ row, words, openId, onOpen }: Omit<MonthGridProps, 'month'> & { readonly row: SigningRow }) {
  const { t, language } = words;
  const title = inLanguage(language, row.titleVi, row.titleEn);
  const meaning = meaningOf(row);
  const hard = row.clashes.filter((one) => one.severity === 'clash');
  const { done, total } = row.readiness;
  return (
    <button
      type="button"
      className="sg-entry"
      data-instrument={row.instrumentId}
      {...(row.certainty === 'window' && { 'data-window': '' })}
      {...(meaning && { 'data-meaning': meaning })}
      {...(openId === row.instrumentId && { 'aria-current': 'true' as const })}
      onClick={() => onOpen(row.instrumentId)}
    >
      <span className="sg-entry-title" lang={title.language}>
        {title.text}
      </span>
      <span className="sg-entry-facts">
        {row.certainty === 'window' ? dayText(row, t) : row.timeOfDay}
        {row.timeOfDay !== null && row.certainty !== 'window' && ' · '}
        {row.certainty === 'window' && ' · '}
        {words.partnerName(row.partnerId)}
        {total > 0 && ` · ${done}/${total}`}
      </span>
      {row.isOverdue && (
        <span className="sg-entry-warning">
          <TriangleAlert className="cp-icon" aria-hidden /> {t('signing-page.overdue')}
        </span>
      )}
      {row.isCalledOff && (
        <span className="sg-entry-warning">
          <CircleSlash className="cp-icon" aria-hidden /> {row.statusReason}
        </span>
      )}
      {hard.map((clash) => (
        <span key={`${clash.code} ${clash.name}`} className="sg-entry-warning">
          <TriangleAlert className="cp-icon" aria-hidden /> {clashName(clash, t)}
        </span>
      ))}
    </button>
  );
}

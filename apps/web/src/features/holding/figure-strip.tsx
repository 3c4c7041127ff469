import type { DeskFigures, FigureName } from '@counterpart/domain/holding/figures.rules';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { ComponentType, ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { shareText } from './holding-words.ts';

/** What a link to the rows behind a number takes. */
export type FigureLinkProps = { readonly figure: FigureName; readonly children: ReactNode };

type FigureStripProps = {
  readonly figures: DeskFigures;
  /** The number that is opened below. */
  readonly shown: FigureName | undefined;
  /** Draws a link to the rows behind a number. */
  readonly Link: ComponentType<FigureLinkProps>;
};

/** The numbers of a desk; each opens the steps behind it. */
export function FigureStrip({ figures, shown, Link }: FigureStripProps) {
  const { t, language } = useT();
  const { onTime, returned } = figures;
  const opened = (figure: FigureName, count: number, words: ReactNode) =>
    count === 0 ? words : <Link figure={figure}>{words}</Link>;
  const days = (count: number | null) => (count === null ? '' : daysInWords(count, 'calendar', t));
  const parts = [
    { id: 'open', name: t('holding.column.openFiles'), value: opened('open', figures.openSteps, figures.openFiles) },
    { id: 'over', name: t('holding.column.over'), value: opened('over', figures.overLimit, figures.overLimit) },
    { id: 'held', name: t('holding.column.held'), value: days(figures.medianHeldDays) },
    {
      id: 'oldest',
      name: t('holding.column.oldest'),
      value: figures.oldestSince === null ? '' : formatDate(figures.oldestSince),
    },
    {
      id: 'finished',
      name: t('holding.column.finished'),
      value: opened('finished', figures.finished, figures.finished),
    },
    { id: 'took', name: t('holding.column.finishedDays'), value: days(figures.medianFinishedDays) },
    {
      id: 'decided',
      name: t('holding.column.onTime'),
      value: opened('decided', onTime.of, shareText(onTime, t, language)),
    },
    {
      id: 'returned',
      name: t('holding.column.returned'),
      value: opened('returned', returned.n, shareText(returned, t, language)),
    },
  ];
  return (
    <dl className="hd-figures">
      {parts
        .filter((part) => part.value !== '')
        .map((part) => (
          <div key={part.id} {...(part.id === shown && { 'data-shown': '' })}>
            <dt>{part.name}</dt>
            <dd className="cp-figures" {...(part.id === 'over' && figures.overLimit > 0 && { 'data-late': '' })}>
              {part.value}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** How the numbers are meant, below them. */
export function FigureNotes({ toConfirm }: { readonly toConfirm: number }) {
  const { t } = useT();
  return (
    <div className="hd-notes">
      <p>{t('holding.heldNote')}</p>
      <p>
        {t('holding.onTimeNote')}
        {toConfirm > 0 && ` ${t('holding.toConfirmNote', { count: toConfirm })}`}
      </p>
      <p>{t('holding.returnedNote')}</p>
    </div>
  );
}

import './holding.css';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { formatPercent } from '@counterpart/i18n/formats';
import { Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useMe } from '../../lib/use-me.ts';
import { type FileHands, HandsChart } from './hands-chart.tsx';
import { type HolderView, useHolders } from './holding-words.ts';
import { LimitChip } from './limit-chip.tsx';

/** How long a file lay in each pair of hands: the finding, a picture, and both tables it is drawn from. */
export function HandsOfFile({ file }: { readonly file: FileHands }) {
  const { t } = useT();
  if (file.spans.length === 0) return <p className="cp-soft">{t('holding.hands.none')}</p>;
  return (
    <div className="cp-stack hd-hands">
      <HandsChart file={file} />
      <HandsTable file={file} />
      <SpansTable file={file} />
    </div>
  );
}

function HandsTable({ file }: { readonly file: FileHands }) {
  const { t, language } = useT();
  const whole = daysInWords(file.fileDays, 'calendar', t);
  const hands = [...file.hands].sort((a, b) => b.heldDays - a.heldDays);
  const share = (days: number) =>
    file.fileDays === 0 ? '' : formatPercent(days / file.fileDays, language, { max: 0 });
  const rest = [
    { id: 'paused', name: t('holding.hands.pausedDays'), days: file.pausedDays },
    { id: 'unrecorded', name: t('holding.hands.unrecordedDays'), days: file.unrecordedDays },
    { id: 'idle', name: t('holding.hands.idleDays'), days: file.idleDays },
  ].filter((one) => one.days > 0);
  return (
    <>
      <div className="hd-frame">
        <table className="hd-table">
          <caption className="cp-hidden">{t('holding.hands.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('holding.column.holder')}</th>
              <th scope="col" data-figures="">
                {t('holding.column.days')}
              </th>
              <th scope="col" data-figures="">
                {t('holding.column.workingDays')}
              </th>
              <th scope="col" data-figures="">
                {t('holding.column.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hands.map((one) => (
              <tr key={`${one.kind} ${one.ref}`}>
                <th scope="row">
                  <DeskName holder={one} /> {one.isHoldingNow && <Tag>{t('holding.hands.now')}</Tag>}
                </th>
                <td data-figures="">{daysInWords(one.heldDays, 'calendar', t)}</td>
                <td data-figures="">{one.heldWorkingDays}</td>
                <td data-figures="">{share(one.heldDays)}</td>
              </tr>
            ))}
            {rest.map((one) => (
              <tr key={one.id} className="cp-soft">
                <th scope="row">{one.name}</th>
                <td data-figures="">{daysInWords(one.days, 'calendar', t)}</td>
                <td />
                <td data-figures="">{share(one.days)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="cp-soft">{t('holding.hands.parallel', { whole })}</p>
    </>
  );
}

/** A holder's name; where the reader may open its desk, the way there. */
function DeskName({ holder }: { readonly holder: HolderView }) {
  const { nameOf, codeOf } = useHolders();
  const { actor } = useMe();
  const code = codeOf(holder);
  const mayOpen = actor?.agencyId === null && (actor.partnerId === null || holder.kind !== 'partner');
  if (!mayOpen || code === '') return <>{nameOf(holder)}</>;
  return (
    <RouteLink
      to="/desks/$code"
      params={{ code }}
      search={holder.kind === 'partner' ? { of: 'partner' } : {}}
      className="cp-link"
    >
      {nameOf(holder)}
    </RouteLink>
  );
}

function SpansTable({ file }: { readonly file: FileHands }) {
  const { t, language } = useT();
  const { nameOf } = useHolders();
  return (
    <section>
      <h3>{t('holding.hands.spans')}</h3>
      <ol className="hd-spans">
        {file.spans.map((span) => (
          <li key={span.milestoneId} {...(span.to === null && { 'data-now': '' })}>
            <p>
              <strong>{span.stepName[language]}</strong>
            </p>
            <p className="cp-soft">{nameOf(span)}</p>
            <p className="cp-figures">
              {span.from === null ? t('holding.notKnown') : `${span.isFromAssumed ? '≥ ' : ''}${formatDate(span.from)}`}
              {' – '}
              {span.to === null ? t('holding.hands.today') : formatDate(span.to)}
              {span.heldDays !== null && ` · ${daysInWords(span.heldDays, 'calendar', t)}`}
              {span.pausedDays > 0 &&
                ` · ${t('holding.clock.factPaused', { days: daysInWords(span.pausedDays, 'calendar', t) })}`}
            </p>
            {span.limit && span.verdict && <LimitChip limit={{ ...span.verdict, ...span.limit }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { ApiOutput } from '../../lib/trpc.ts';
import type { DayLimit } from '@counterpart/domain/shared/working-days';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import type { ProcedureVersion } from './procedure-versions.ts';

type Trial = ApiOutput['templates']['tryVersion'];
type FileTrial = Trial['files'][number];
type GreatDate = FileTrial['greatDates'][number];

const MoveDialog = lazy(async () => ({ default: (await import('../holding/move-dialog.tsx')).MoveDialog }));

/** What a version would do to the open files of the procedure: worked out, never stored. */
export function ProcedureTrial({ version }: { readonly version: ProcedureVersion }) {
  const { t } = useT();
  const [offset, setOffset] = useState(0);
  const [moving, setMoving] = useState<FileTrial | null>(null);
  const mayMove = useCan('milestone.write_any') && version.status === 'published';
  const trial = useQuery(
    useApi().templates.tryVersion.queryOptions(
      { procedureId: version.id, offset },
      { placeholderData: keepPreviousData },
    ),
  );
  if (trial.error) return <FailureBanner failure={trial.error} />;
  if (!trial.data) return <Skeleton lines={8} />;
  const { total, changed, datesMoved, files } = trial.data;
  return (
    <div className="cp-stack">
      <p>{t(version.status === 'draft' ? 'template.trialLead' : 'template.moveLead')}</p>
      {total === 0 ? (
        <EmptyState kind="nothingYet" title={t('template.trialNone')} />
      ) : (
        <>
          <p>
            <strong>{t('template.trialCounts', { total, changed, moved: datesMoved })}</strong>
          </p>
          <p className="cp-soft">{t('template.trialBasis')}</p>
          <TrialTable files={files} {...(mayMove && { onMove: setMoving })} />
          {total > files.length && (
            <div className="ad-more">
              <span className="cp-figures">
                {t('template.shown', { from: offset + 1, to: offset + files.length, total })}
              </span>
              {offset + files.length < total ? (
                <Button onPress={() => setOffset(offset + files.length)}>{t('template.showMore')}</Button>
              ) : (
                <Button onPress={() => setOffset(0)}>{t('template.showFirst')}</Button>
              )}
            </div>
          )}
        </>
      )}
      <Suspense>
        {moving && (
          <MoveDialog
            instrument={{ id: moving.instrumentId, version: moving.version }}
            versions={[version]}
            onClose={() => setMoving(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

type TrialTableProps = { readonly files: readonly FileTrial[]; readonly onMove?: (file: FileTrial) => void };

function TrialTable({ files, onMove }: TrialTableProps) {
  const { t, language } = useT();
  const day = (file: FileTrial, kind: GreatDate['kind']) => file.greatDates.find((one) => one.kind === kind);
  return (
    <table className="ad-compare">
      <caption className="cp-hidden">{t('template.tab.trial')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('template.column.file')}</th>
          <th scope="col">{t('template.column.signed')}</th>
          <th scope="col">{t('template.column.effective')}</th>
          <th scope="col">{t('template.column.steps')}</th>
          <th scope="col">{t('template.column.limits')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.instrumentId}>
            <th scope="row">
              <RouteLink to="/p/$code" params={{ code: file.programmeCode }} className="cp-link">
                {file.programmeCode}
              </RouteLink>
              <span className="ad-law">{(language === 'en' && file.titleEn) || file.titleVi || file.titleEn}</span>
              <span className="ad-law cp-soft">
                {t('template.fromVersion', { version: file.fromVersion })}
                {!file.isChanged && `; ${t('template.unchanged')}`}
              </span>
              {onMove && (
                <Button
                  size="s"
                  aria-label={t('template.moveFile', { file: file.programmeCode })}
                  onPress={() => onMove(file)}
                >
                  {t('template.move')}
                </Button>
              )}
            </th>
            <td data-label={t('template.column.signed')}>
              <GreatDay moved={day(file, 'signed')} />
            </td>
            <td data-label={t('template.column.effective')}>
              <GreatDay moved={day(file, 'effective')} />
            </td>
            <td data-label={t('template.column.steps')}>
              <MovedSteps file={file} />
            </td>
            <td data-label={t('template.column.limits')}>
              <MovedLimits file={file} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GreatDay({ moved }: { readonly moved: GreatDate | undefined }) {
  const { t } = useT();
  if (!moved) return <span className="cp-soft">{t('template.noDay')}</span>;
  const { before, after, plannedOn, doneOn } = moved;
  if (doneOn !== null && !before && !after) {
    return <span className="cp-figures cp-soft">{t('template.dayDone', { day: formatDate(doneOn) })}</span>;
  }
  const say = (one: GreatDate['before']) => {
    if (!one) return t('template.noDay');
    return one.isEarliest ? t('template.earliest', { day: formatDate(one.day) }) : formatDate(one.day);
  };
  return (
    <ul className="cp-figures">
      {before?.day === after?.day ? (
        <li className="cp-soft">{t('template.daySame', { day: say(after) })}</li>
      ) : (
        <>
          <li className="cp-soft">{t('template.dayBefore', { day: say(before) })}</li>
          <li>
            <strong>{t('template.dayAfter', { day: say(after) })}</strong>
          </li>
        </>
      )}
      {plannedOn !== null && <li className="cp-soft">{t('template.promised', { day: formatDate(plannedOn) })}</li>}
    </ul>
  );
}

function MovedSteps({ file }: { readonly file: FileTrial }) {
  const { t, language } = useT();
  const names = (steps: FileTrial['added']) => steps.map((one) => one.name[language]).join('; ');
  const lines = [
    ...(file.added.length > 0 ? [t('template.added', { steps: names(file.added) })] : []),
    ...(file.vanished.length > 0 ? [t('template.dropped', { steps: names(file.vanished) })] : []),
    ...(file.revived.length > 0 ? [t('template.revived', { steps: names(file.revived) })] : []),
  ];
  return <Plain lines={lines} />;
}

function MovedLimits({ file }: { readonly file: FileTrial }) {
  const { t, language } = useT();
  const say = ({ limit, dueOn }: { limit: DayLimit | null; dueOn: string | null }) => {
    if (!limit) return t('procedures.noLimit');
    const days = daysInWords(limit.n, limit.unit, t);
    return dueOn === null ? days : `${days} (${formatDate(dueOn)})`;
  };
  const lines = file.legalDays.map(({ name, before, after }) =>
    t('template.limitMoves', { step: name[language], before: say(before), after: say(after) }),
  );
  return <Plain lines={lines} />;
}

function Plain({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useT();
  if (lines.length === 0) return <span className="cp-soft">{t('template.none')}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

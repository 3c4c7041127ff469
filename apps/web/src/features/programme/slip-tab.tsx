import { daysInWords, formatDate, formatInstant } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { Banner } from '@counterpart/ui/banner';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { reasonWords } from '../milestones/milestone-fields.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { daysMoved, type LedgerRow, type MilestoneSlip, slipByMilestone } from './slip-summary.ts';
import type { ProgrammeView, RoadInstrument, RoadStep } from './use-programme.ts';

type SlipTabProps = { readonly programme: ProgrammeView; readonly road: readonly RoadInstrument[] };

const FIELDS: Readonly<Record<LedgerRow['field'], PlainMessageKey>> = {
  baseline: 'milestone.field.baselineOn',
  planned: 'milestone.field.plannedOn',
  actual: 'milestone.field.actualOn',
  effectiveness_deadline: 'programme.slip.effectivenessDeadline',
};

/** Every day that was ever set or moved, by milestone: who, when, why, and what it comes to. */
export function SlipTab({ programme, road }: SlipTabProps) {
  const { t } = useT();
  const api = useApi();
  const ledger = useQuery(api.procedures.slipLedger.queryOptions({ programmeId: programme.id }));
  if (ledger.isPending) return <Skeleton lines={8} />;
  if (ledger.isError) {
    return (
      <Banner meaning="late" isUrgent>
        {failureText(ledger.error, t)}
      </Banner>
    );
  }
  const slips = slipByMilestone(ledger.data);
  if (slips.length === 0) {
    return (
      <EmptyState kind="nothingYet" title={t('programme.slip.emptyTitle')}>
        {t('programme.slip.emptyBody')}
      </EmptyState>
    );
  }
  return (
    <div className="cp-stack">
      <p className="cp-soft">{t('programme.slip.lead')}</p>
      {slips.map((slip) => (
        <MilestoneLedger key={slip.milestoneId} slip={slip} road={road} />
      ))}
    </div>
  );
}

function MilestoneLedger({ slip, road }: { readonly slip: MilestoneSlip; readonly road: readonly RoadInstrument[] }) {
  const { t, language } = useT();
  const instrument = road.find((one) => one.id === slip.instrumentId);
  const step = instrument?.steps.find((one) => one.id === slip.milestoneId);
  const name = step?.name[language] ?? slip.stepCode;
  return (
    <div className="sl-step">
      <h2>{name}</h2>
      <p>
        {totalWords(slip, t)}
        <Baseline step={step} />
        {road.length > 1 && instrument && (
          <span className="cp-soft"> · {inLanguage(language, instrument.titleVi, instrument.titleEn).text}</span>
        )}
      </p>
      <div
        className="sl-frame"
        role="region"
        aria-label={name}
        // A frame that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className="sl-table">
          <caption className="cp-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('programme.history.when')}</th>
              <th scope="col">{t('programme.history.who')}</th>
              <th scope="col">{t('programme.slip.day')}</th>
              <th scope="col">{t('programme.slip.old')}</th>
              <th scope="col">{t('programme.slip.new')}</th>
              <th scope="col">{t('programme.slip.by')}</th>
              <th scope="col">{t('programme.history.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {slip.rows.map((row) => (
              <LedgerLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Baseline({ step }: { readonly step: RoadStep | undefined }) {
  const { t } = useT();
  const { baselineOn = null, plannedOn = null, actualOn = null } = step ?? {};
  const day = actualOn ?? plannedOn;
  if (baselineOn === null || day === null) return null;
  const key = actualOn === null ? 'programme.slip.baselineNow' : 'programme.slip.baselineActual';
  return <span> · {t(key, { baseline: formatDate(baselineOn), day: formatDate(day) })}</span>;
}

/** What the moves of a milestone come to: `dời 4 lần, chậm 212 ngày`. */
export function totalWords({ total, rows }: Pick<MilestoneSlip, 'total' | 'rows'>, t: Translate): string {
  if (total.moves === 0) {
    return t(rows.some((row) => row.field === 'planned') ? 'programme.slip.notMoved' : 'programme.slip.onlyActual');
  }
  const moves = t('programme.slip.moves', { count: total.moves });
  if (total.days === 0) return t('programme.slip.backAgain', { moves });
  const days = daysInWords(Math.abs(total.days), 'calendar', t);
  return t(total.days > 0 ? 'programme.slip.laterTotal' : 'programme.slip.earlierTotal', { moves, days });
}

function LedgerLine({ row }: { readonly row: LedgerRow }) {
  const { t, language } = useT();
  const moved = daysMoved(row);
  const shown = (day: string | null) => (day === null ? '' : formatDate(day));
  const said = [row.reasonCode && reasonWords(row.reasonCode, language), row.reason, row.document].filter(Boolean);
  const isReasonOnly = row.oldOn === row.newOn && row.oldOn !== null;
  return (
    <tr>
      <td className="cp-figures">{formatInstant(row.at)}</td>
      <td>{row.actorName || t('milestone.conflict.office')}</td>
      <td>{isReasonOnly ? t('programme.slip.reasonOnly') : t(FIELDS[row.field])}</td>
      <td className="cp-figures">{isReasonOnly ? '' : shown(row.oldOn)}</td>
      <td className="cp-figures">{isReasonOnly ? '' : shown(row.newOn)}</td>
      <td className="cp-figures" {...(moved !== null && moved > 0 && { 'data-late': '' })}>
        {moved !== null && `${moved > 0 ? '+' : '−'}${daysInWords(Math.abs(moved), 'calendar', t)}`}
      </td>
      <td>{said.join('; ')}</td>
    </tr>
  );
}

import { formatDate, dueInWords } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { StatusChip } from '@counterpart/ui/status-chip';
import { LocalTitle } from '../programme/local-title.tsx';
import { StageChip } from '../programme/stage-chip.tsx';
import { type CellContext, holderName } from './pipeline-columns.tsx';
import { ProgrammeLink } from './programme-link.tsx';
import type { PipelineRow } from './use-pipeline-rows.ts';

type PipelineCardProps = { readonly row: PipelineRow; readonly context: CellContext };

/** A programme on a phone: name, what is late, who holds it, the next date. */
export function PipelineCard({ row, context }: PipelineCardProps) {
  const { t, language, today, partnerCode, stepName } = context;
  const lateDays = row.overdueSince === null ? 0 : daysBetween(row.overdueSince, today);
  const holder = holderName(row, context);
  return (
    <article className="pl-card">
      <header>
        <ProgrammeLink code={row.code} onPeek={context.onPeek} />
        <h2>
          <LocalTitle vi={row.titleVi} en={row.titleEn} />
        </h2>
      </header>
      <p className="cp-row">
        <StageChip stage={row.stage} />
        {lateDays > 0 && <StatusChip meaning="late">{dueInWords(-lateDays, 'calendar', t)}</StatusChip>}
      </p>
      {row.nextStepCode !== null && (
        <p className="pl-meta">
          <span>{stepName(row.nextStepCode)}</span>
          {row.nextDueOn !== null && <span className="cp-figures">{formatDate(row.nextDueOn)}</span>}
          {holder !== '' && <span className="cp-soft">{holder}</span>}
        </p>
      )}
      <p className="pl-meta cp-soft">
        <span>{partnerCode(row.partnerId)}</span>
        {row.currency !== '' && (
          <span className="cp-figures">
            {formatMoney({ amountMinor: row.amountMinor, currency: row.currency }, language)}
          </span>
        )}
        {row.signingOn !== null && (
          <span className="cp-figures">
            {t('pipeline.column.signing')} {formatDate(row.signingOn)}
          </span>
        )}
      </p>
    </article>
  );
}

import { formatDate } from '@counterpart/i18n/date-words';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { useCan } from '../../lib/use-me.ts';
import { useReference } from '../../lib/use-reference.ts';
import { StateMarks } from './state-marks.tsx';
import type { DeliverableView } from './use-deliverables.ts';

/** Who owes a deliverable, by when, how far it is. */
export function DeliverableFacts({ deliverable }: { readonly deliverable: DeliverableView }) {
  const { t } = useT();
  const { agencyName } = useReference();
  const isInside = useCan('internal.read');
  const { plannedOn, extendedOn, actualOn, supporting, timesReturned, source } = deliverable;
  const day = (value: string | null) =>
    value === null ? null : <span className="cp-figures">{formatDate(value)}</span>;
  const facts = [
    { id: 'state', name: t('deliverables.column.state'), value: <StateMarks row={deliverable} /> },
    { id: 'lead', name: t('deliverables.agency'), value: agencyName(deliverable.leadAgencyId) },
    {
      id: 'supporting',
      name: t('deliverables.supporting'),
      value: supporting.length === 0 ? null : supporting.map((id) => agencyName(id)).join('; '),
    },
    { id: 'planned', name: t('deliverables.planned'), value: day(plannedOn) ?? t('deliverables.noDay') },
    { id: 'extended', name: t('deliverables.extended'), value: day(extendedOn) },
    { id: 'actual', name: t('deliverables.column.actual'), value: day(actualOn) },
    {
      id: 'percent',
      name: t('deliverables.column.percent'),
      value: <Percent percent={deliverable.percent} />,
    },
    {
      id: 'shared',
      name: t('deliverables.shared'),
      value: isInside ? <Tag>{t(deliverable.isShared ? 'filter.yes' : 'deliverables.internal')}</Tag> : null,
    },
    { id: 'source', name: t('deliverables.source'), value: source === '' ? null : source },
  ];
  return (
    <>
      <KeyValueList facts={facts.filter((one) => one.value !== null)} />
      {timesReturned > 0 && <p>{t('deliverables.returned', { count: timesReturned })}</p>}
    </>
  );
}

/** How far it is, as a number and as a bar that only repeats it. */
function Percent({ percent }: { readonly percent: number }) {
  const { t } = useT();
  return (
    <span className="dl-percent">
      <span className="dl-bar" aria-hidden>
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className="cp-figures">{t('deliverables.percentDone', { percent })}</span>
    </span>
  );
}

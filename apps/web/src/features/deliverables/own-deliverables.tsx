import './deliverables.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { StateMarks } from './state-marks.tsx';

const FEW = 6;
const OWED = 'progress:in:PLANNED,IN_PROGRESS,REVISION';
const HANDED_IN = ['progress:is:SUBMITTED'];

/** What waits for the reader, the most urgent first: to hand in for an agency, to judge for the office. */
export function OwnDeliverables() {
  const { capabilities, actor } = useMe();
  const { agencyById } = useReference();
  const agencyId = actor?.agencyId ?? null;
  const code = agencyId === null ? undefined : agencyById.get(agencyId)?.code;
  if (capabilities.includes('deliverable.judge')) return <Waiting f={HANDED_IN} words="deliverables.judgeTitle" />;
  return code === undefined ? null : <Waiting f={[`lead:is:${code}`, OWED]} words="deliverables.ownTitle" />;
}

type WaitingProps = {
  readonly f: string[];
  readonly words: 'deliverables.judgeTitle' | 'deliverables.ownTitle';
};

/** Nothing where nothing waits. */
function Waiting({ f, words }: WaitingProps) {
  const { t } = useT();
  const rows = useQuery(useApi().deliverables.list.queryOptions({ f, limit: FEW }));
  if (!rows.data || rows.data.total === 0) return null;
  return (
    <section aria-labelledby="own-deliverables" className="dl-own">
      <div className="dl-section-head">
        <h2 id="own-deliverables">{t(words)}</h2>
        <RouteLink to="/deliverables" search={{ f, view: 'list' }} className="cp-link">
          {t('deliverables.ownAll')} ({rows.data.total})
        </RouteLink>
      </div>
      <ul className="dl-behind">
        {rows.data.items.map((row) => (
          <li key={row.id}>
            <RouteLink to="/deliverables" search={{ f, view: 'list', open: row.id }} className="cp-link">
              <LocalTitle vi={row.titleVi} en={row.titleEn} />
            </RouteLink>
            <StateMarks row={row} />
            <span className="cp-soft cp-figures">
              {row.dueOn === null ? t('deliverables.noDay') : formatDate(row.dueOn)} · {row.programmeCode}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { reasonWords } from '../milestones/milestone-fields.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import type { SlipGroupBy } from './holding-search.ts';
import { useHolders } from './holding-words.ts';
import { holderOfKey, signedDays } from './slip-words.ts';

type SlipMove = ApiOutput['holding']['slipMoves']['items'][number];

type SlipMovesProps = {
  readonly by: SlipGroupBy;
  readonly keyOf: string;
  readonly since: string | undefined;
  readonly name: string;
  readonly onBack: () => void;
};

const FEW = 50;
const MANY = 200;

/** The moves behind a sum: what moved from when to when, by how much, why, on what paper, and who asked. */
export function SlipMoves({ by, keyOf, since, name, onBack }: SlipMovesProps) {
  const { t } = useT();
  const [limit, setLimit] = useState(FEW);
  const moves = useQuery(
    useApi().holding.slipMoves.queryOptions(
      { by, key: keyOf, limit, ...(since && { since }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const caption = t('holding.slips.behind', { name });
  const count = moves.data?.items.length ?? 0;
  return (
    <section>
      <div className="hd-section">
        <h2>{caption}</h2>
        <Button size="s" icon={ArrowLeft} onPress={onBack}>
          {t('holding.slips.back')}
        </Button>
      </div>
      <FailureBanner failure={moves.error} />
      {!moves.data && !moves.error && <Skeleton lines={6} />}
      {moves.data && (
        <ol className="hd-moves">
          {moves.data.items.map((move) => (
            <MoveLine key={move.id} move={move} />
          ))}
        </ol>
      )}
      {moves.data && count < moves.data.total && (
        <p className="hd-more">
          <span className="cp-soft">{t('holding.shownOf', { count, total: moves.data.total })}</span>
          {limit === FEW && (
            <Button size="s" onPress={() => setLimit(MANY)}>
              {t('admin.showMore')}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

function MoveLine({ move }: { readonly move: SlipMove }) {
  const { t, language } = useT();
  const { nameOf } = useHolders();
  const said = [
    move.reasonCode && reasonWords(move.reasonCode, language),
    move.reason,
    move.document,
    move.askedBy && t('holding.slips.asked', { who: move.askedBy }),
  ].filter(Boolean);
  return (
    <li>
      <p className="hd-move">
        <strong className="cp-figures hd-slip" {...(move.days > 0 && { 'data-late': '' })}>
          {signedDays(move.days, t)}
        </strong>
        <span className="cp-figures">
          {t('holding.slips.move', { from: formatDate(move.from), to: formatDate(move.to) })}
        </span>
        <span>{move.stepName[language]}</span>
        <span className="cp-soft">{nameOf(holderOfKey(move.holder))}</span>
      </p>
      <p>
        <RouteLink to="/p/$code" params={{ code: move.programmeCode }} search={{ tab: 'slip' }} className="cp-link">
          {move.programmeCode}
        </RouteLink>{' '}
        <LocalTitle vi={move.titleVi} en={move.titleEn} />
      </p>
      {said.length > 0 && <p>{said.join('; ')}</p>}
      <p className="cp-soft cp-figures">
        {t('holding.event.by', {
          who: move.actorName || t('holding.event.office'),
          when: formatInstant(move.at),
        })}
      </p>
    </li>
  );
}

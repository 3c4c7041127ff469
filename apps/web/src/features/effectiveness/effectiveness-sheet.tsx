import { EmptyState } from '@counterpart/ui/empty-state';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { failureText } from '../../lib/failure-text.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { ConditionsPart } from './conditions-part.tsx';
import { DeadlinePart } from './deadline-part.tsx';
import { EffectPart } from './effect-part.tsx';
import { useEffectWords } from './use-effect-words.ts';
import './effectiveness.css';

type EffectivenessSheetProps = { readonly instrumentId: string; readonly onClose: () => void };

/** What stands between one instrument and its effect, beside the page it was opened from. */
export function EffectivenessSheet({ instrumentId, onClose }: EffectivenessSheetProps) {
  const api = useApi();
  const words = useEffectWords();
  const sheet = useQuery(api.effectiveness.get.queryOptions({ instrumentId }));
  const title = sheet.data ? words.title(sheet.data).text : words.t('effect.title');
  return (
    <Peek title={title} subject={instrumentId} onClose={onClose}>
      {sheet.isPending && <Skeleton lines={10} />}
      {sheet.isError && <EmptyState kind="nothingMatches" title={failureText(sheet.error, words.t)} />}
      {sheet.data && (
        <div className="ef-sheet">
          <div className="cp-row">
            <RouteLink to="/p/$code" params={{ code: sheet.data.programmeCode }}>
              {sheet.data.programmeCode}
            </RouteLink>
            <Tag>{words.partnerName(sheet.data.partnerId)}</Tag>
            <RouteLink to="/signing" search={{ i: instrumentId }}>
              {words.t('effect.toSigning')}
            </RouteLink>
          </div>
          <DeadlinePart sheet={sheet.data} words={words} />
          <ConditionsPart sheet={sheet.data} words={words} />
          <EffectPart sheet={sheet.data} words={words} />
        </div>
      )}
    </Peek>
  );
}

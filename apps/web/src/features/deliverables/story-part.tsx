import { formatDate } from '@counterpart/i18n/date-words';
import { SLIP_REASON_WORDS, type SlipReason } from '@counterpart/reference/codelists/work';
import { useT } from '../../lib/i18n.ts';
import { ActPapers } from '../documents/act-papers.tsx';
import type { DeliverableView } from './use-deliverables.ts';

type Event = DeliverableView['events'][number];
type Move = DeliverableView['moves'][number];

/** What was done with a deliverable and how its day moved, the latest first. A partner reads neither. */
export function StoryPart({ deliverable }: { readonly deliverable: DeliverableView }) {
  const { t } = useT();
  const { events, moves } = deliverable;
  return (
    <>
      {events.length > 0 && (
        <section aria-labelledby="dl-story">
          <h3 id="dl-story">{t('deliverables.story')}</h3>
          <ol className="dl-story">
            {events.toReversed().map((one) => (
              <EventLine key={one.id} ownerId={deliverable.id} event={one} />
            ))}
          </ol>
        </section>
      )}
      {moves.length > 0 && (
        <section aria-labelledby="dl-moves">
          <h3 id="dl-moves">{t('deliverables.moves')}</h3>
          <ol className="dl-story">
            {moves.toReversed().map((one) => (
              <MoveLine key={one.id} move={one} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function EventLine({ ownerId, event }: { readonly ownerId: string; readonly event: Event }) {
  const { t } = useT();
  const { id, kind, percent, text, day, actorName } = event;
  return (
    <li>
      <strong>
        {t(`deliverables.did.${kind}` as 'deliverables.did.submit')}
        {percent !== null && ` ${t('deliverables.percentDone', { percent })}`}
      </strong>
      <span className="cp-soft">{t('deliverables.eventLine', { day: formatDate(day), who: actorName })}</span>
      {text !== '' && <p>{text}</p>}
      <ActPapers ownerKind="deliverable" ownerId={ownerId} actId={id} />
    </li>
  );
}

function MoveLine({ move }: { readonly move: Move }) {
  const { t, language } = useT();
  const { from, to, days, reasonCode, reason, document, askedBy } = move;
  const cause = reasonCode === null ? null : (SLIP_REASON_WORDS[reasonCode as SlipReason]?.[language] ?? reasonCode);
  const said = [cause, reason, document].filter((one) => one !== null);
  return (
    <li>
      <strong className="cp-figures">
        {t('deliverables.moveLine', { from: formatDate(from), to: formatDate(to), days: days > 0 ? `+${days}` : days })}
      </strong>
      <span className="cp-soft">{said.join('; ')}</span>
      {askedBy !== null && <p>{t('deliverables.askedBy', { who: askedBy })}</p>}
    </li>
  );
}

import { POINT_STATE_WORDS } from '@counterpart/reference/codelists/negotiation';
import { Tag } from '@counterpart/ui/status-chip';
import { Lock, MessageSquare } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { STATE_ICONS } from './negotiation-words.ts';
import { type Point, type Room, useRoomSearch } from './use-room.ts';

/** How a point stands, as icon and word; agreed ad referendum is said beside it. */
export function PointStateTag({ point }: { readonly point: Pick<Point, 'state' | 'isAdReferendum'> }) {
  const { t, language } = useT();
  return (
    <span className="ng-point-state" data-state={point.state}>
      <Tag icon={STATE_ICONS[point.state]}>
        {POINT_STATE_WORDS[point.state][language]}
        {point.isAdReferendum && ` (${t('negotiation.point.adRef')})`}
      </Tag>
    </span>
  );
}

/** Marks what our side keeps to itself. */
export function InternalTag() {
  const { t } = useT();
  return (
    <span className="ng-lock">
      <Tag icon={Lock}>{t('negotiation.internal')}</Tag>
    </span>
  );
}

type PointNameProps = { readonly room: Room; readonly point: Point };

/** Clause, words, state and owner of a point; its words open it beside the matrix. */
export function PointName({ room, point }: PointNameProps) {
  const { t } = useT();
  const { agencyName } = useReference();
  const [search] = useRoomSearch();
  const owner = agencyName(point.ownerAgencyId);
  return (
    <div className="ng-point-name">
      {point.clause !== '' && <span className="cp-soft">{point.clause}</span>}
      <RouteLink
        to="/p/$code/negotiation/$instrumentId"
        params={{ code: room.programmeCode, instrumentId: room.instrumentId }}
        search={{ ...search, point: point.id }}
        resetScroll={false}
      >
        <LocalTitle vi={point.titleVi} en={point.titleEn} />
      </RouteLink>
      <span className="ng-point-signs">
        <PointStateTag point={point} />
        {point.isShared === false && <InternalTag />}
        {point.comments > 0 && (
          <span className="ng-remark-count">
            <MessageSquare className="cp-icon" aria-hidden />
            <span className="cp-hidden">{t('negotiation.remarks.count', { count: point.comments })}</span>
            <span aria-hidden>{point.comments}</span>
          </span>
        )}
      </span>
      {owner !== '' && <span className="cp-soft">{owner}</span>}
    </div>
  );
}

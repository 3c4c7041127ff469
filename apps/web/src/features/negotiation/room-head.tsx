import { formatDate } from '@counterpart/i18n/date-words';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { PageHead } from '@counterpart/ui/page-head';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { StageChip } from '../programme/stage-chip.tsx';
import type { Room } from './use-room.ts';

type RoomHeadProps = { readonly room: Room };

/** What is negotiated, with whom, who leads, and whether it may begin. */
export function RoomHead({ room }: RoomHeadProps) {
  const { t, language } = useT();
  const { partnerName, agencyName } = useReference();
  const kind = INSTRUMENT_KIND_WORDS[room.kind as keyof typeof INSTRUMENT_KIND_WORDS]?.[language];
  const lead = agencyName(room.leadAgencyId);
  const facts = [kind, room.number, partnerName(room.partnerId), lead && t('negotiation.lead', { agency: lead })];
  return (
    <div className="ng-head">
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="programme" to="/p/$code" params={{ code: room.programmeCode }}>
                {room.programmeCode}
              </RouteLink>,
            ]}
            current={t('negotiation.title')}
          />
        }
        title={<LocalTitle vi={room.titleVi} en={room.titleEn} />}
        lead={facts.filter(Boolean).join(' · ')}
      />
      <div className="ng-state">
        <Tag>{room.programmeCode}</Tag>
        <StageChip stage={room.stage} />
        {room.isSample && <Tag>{t('negotiation.sample')}</Tag>}
      </div>
      <Readiness room={room} />
    </div>
  );
}

/** Mandate, opinions and delegation decision: how much of it is there, and what is not. */
function Readiness({ room }: RoomHeadProps) {
  const { t } = useT();
  const { readiness, milestone } = room;
  const { done, total, missing, items } = readiness;
  const name = useItemName();
  if (total === 0) return <p className="ng-ready cp-soft">{t('negotiation.ready.none')}</p>;
  const heldOn = milestone?.actualOn ?? null;
  return (
    <section className="ng-ready" aria-label={t('negotiation.ready.title')}>
      <div className="ng-ready-line">
        <StatusChip meaning={missing.length === 0 ? 'onTime' : 'dueSoon'}>
          {heldOn !== null
            ? t('negotiation.ready.held', { day: formatDate(heldOn) })
            : missing.length === 0
              ? t('negotiation.ready.all')
              : `${t('negotiation.ready.title')}: ${t('negotiation.ready.count', { done, total })}`}
        </StatusChip>
        {missing.length > 0 && (
          <span>{t('negotiation.ready.missing', { what: missing.map((one) => name(one)).join('; ') })}</span>
        )}
      </div>
      <details>
        <summary>{t('negotiation.ready.show')}</summary>
        <ul className="ng-ready-items">
          {items.map((item) => {
            const Glyph = item.isDone ? CircleCheck : CircleDashed;
            return (
              <li key={item.code} data-done={item.isDone}>
                <Glyph className="cp-icon" aria-hidden />
                <span>{name(item)}</span>
                <span className="cp-soft cp-figures">
                  {item.doneOn !== null
                    ? t('negotiation.ready.doneOn', { day: formatDate(item.doneOn) })
                    : t(item.isDone ? 'negotiation.ready.done' : 'negotiation.ready.open')}
                </span>
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}

const ROUND_ITEM_WORDS = {
  round_day: 'negotiation.item.round_day',
  delegation_head: 'negotiation.item.delegation_head',
} as const;

function useItemName() {
  const { t, language } = useT();
  return ({ code, name }: Room['readiness']['items'][number]): string => {
    if (name) return name[language];
    return code in ROUND_ITEM_WORDS ? t(ROUND_ITEM_WORDS[code as keyof typeof ROUND_ITEM_WORDS]) : code;
  };
}

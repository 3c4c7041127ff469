import { formatDate } from '@counterpart/i18n/date-words';
import { type Fact, KeyValueList } from '@counterpart/ui/key-value-list';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { roundName } from './negotiation-words.ts';
import { InternalTag, PointStateTag } from './point-name.tsx';
import type { Point } from './use-room.ts';

type PointFactsProps = { readonly point: Point };

/** Where a point stands: state, clause, owner, rounds, agreed text. */
export function PointFacts({ point }: PointFactsProps) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const { agreedText, agreedOn, decisionReason = null } = point;
  const other = language === 'vi' ? point.titleEn : point.titleVi;
  const facts: (Fact | false)[] = [
    point.clause !== '' && { id: 'clause', name: t('negotiation.point.clause'), value: point.clause },
    {
      id: 'owner',
      name: t('negotiation.point.owner'),
      value: agencyName(point.ownerAgencyId) || <span className="cp-soft">{t('negotiation.point.noOwner')}</span>,
    },
    {
      id: 'opened',
      name: t('negotiation.point.opened'),
      value: roundName(point.openedRound, t),
    },
    point.state !== 'open' && {
      id: 'closed',
      name: t('negotiation.point.closed'),
      value: [point.closedRound !== null && roundName(point.closedRound, t), agreedOn !== null && formatDate(agreedOn)]
        .filter(Boolean)
        .join(', '),
    },
    decisionReason !== null && { id: 'reason', name: t('negotiation.point.reason'), value: decisionReason },
  ];
  return (
    <div className="cp-stack">
      {other !== '' && (
        <p className="cp-soft" lang={language === 'vi' ? 'en' : 'vi'}>
          {other}
        </p>
      )}
      <div className="cp-row">
        <PointStateTag point={point} />
        {point.isShared === false && <InternalTag />}
      </div>
      <KeyValueList facts={facts.filter((fact) => fact !== false && fact.value !== '') as Fact[]} />
      {agreedText !== null && (
        <section className="ng-agreed-box" aria-label={t('negotiation.point.agreedText')}>
          <h3>{t('negotiation.point.agreedText')}</h3>
          <p className="ng-text">{agreedText}</p>
        </section>
      )}
    </div>
  );
}

import { roundFields } from '@counterpart/domain/negotiation/negotiation-round.fields';
import { formatDate } from '@counterpart/i18n/date-words';
import {
  NEGOTIATION_OUTCOME_WORDS,
  REFERENDUM_SIDE_WORDS,
  ROUND_FORM_WORDS,
} from '@counterpart/reference/codelists/negotiation';
import { type Fact, KeyValueList } from '@counterpart/ui/key-value-list';
import { StatusChip } from '@counterpart/ui/status-chip';
import { Lock } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { Papers } from '../documents/papers.tsx';
import { Delegations } from './delegations.tsx';
import { roundDays } from './negotiation-words.ts';
import { RoundActions } from './round-actions.tsx';
import type { Room, Round } from './use-room.ts';

type RoundPanelProps = { readonly room: Room; readonly round: Round };

/** One round: when, where, how, who, about what, and how it ended. */
export function RoundPanel({ room, round }: RoundPanelProps) {
  const { t, language } = useT();
  const facts = useRoundFacts(round);
  return (
    <div className="ng-round">
      <RoundActions room={room} round={round} />
      <div className="ng-round-parts">
        <div>
          <KeyValueList facts={facts} />
          {round.agenda !== '' && (
            <>
              <h3>{t('negotiation.minutes.agenda')}</h3>
              <p className="ng-text">{round.agenda}</p>
            </>
          )}
          {round.mandate !== undefined && round.mandate !== '' && (
            <InternalBox title={roundFields.mandate.label[language]} text={round.mandate} />
          )}
          <Papers ownerKind="round" ownerId={round.id} level={3} />
        </div>
        <Delegations room={room} round={round} />
      </div>
    </div>
  );
}

type InternalBoxProps = { readonly title: string; readonly text: string };

/** What our side keeps to itself, marked so that nobody reads it out by mistake. */
function InternalBox({ title, text }: InternalBoxProps) {
  const { t } = useT();
  return (
    <section className="ng-internal" aria-label={title}>
      <h3>
        <Lock className="cp-icon" aria-hidden />
        {title}
      </h3>
      <p className="ng-text">{text}</p>
      <p className="cp-soft">{t('negotiation.internalNote')}</p>
    </section>
  );
}

function useRoundFacts(round: Round): Fact[] {
  const { t, language } = useT();
  const { form, place, outcome, closedOn, minutesNumber, minutesOn } = round;
  const facts: (Fact | false)[] = [
    { id: 'days', name: t('negotiation.round.days'), value: <span className="cp-figures">{roundDays(round, t)}</span> },
    form !== null && { id: 'form', name: roundFields.form.label[language], value: ROUND_FORM_WORDS[form][language] },
    place !== '' && { id: 'place', name: roundFields.place.label[language], value: place },
    {
      id: 'outcome',
      name: t('negotiation.round.outcome'),
      value:
        outcome === null
          ? t('negotiation.round.running')
          : t('negotiation.round.closedOn', {
              outcome: NEGOTIATION_OUTCOME_WORDS[outcome][language],
              day: formatDate(closedOn ?? ''),
            }),
    },
    round.adRefSide !== null && {
      id: 'adRef',
      name: t('negotiation.round.adRef'),
      value: <AdReferendum round={round} />,
    },
    (minutesNumber !== null || minutesOn !== null) && {
      id: 'minutes',
      name: t('negotiation.round.minutes'),
      value: t('negotiation.round.minutesSigned', {
        number: minutesNumber ?? '–',
        day: minutesOn === null ? '–' : formatDate(minutesOn),
      }),
    },
  ];
  return facts.filter((fact) => fact !== false);
}

function AdReferendum({ round }: { readonly round: Round }) {
  const { t, language } = useT();
  const { today } = useMe();
  const { adRefSide, adRefDueOn, adRefConfirmedOn, awaitsReferendum } = round;
  if (adRefConfirmedOn !== null) {
    return (
      <StatusChip meaning="onTime">
        {t('negotiation.round.adRefDone', { day: formatDate(adRefConfirmedOn) })}
      </StatusChip>
    );
  }
  const side = adRefSide === null ? '' : REFERENDUM_SIDE_WORDS[adRefSide][language];
  const words =
    adRefDueOn === null
      ? t('negotiation.round.adRefWaitsUndated', { side })
      : t('negotiation.round.adRefWaits', { side, day: formatDate(adRefDueOn) });
  const isLate = adRefDueOn !== null && adRefDueOn < today;
  return awaitsReferendum ? <StatusChip meaning={isLate ? 'late' : 'dueSoon'}>{words}</StatusChip> : words;
}

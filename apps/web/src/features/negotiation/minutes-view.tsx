import { formatDate, formatLongDate } from '@counterpart/i18n/date-words';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { NEGOTIATION_OUTCOME_WORDS, ROUND_FORM_WORDS } from '@counterpart/reference/codelists/negotiation';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { Members } from './members.tsx';
import { Part } from './minutes-part.tsx';
import { MinutesPoints } from './minutes-points.tsx';
import { roundDays, SIDE_WORDS } from './negotiation-words.ts';
import { type Minutes, type Room, type Round, useRoomSearch } from './use-room.ts';

type MinutesViewProps = { readonly room: Room; readonly round: Round };

/** The minutes of a round, ready to be printed and signed. */
export function MinutesView({ room, round }: MinutesViewProps) {
  const { t } = useT();
  const api = useApi();
  const [, set] = useRoomSearch();
  const minutes = useQuery(api.negotiation.minutes.queryOptions({ roundId: round.id }));
  return (
    <div className="ng-minutes-page">
      <div className="cp-row cp-no-print">
        <Button icon={ArrowLeft} onPress={() => set({ view: undefined })}>
          {t('negotiation.minutes.back')}
        </Button>
        <Button icon={Printer} variant="primary" onPress={() => window.print()}>
          {t('negotiation.minutes.print')}
        </Button>
      </div>
      {minutes.data?.leftOut !== undefined && minutes.data.leftOut > 0 && (
        <div className="cp-no-print">
          <Banner>{t('negotiation.minutes.leftOut', { count: minutes.data.leftOut })}</Banner>
        </div>
      )}
      {minutes.isPending && <Skeleton lines={12} />}
      {minutes.isError && (
        <Banner meaning="late" isUrgent>
          {failureText(minutes.error, t)}
        </Banner>
      )}
      {minutes.data && <Sheet room={room} minutes={minutes.data} />}
    </div>
  );
}

function Sheet({ room, minutes }: { readonly room: Room; readonly minutes: Minutes }) {
  const { t, language } = useT();
  const { partnerName, agencyName } = useReference();
  const { instrument, round, points } = minutes;
  const kind = INSTRUMENT_KIND_WORDS[instrument.kind as keyof typeof INSTRUMENT_KIND_WORDS]?.[language];
  const lead = agencyName(instrument.leadAgencyId) || t('negotiation.minutes.government');
  return (
    <article className="ng-minutes">
      <header>
        {round.minutesOn === null && <p className="ng-draft">{t('negotiation.minutes.draft')}</p>}
        <h1 tabIndex={-1}>{t('negotiation.minutes.title', { number: round.number })}</h1>
        <p className="ng-minutes-title">
          <LocalTitle vi={instrument.titleVi} en={instrument.titleEn} />
        </p>
        <p>{[kind, instrument.number, room.programmeCode].filter(Boolean).join(' · ')}</p>
        <p>{t('negotiation.minutes.between', { lead, partner: partnerName(instrument.partnerId) })}</p>
        {instrument.isSample && <p className="cp-soft">{t('negotiation.sample')}</p>}
      </header>
      <Part title={t('negotiation.minutes.timePlace')}>
        <p>
          {[roundDays(round, t), round.place, round.form && ROUND_FORM_WORDS[round.form][language]]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Part>
      <Part title={t('negotiation.delegations')}>
        <div className="ng-sides">
          {(['ours', 'theirs'] as const).map((side) => (
            <div key={side}>
              <h3>{t(SIDE_WORDS[side])}</h3>
              <Members members={round.delegations[side]} />
            </div>
          ))}
        </div>
      </Part>
      {round.agenda !== '' && (
        <Part title={t('negotiation.minutes.agenda')}>
          <p className="ng-text">{round.agenda}</p>
        </Part>
      )}
      <MinutesPoints points={points} />
      <Ending minutes={minutes} />
    </article>
  );
}

function Ending({ minutes }: { readonly minutes: Minutes }) {
  const { t, language } = useT();
  const { round, next, drawnUpOn } = minutes;
  const signedOn = round.minutesOn ?? round.closedOn ?? drawnUpOn;
  return (
    <>
      {round.minutesNote !== '' && (
        <Part title={t('negotiation.minutes.other')}>
          <p className="ng-text">{round.minutesNote}</p>
        </Part>
      )}
      <Part title={t('negotiation.minutes.outcome')}>
        <p>
          {round.outcome ? NEGOTIATION_OUTCOME_WORDS[round.outcome][language] : t('negotiation.round.running')}
          {round.adRefConfirmedOn !== null &&
            ` · ${t('negotiation.round.adRefDone', { day: formatDate(round.adRefConfirmedOn) })}`}
        </p>
      </Part>
      {next && (
        <Part title={t('negotiation.minutes.next')}>
          <p>{[roundDays(next, t), next.place].filter(Boolean).join(' · ')}</p>
        </Part>
      )}
      <footer className="ng-signatures">
        <p className="ng-signed-on">{[round.place, formatLongDate(signedOn, language)].filter(Boolean).join(', ')}</p>
        <div>{t('negotiation.minutes.signOurs')}</div>
        <div>{t('negotiation.minutes.signTheirs')}</div>
      </footer>
    </>
  );
}

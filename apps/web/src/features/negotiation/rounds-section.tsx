import { NEGOTIATION_OUTCOME_WORDS } from '@counterpart/reference/codelists/negotiation';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Tabs } from '@counterpart/ui/tabs';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { roundDays } from './negotiation-words.ts';
import { RoundPanel } from './round-panel.tsx';
import { type Room, type Round, useRoomSearch } from './use-room.ts';

const RoundForm = lazy(async () => ({ default: (await import('./round-form.tsx')).RoundForm }));

type RoundsSectionProps = { readonly room: Room; readonly round: Round | null };

/** The rounds side by side; the one in view with its days, delegations and outcome. */
export function RoundsSection({ room, round }: RoundsSectionProps) {
  const { t } = useT();
  const [, set] = useRoomSearch();
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = room.allowed.includes('manageRounds');
  const add = mayPlan && (
    <Button icon={Plus} onPress={() => setPlanning(true)}>
      {t('negotiation.round.add')}
    </Button>
  );
  return (
    <section className="ng-rounds" aria-label={t('negotiation.rounds')}>
      <div className="ng-section-head">
        <h2>{t('negotiation.rounds')}</h2>
        {round && add}
      </div>
      {round === null ? (
        <EmptyState kind="nothingYet" title={t('negotiation.round.none')} {...(add && { actions: add })}>
          {mayPlan && t('negotiation.round.noneHint')}
        </EmptyState>
      ) : (
        <Tabs
          label={t('negotiation.rounds')}
          tabs={room.rounds.map((one) => ({ id: String(one.number), label: <RoundLabel round={one} /> }))}
          value={String(round.number)}
          onChange={(number) => set({ round: number })}
        >
          <RoundPanel room={room} round={round} />
        </Tabs>
      )}
      <Suspense>{isPlanning && <RoundForm room={room} round={null} onClose={() => setPlanning(false)} />}</Suspense>
    </section>
  );
}

function RoundLabel({ round }: { readonly round: Round }) {
  const { t, language } = useT();
  const outcome = round.outcome ? NEGOTIATION_OUTCOME_WORDS[round.outcome][language] : t('negotiation.round.running');
  return (
    <span className="ng-round-label">
      <span>{t('negotiation.round', { number: round.number })}</span>
      <span className="cp-soft cp-figures">{roundDays(round, t)}</span>
      <span className="cp-soft">{outcome}</span>
    </span>
  );
}

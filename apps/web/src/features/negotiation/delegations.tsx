import { SIDES, type Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Button } from '@counterpart/ui/button';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { Members } from './members.tsx';
import { SIDE_WORDS } from './negotiation-words.ts';
import type { Room, Round } from './use-room.ts';

const DelegationForm = lazy(async () => ({ default: (await import('./delegation-form.tsx')).DelegationForm }));

type DelegationsProps = { readonly room: Room; readonly round: Round };

/** Who sits on each side of the table. */
export function Delegations({ room, round }: DelegationsProps) {
  const { t } = useT();
  const [edited, setEdited] = useState<Side | null>(null);
  const mayEdit = room.allowed.includes('manageRounds');
  return (
    <div className="ng-delegations">
      {SIDES.map((side) => (
        <section key={side} aria-label={t(SIDE_WORDS[side])}>
          <div className="ng-section-head">
            <h3>{t(SIDE_WORDS[side])}</h3>
            {mayEdit && (
              <Button
                size="s"
                variant="quiet"
                icon={Pencil}
                onPress={() => setEdited(side)}
                aria-label={`${t('negotiation.delegation.edit')}: ${t(SIDE_WORDS[side])}`}
              >
                {t('negotiation.delegation.edit')}
              </Button>
            )}
          </div>
          <Members members={round.delegations[side]} />
        </section>
      ))}
      <Suspense>{edited && <DelegationForm round={round} side={edited} onClose={() => setEdited(null)} />}</Suspense>
    </div>
  );
}

import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { RoadStep } from '../programme/use-programme.ts';

type Input = ApiInput['procedures']['setHolder']['input'];

const send: SendCommand<Input, ApiOutput['procedures']['setHolder']> = (envelope) =>
  apiClient.procedures.setHolder.mutate(envelope);

/** Which agency acts in a step of this file; without one whoever the step's role stands for. */
export function StepActor({ step }: { readonly step: RoadStep }) {
  const { t } = useT();
  const { agencyOptions } = usePartyOptions();
  const { agencyName } = useReference();
  const [chosen, setChosen] = useState(step.agencyId);
  const nameOf = (id: string | null) => (id === null ? t('holding.actor.usual') : agencyName(id));
  const quiet = useCommand(send, { done: () => t('milestone.undone') });
  const command = useCommand(send, {
    done: (_result, input) => t('holding.actor.saved', { name: nameOf(input.agencyId) }),
    undo:
      ({ inverse }) =>
      () => {
        setChosen(inverse.agencyId);
        quiet.mutate({ milestoneId: step.id, agencyId: inverse.agencyId });
      },
  });
  return (
    <section>
      <div className="hd-actor">
        <ComboBox label={t('holding.actor.title')} options={agencyOptions} value={chosen} onChange={setChosen} />
        <div className="cp-row">
          {chosen !== step.agencyId && (
            <Button
              size="s"
              variant="primary"
              isPending={command.isPending}
              onPress={() => command.mutate({ milestoneId: step.id, agencyId: chosen })}
            >
              {t('holding.actor.save')}
            </Button>
          )}
          {chosen !== null && (
            <Button size="s" onPress={() => setChosen(null)}>
              {t('holding.actor.clear')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

import { Button } from '@counterpart/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';

type Removed = Awaited<ReturnType<typeof apiClient.register.removeDemo.mutate>>;

const send: SendCommand<Record<string, never>, Removed> = (envelope) => apiClient.register.removeDemo.mutate(envelope);

/** Takes every sample record out after saying what goes. */
export function RemoveSamples() {
  const { t } = useT();
  const api = useApi();
  const [isAsking, setAsking] = useState(false);
  const goes = useQuery({ ...api.register.demo.queryOptions({}), enabled: isAsking });
  const removing = useCommand(send, {
    done: ({ programmes, keptProgrammes }) =>
      keptProgrammes.length === 0
        ? t('home.removed', { count: programmes })
        : t('home.removedSome', { count: programmes, kept: keptProgrammes.map((one) => one.code).join(', ') }),
  });
  return (
    <>
      <Button size="s" onPress={() => setAsking(true)} isPending={removing.isPending}>
        {t('home.removeSamples')}
      </Button>
      <AskDialog
        isOpen={isAsking}
        title={t('home.removeTitle')}
        act={t('home.removeSamples')}
        onAct={() => removing.mutate({})}
        onClose={() => setAsking(false)}
      >
        <p>{goes.data ? t('home.removeBody', { count: goes.data.programmes }) : t('ui.loading')}</p>
        {goes.data && goes.data.users > 0 && <p>{t('home.removeUsers', { count: goes.data.users })}</p>}
        <p>{t('home.removeStays')}</p>
      </AskDialog>
    </>
  );
}

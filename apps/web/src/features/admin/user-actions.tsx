import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { KeyRound, Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import type { PasswordLink } from './one-time-link.tsx';
import type { UserEntry } from './user-parts.tsx';

type UserActionsProps = { readonly user: UserEntry; readonly onLink: (made: PasswordLink) => void };

type ById = { id: string };
const disable: SendCommand<ById, unknown> = (envelope) => apiClient.identity.users.disable.mutate(envelope);
const enable: SendCommand<ById, unknown> = (envelope) => apiClient.identity.users.enable.mutate(envelope);
const reset = (envelope: Parameters<typeof apiClient.identity.users.resetPassword.mutate>[0]) =>
  apiClient.identity.users.resetPassword.mutate(envelope);

/** What can be done with an account beside editing it; acts that end somebody's access ask first. */
export function UserActions({ user, onLink }: UserActionsProps) {
  const { t } = useT();
  const [asking, setAsking] = useState<'disable' | 'reset' | null>(null);
  const { name, email, allowed } = user;
  const shut = useCommand(disable, { done: () => t('users.disabled', { name }) });
  const open = useCommand(enable, { done: () => t('users.enabled', { name }) });
  const renew = useCommand(reset, { onDone: (made) => onLink({ name, email, ...made }) });
  const close = () => setAsking(null);
  return (
    <section className="ad-acts">
      <p className="cp-soft">
        {t('users.createdAt', { at: formatInstant(user.createdAt) })}{' '}
        {user.lastSignInAt === null
          ? t('users.neverSignedIn')
          : t('users.lastSignIn', { at: formatInstant(user.lastSignInAt) })}
      </p>
      <div className="cp-row">
        {allowed.includes('resetPassword') && (
          <Button icon={KeyRound} onPress={() => setAsking('reset')} isPending={renew.isPending}>
            {t('users.reset')}
          </Button>
        )}
        {allowed.includes('disable') && (
          <Button variant="danger" icon={Lock} onPress={() => setAsking('disable')} isPending={shut.isPending}>
            {t('users.disable')}
          </Button>
        )}
        {allowed.includes('enable') && (
          <Button icon={LockOpen} onPress={() => open.mutate({ id: user.id })} isPending={open.isPending}>
            {t('users.enable')}
          </Button>
        )}
      </div>
      <AskDialog
        isOpen={asking === 'disable'}
        title={t('users.disableTitle', { name })}
        act={t('users.disable')}
        onAct={() => shut.mutate({ id: user.id })}
        onClose={close}
      >
        {t('users.disableBody')}
      </AskDialog>
      <AskDialog
        isOpen={asking === 'reset'}
        title={t('users.resetTitle', { name })}
        act={t('users.reset')}
        onAct={() => renew.mutate({ id: user.id })}
        onClose={close}
      >
        {t('users.resetBody')}
      </AskDialog>
    </section>
  );
}

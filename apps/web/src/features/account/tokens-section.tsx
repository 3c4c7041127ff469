import { formatInstant } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { TextField } from '@counterpart/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { CopyField } from '../../lib/copy-field.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';

type Token = ApiOutput['identity']['tokens']['list'][number];

const revoke: SendCommand<{ id: string }, { id: string }> = (envelope) =>
  apiClient.identity.tokens.revoke.mutate(envelope);

/** Tokens for programs that act in one's name: made, shown once, revoked. */
export function TokensSection() {
  const { t } = useT();
  const tokens = useQuery(useApi().identity.tokens.list.queryOptions({}));
  const [made, setMade] = useState<{ readonly token: string | null; readonly turn: number }>({ token: null, turn: 0 });
  const [asking, setAsking] = useState<Token | null>(null);
  const revoking = useCommand(revoke, { done: () => t('account.tokenRevoked') });
  return (
    <section>
      <h2>{t('account.tokens')}</h2>
      <p className="cp-soft">{t('account.tokensNote')}</p>
      <FailureBanner failure={tokens.error} />
      {!tokens.data && !tokens.error && <Skeleton lines={2} />}
      <ul className="ac-list">
        {tokens.data?.map((one) => (
          <li key={one.id}>
            <KeyRound className="cp-icon" aria-hidden />
            <div>
              <strong>{one.name}</strong>
              <div className="cp-soft">
                {t('account.madeAt', { at: formatInstant(one.createdAt) })}{' '}
                {one.lastUsedAt === null
                  ? t('account.neverUsed')
                  : t('account.lastUsed', { at: formatInstant(one.lastUsedAt) })}
              </div>
            </div>
            <Button size="s" aria-label={t('account.revokeOf', { name: one.name })} onPress={() => setAsking(one)}>
              {t('account.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {made.token !== null && (
        <div className="cp-stack">
          <CopyField label={t('account.newToken')} text={made.token} copied={t('users.linkCopied')} />
          <Banner>{t('account.tokenOnce')}</Banner>
        </div>
      )}
      <TokenForm key={made.turn} onMade={(token) => setMade((before) => ({ token, turn: before.turn + 1 }))} />
      <AskDialog
        isOpen={asking !== null}
        title={t('account.revokeTitle', { name: asking?.name ?? '' })}
        act={t('account.revoke')}
        onAct={() => asking && revoking.mutate({ id: asking.id })}
        onClose={() => setAsking(null)}
      >
        {t('account.revokeBody')}
      </AskDialog>
    </section>
  );
}

function TokenForm({ onMade }: { readonly onMade: (token: string | null) => void }) {
  const { t } = useT();
  const form = useRecordForm({
    initial: { tokenName: '' },
    version: 0,
    check: ({ tokenName }) => (tokenName.trim() === '' ? { tokenName: (say) => say('account.tokenNameMissing') } : {}),
    input: ({ values }) => ({ name: values.tokenName }),
    send: (envelope) => apiClient.identity.tokens.create.mutate(envelope),
    onDone: ({ token }) => onMade(token),
  });
  return (
    <RecordFormFrame form={form} submit="account.makeToken">
      <TextField
        name="tokenName"
        autoComplete="off"
        label={t('account.tokenName')}
        hint={t('account.tokenNameHint')}
        maxLength={100}
        value={form.values.tokenName}
        onChange={(text) => form.set('tokenName', text)}
        error={form.problems.tokenName?.(t)}
      />
    </RecordFormFrame>
  );
}

import { formatInstant } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Dialog } from '@counterpart/ui/dialog';
import { Link } from '@counterpart/ui/link';
import { Skeleton } from '@counterpart/ui/skeleton';
import { TextField } from '@counterpart/ui/text-field';
import { showToast } from '@counterpart/ui/toast';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Copy } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';

type SubscribeDialogProps = {
  readonly f: readonly string[];
  readonly q: string;
  /** The filter in one sentence. */
  readonly sentence: string;
  readonly onClose: () => void;
};

const create = (envelope: ApiInput['signing']['createFeed']) => apiClient.signing.createFeed.mutate(envelope);
const revoke = (envelope: ApiInput['signing']['revokeFeed']) => apiClient.signing.revokeFeed.mutate(envelope);

/** Makes a calendar of the filter on screen, shows its secret address once, and lists one's own calendars. */
export function SubscribeDialog({ f, q, sentence, onClose }: SubscribeDialogProps) {
  const { t, language } = useT();
  const [name, setName] = useState(() => t('signing.title'));
  const [isTried, setTried] = useState(false);
  const creating = useCommand(create);
  const { data: made } = creating;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') creating.mutate({ name: name.trim(), f: [...f], q, language });
  };
  return (
    <Dialog isOpen title={t('signing-page.feed.title')} onClose={onClose}>
      <div className="cp-stack">
        {made?.address ? (
          <Address address={made.address} />
        ) : (
          <form className="cp-form" noValidate onSubmit={submit}>
            <p>{t('signing-page.feed.lead', { filter: sentence })}</p>
            <TextField
              label={t('signing-page.feed.name')}
              value={name}
              onChange={setName}
              maxLength={100}
              error={isTried && name.trim() === '' ? t('signing-page.feed.nameMissing') : undefined}
            />
            <div className="cp-row">
              <Button type="submit" variant="primary" icon={CalendarPlus} isPending={creating.isPending}>
                {t('signing-page.feed.create')}
              </Button>
            </div>
          </form>
        )}
        <OwnFeeds />
      </div>
    </Dialog>
  );
}

function Address({ address }: { readonly address: string }) {
  const { t } = useT();
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    showToast({ message: t(isCopied ? 'signing-page.feed.copied' : 'signing-page.feed.notCopied') });
  };
  return (
    <div className="cp-stack">
      <Banner meaning="dueSoon" isUrgent>
        {t('signing-page.feed.once')}
      </Banner>
      <TextField
        label={t('signing-page.feed.address')}
        value={address}
        isReadOnly
        // The address is what was asked for; from here it is copied.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onFocus={(event) => event.target.select()}
      />
      <div className="cp-row">
        <Button variant="primary" icon={Copy} onPress={() => void copy()}>
          {t('signing-page.feed.copy')}
        </Button>
        <Link href={address.replace(/^https?:/, 'webcal:')}>{t('signing-page.feed.webcal')}</Link>
      </div>
    </div>
  );
}

function OwnFeeds() {
  const { t } = useT();
  const api = useApi();
  const feeds = useQuery(api.signing.listFeeds.queryOptions({}, { staleTime: 0 }));
  const revoking = useCommand(revoke, { done: () => t('signing-page.feed.revoked') });
  return (
    <section className="sg-feeds" aria-label={t('signing-page.feed.own')}>
      <h3>{t('signing-page.feed.own')}</h3>
      {feeds.isPending && <Skeleton lines={2} />}
      {feeds.isError && <p className="cp-soft">{failureText(feeds.error, t)}</p>}
      {feeds.data?.length === 0 && <p className="cp-soft">{t('signing-page.feed.none')}</p>}
      {feeds.data && feeds.data.length > 0 && (
        <ul>
          {feeds.data.map((feed) => (
            <li key={feed.id}>
              <span>
                {feed.name}{' '}
                <span className="cp-soft cp-figures">
                  {t('signing-page.feed.since', { at: formatInstant(feed.createdAt) })}
                </span>
              </span>
              <Button
                size="s"
                variant="danger"
                aria-label={t('signing-page.feed.revokeNamed', { name: feed.name })}
                isDisabled={revoking.isPending}
                onPress={() => revoking.mutate({ id: feed.id })}
              >
                {t('signing-page.feed.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

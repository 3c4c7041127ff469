import { DIGESTS } from '@counterpart/domain/inbox/notice.codes';
import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient, type ApiInput, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { NoticeWaysTable } from './notice-ways-table.tsx';

type Settings = ApiOutput['inbox']['settings'];
type Input = ApiInput['inbox']['setNotices']['input'];

const send: SendCommand<Input, ApiOutput['inbox']['setNotices']> = (envelope) =>
  apiClient.inbox.setNotices.mutate(envelope);

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How one is told: of what at once by mail, one mail a day or a week, at which hour. */
export function NoticesSection() {
  const { t } = useT();
  const settings = useQuery(useApi().inbox.settings.queryOptions({}));
  return (
    <section>
      <h2>{t('account.notices')}</h2>
      <p className="cp-soft">{t('account.noticesNote')}</p>
      <FailureBanner failure={settings.error} />
      {!settings.data && !settings.error && <Skeleton lines={4} />}
      {settings.data && <NoticesForm key={JSON.stringify(settings.data)} settings={settings.data} />}
    </section>
  );
}

function NoticesForm({ settings: { groups, ...settings } }: { readonly settings: Settings }) {
  const { t } = useT();
  const [wanted, setWanted] = useState(settings);
  const quiet = useCommand(send);
  const save = useCommand(send, {
    done: () => t('account.noticesSaved'),
    undo:
      ({ inverse }) =>
      () =>
        quiet.mutate(inverse),
  });
  const set = (part: Partial<typeof settings>) => setWanted((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(settings);
  return (
    <form
      className="cp-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) save.mutate(wanted);
      }}
    >
      {groups.length > 0 && <NoticeWaysTable groups={groups} ways={wanted.ways} onChange={(ways) => set({ ways })} />}
      <RadioGroup
        name="digest"
        label={t('account.digest')}
        options={DIGESTS.map((id) => ({ id, label: t(`account.digest.${id}`) }))}
        value={wanted.digest}
        onChange={(digest) => set({ digest })}
      />
      {wanted.digest !== 'off' && (
        <Select
          label={t('account.digestHour')}
          options={HOURS.map((hour) => ({ id: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
          value={String(wanted.digestHour)}
          onChange={(hour) => set({ digestHour: Number(hour) })}
        />
      )}
      <div>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}

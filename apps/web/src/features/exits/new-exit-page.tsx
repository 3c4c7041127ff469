import './exits.css';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { PageHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { showToast } from '@counterpart/ui/toast';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useCan, useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { ExitFields } from './exit-fields.tsx';
import { FileChoices } from './file-choices.tsx';
import { reviewOf, useExitForm } from './use-exit-form.ts';

const route = getRouteApi('/framed/exits/new');

const NOBODY = { partnerId: null, agencyId: null };

/** Records a partner's exit: what, on which paper, and a look at every open file before it is confirmed. */
export function NewExitPage() {
  const { t } = useT();
  const { partners, isReady } = useReference();
  const { partner } = route.useSearch();
  const mayDecide = useCan('programme.write');
  usePageTitle(t('exits.new'));
  if (!mayDecide) return <NotFound />;
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="all" to="/exits">
                {t('exits.title')}
              </RouteLink>,
            ]}
            current={t('exits.new')}
          />
        }
        title={t('exits.new')}
        lead={t('exits.newLead')}
      />
      {isReady ? (
        <ExitForm partnerId={partners.find((one) => one.code === partner)?.id ?? null} />
      ) : (
        <Skeleton lines={8} />
      )}
    </>
  );
}

function ExitForm({ partnerId }: { readonly partnerId: string | null }) {
  const { t } = useT();
  const { today } = useMe();
  const navigate = useNavigate();
  const api = useApi();
  const queryClient = useQueryClient();
  const form = useExitForm({
    partnerId,
    kind: 'suspend',
    today,
    files: (values) => {
      const asked = reviewOf(values);
      return (asked && queryClient.getQueryData(api.exits.review.queryKey(asked))?.files) ?? [];
    },
    onDone: ({ id, files }) => {
      showToast({ message: t('exits.done', { count: files }) });
      void navigate({ to: '/exits/$id', params: { id } });
    },
  });
  const asked = reviewOf(form.values);
  const review = useQuery(
    api.exits.review.queryOptions(asked ?? { partnerId: '', kind: 'suspend', target: NOBODY }, {
      enabled: asked !== null,
    }),
  );
  const files = asked === null ? undefined : review.data?.files;
  return (
    <RecordFormFrame form={form} submit="exits.confirm" onCancel={() => void navigate({ to: '/exits' })}>
      <ExitFields form={form} />
      {asked && (
        <section className="ex-review">
          <h2 id="ex-review">{t('exits.review')}</h2>
          <FailureBanner failure={review.error} />
          {!files && review.error === null && <Skeleton lines={6} />}
          {files && <FileChoices files={files} form={form} target={asked.target} />}
        </section>
      )}
    </RecordFormFrame>
  );
}

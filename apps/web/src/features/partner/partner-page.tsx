import './partner.css';
import { PARTNER_KIND_WORDS } from '@counterpart/reference/codelists/parties';
import { Banner } from '@counterpart/ui/banner';
import { PageHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { type ApiOutput, refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan, useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { SampleBanner } from '../home/sample-banner.tsx';
import { WorkList } from '../work/work-list.tsx';
import { Contacts } from './contacts.tsx';
import { isLiaison } from './own-partner.ts';
import { PartnerPromises } from './partner-promises.tsx';
import { PartnerProgrammes } from './partner-programmes.tsx';
import { PartnerSignings } from './partner-signings.tsx';

const route = getRouteApi('/framed/partners/$code');

type Work = ApiOutput['procedures']['partnerWork'];
type Partner = ApiOutput['partners']['list'][number];

/** One partner, and a liaison's home: first what waits for the partner, then its programmes, signings and people. */
export function PartnerPage() {
  const { t } = useT();
  const { code } = route.useParams();
  const me = useMe();
  const { partners, isReady } = useReference();
  const partner = partners.find((one) => one.code === code);
  const work = useQuery(useApi().procedures.partnerWork.queryOptions({ partnerCode: code }, { retry: false }));
  const isAbsent = refusalOf(work.error)?.code === 'common.not_found' || (isReady && !partner);
  usePageTitle(usePartnerName(partner) || t('partner.title'));
  if (isAbsent) return <NotFound />;
  if (!partner) return <Skeleton lines={8} />;
  return (
    <>
      <PartnerHead partner={partner} />
      <div className="pt-page">
        {isLiaison(me) && <SampleBanner />}
        <FailureBanner failure={work.error} />
        {work.data ? <PartnerWork work={work.data} /> : !work.error && <Skeleton lines={4} />}
        <PartnerProgrammes code={code} />
        <PartnerSignings code={code} />
        <PartnerPromises partnerId={partner.id} code={code} />
        <Contacts partnerId={partner.id} />
      </div>
    </>
  );
}

function usePartnerName(partner: Partner | undefined): string {
  const { language } = useT();
  return partner ? inLanguage(language, partner.nameVi, partner.nameEn).text : '';
}

function PartnerHead({ partner }: { readonly partner: Partner }) {
  const { t, language } = useT();
  const mayDecideExit = useCan('programme.write');
  const other = language === 'vi' ? partner.nameEn : partner.nameVi;
  const name = usePartnerName(partner);
  return (
    <PageHead
      title={name}
      lead={
        <>
          {other !== '' && other !== name && <span lang={language === 'vi' ? 'en' : 'vi'}>{other} · </span>}
          {partner.code} · {PARTNER_KIND_WORDS[partner.kind][language]}
        </>
      }
      actions={
        <>
          <RouteLink to="/changes" search={{ since: 'lastWeek', partner: partner.code }} className="cp-link">
            {t('changes.week')}
          </RouteLink>
          {mayDecideExit && (
            <RouteLink to="/exits/new" search={{ partner: partner.code }} className="cp-link">
              {t('exits.forPartner')}
            </RouteLink>
          )}
        </>
      }
    />
  );
}

/** What waits for the partner, above all else; to its liaison it is theirs to update. */
function PartnerWork({ work }: { readonly work: Work }) {
  const { t } = useT();
  const isOwn = isLiaison(useMe());
  const count = work.lateCount + work.dueCount + work.undated.length;
  const title = t(isOwn ? 'partner.yoursToUpdate' : 'partner.theirsToUpdate', { count });
  if (count === 0) {
    return <Banner meaning="onTime">{t(isOwn ? 'partner.nothingYours' : 'partner.nothingTheirs')}</Banner>;
  }
  const shown = work.late.length + work.due.length + work.undated.length;
  return (
    <section>
      <h2>{title}</h2>
      <WorkList caption={title} work={work} hasResponsible={false} />
      {shown < count && <p className="cp-soft">{t('home.shownOf', { count: shown, total: count })}</p>}
    </section>
  );
}

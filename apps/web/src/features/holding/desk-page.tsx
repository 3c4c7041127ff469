import '../pipeline/pipeline.css';
import './holding.css';
import { RESPONSIBLE_ROLES, type ResponsibleRole } from '@counterpart/domain/shared/codes';
import { Banner } from '@counterpart/ui/banner';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE, refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan, useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { AgencyOwes } from './agency-owes.tsx';
import { DeskLists } from './desk-lists.tsx';
import { type FigureLinkProps, FigureNotes, FigureStrip } from './figure-strip.tsx';
import { daysOfSpan, type DeskSearch, type SetDesk } from './holding-search.ts';
import { type HolderView, SPAN_WORDS, useHolders } from './holding-words.ts';
import { PeriodSelect } from './period-select.tsx';

const FilePeek = lazy(async () => ({ default: (await import('./file-peek.tsx')).FilePeek }));

const route = getRouteApi('/framed/desks/$code');

/** The desk of an agency, a partner or a role: what lies there, late first, and what left it lately. */
export function DeskPage() {
  const { t } = useT();
  const { today } = useMe();
  const { code } = route.useParams();
  const search = route.useSearch();
  const set = useSetDesk();
  const { isReady } = useReference();
  const named = useDeskName(code, search.of);
  const span = search.in ?? 'year';
  const asked = useMemo(() => ({ ...named?.asked, ...daysOfSpan(span, today) }), [named, span, today]);
  const desk = useQuery(
    useApi().holding.desk.queryOptions(asked, {
      enabled: named !== null,
      retry: false,
      placeholderData: keepPreviousData,
      trpc: { context: ALONE },
    }),
  );
  const { nameOf } = useHolders();
  const name = named ? nameOf(named.holder) : '';
  usePageTitle(name || t('holding.title'));
  const mayReadTasks = useCan('task.read');
  const owesCode = mayReadTasks && named?.asked.agencyCode !== undefined ? named.asked.agencyCode : null;
  const openFile = useCallback((file: string) => set({ file }), [set]);
  if ((isReady && named === null) || refusalOf(desk.error)?.code === 'common.not_found') return <NotFound />;
  return (
    <div className="hd-page">
      <PrintHead start={t('holding.desk', { name })} end={t(SPAN_WORDS[span])} />
      <DeskHead name={name} holder={named?.holder ?? null} />
      {desk.data?.sight === 'own_files' && <Banner>{t('holding.ownFiles')}</Banner>}
      <PeriodSelect value={span} onChange={(next) => set({ in: next })} />
      <FailureBanner failure={desk.error} />
      {!desk.data && !desk.error && <Skeleton lines={10} />}
      {desk.data && (
        <>
          <FigureStrip figures={desk.data.figures} shown={search.show} Link={FigureLink} />
          {owesCode !== null && <AgencyOwes code={owesCode} />}
          <DeskLists desk={desk.data} asked={asked} search={search} onOpen={openFile} onSet={set} />
          <FigureNotes toConfirm={desk.data.figures.onTime.toConfirm} />
        </>
      )}
      <Suspense>
        {search.file !== undefined && <FilePeek instrumentId={search.file} onClose={() => set({ file: undefined })} />}
      </Suspense>
    </div>
  );
}

/** A way to the steps behind a number of this desk. */
function FigureLink({ figure, children }: FigureLinkProps) {
  const { code } = route.useParams();
  const search = route.useSearch();
  return (
    <RouteLink
      to="/desks/$code"
      params={{ code }}
      search={{ ...search, show: figure }}
      resetScroll={false}
      className="cp-link"
    >
      {children}
    </RouteLink>
  );
}

function DeskHead({ name, holder }: { readonly name: string; readonly holder: HolderView | null }) {
  const { t } = useT();
  const { actor } = useMe();
  const isOffice = actor?.agencyId === null && actor.partnerId === null;
  return (
    <PageHead
      title={t('holding.desk', { name })}
      lead={holder?.kind === 'role' ? t('holding.roleDesk', { role: name }) : t('holding.deskLead')}
      actions={
        <>
          {isOffice && (
            <RouteLink to="/desks" className="cp-link">
              {t('holding.allHolders')}
            </RouteLink>
          )}
          <RouteLink to="/slips" className="cp-link">
            {t('holding.toSlips')}
          </RouteLink>
        </>
      }
    />
  );
}

type DeskAsked = { readonly agencyCode?: string; readonly partnerCode?: string; readonly role?: ResponsibleRole };

/** Whose desk a code means: an agency's first, then a partner's, then that of a role; null where nobody has it. */
function useDeskName(
  code: string,
  of: DeskSearch['of'],
): { readonly holder: HolderView; readonly asked: DeskAsked } | null {
  const { agencies, partners } = useReference();
  return useMemo(() => {
    const agency = of === 'partner' ? undefined : agencies.find((one) => one.code === code);
    if (agency) return { holder: { kind: 'agency', ref: agency.id }, asked: { agencyCode: code } };
    const partner = partners.find((one) => one.code === code);
    if (partner) return { holder: { kind: 'partner', ref: partner.id }, asked: { partnerCode: code } };
    const role = RESPONSIBLE_ROLES.find((one) => one === code);
    return role ? { holder: { kind: 'role', ref: role }, asked: { role } } : null;
  }, [agencies, partners, code, of]);
}

function useSetDesk(): SetDesk {
  const navigate = useNavigate({ from: '/desks/$code' });
  return useCallback<SetDesk>(
    (part) => void navigate({ search: (before) => ({ ...before, ...part }) as DeskSearch, resetScroll: false }),
    [navigate],
  );
}

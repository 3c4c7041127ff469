import { formatDate } from '@counterpart/i18n/date-words';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead } from '@counterpart/ui/page-head';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { ProcedureSteps } from './procedure-steps.tsx';
import { proceduresByCode, type ProcedureVersion } from './procedure-versions.ts';
import { useAdminSearch } from './use-admin-search.ts';

/** One procedure in one of its versions, to read: its steps in order, who acts, and the limits with their law. */
export function ProcedurePage() {
  const { t, language } = useT();
  const { code } = useParams({ from: '/framed/admin/procedures/$code' });
  const [{ v }, set] = useAdminSearch();
  const procedures = useQuery(useApi().procedures.list.queryOptions({}));
  const row = procedures.data && proceduresByCode(procedures.data).find((one) => one.code === code);
  const shown = row && (row.versions.find((one) => String(one.versionNo) === v) ?? inForce(row.versions) ?? row.latest);
  usePageTitle(shown?.name[language] ?? t('admin.procedures'));
  if (procedures.error) return <FailureBanner failure={procedures.error} />;
  if (!procedures.data) return <Skeleton lines={8} />;
  if (!shown) return <NotFound />;
  return (
    <>
      <PageHead
        title={shown.name[language]}
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="all" to="/admin/procedures" search={{}} className="cp-link">
                {t('admin.procedures')}
              </RouteLink>,
            ]}
            current={code}
          />
        }
      />
      <div className="cp-stack">
        {row.versions.length > 1 && (
          <div className="ad-tools" data-wide="">
            <Select
              label={t('procedures.version')}
              options={row.versions.map((one) => ({
                id: String(one.versionNo),
                label: t('procedures.versionSince', {
                  version: String(one.versionNo),
                  from: formatDate(one.validFrom),
                }),
                ...(one.isCurrent && { note: t('procedures.inForce') }),
              }))}
              value={String(shown.versionNo)}
              onChange={(next) => set({ v: next })}
            />
          </div>
        )}
        <Facts version={shown} />
        <h2>{t('procedures.stepCount', { count: shown.steps.length })}</h2>
        <ProcedureSteps version={shown} />
      </div>
    </>
  );
}

function inForce(versions: readonly ProcedureVersion[]): ProcedureVersion | undefined {
  return versions.find((one) => one.isCurrent);
}

function Facts({ version }: { readonly version: ProcedureVersion }) {
  const { t, language } = useT();
  const validity =
    version.validTo === null
      ? t('admin.validSince', { from: formatDate(version.validFrom) })
      : t('admin.validBetween', { from: formatDate(version.validFrom), to: formatDate(version.validTo) });
  return (
    <KeyValueList
      facts={[
        {
          id: 'valid',
          name: t('admin.column.valid'),
          value: (
            <span className="cp-row">
              <span className="cp-figures">{validity}</span>
              {version.isCurrent && <Tag>{t('procedures.inForce')}</Tag>}
              {version.status === 'draft' && <Tag>{t('procedures.draft')}</Tag>}
            </span>
          ),
        },
        {
          id: 'route',
          name: t('procedures.route'),
          value: version.partnerCode ?? t('procedures.routeOf', { route: version.route }),
        },
        {
          id: 'kinds',
          name: t('procedures.instruments'),
          value: version.instrumentKinds.map((kind) => INSTRUMENT_KIND_WORDS[kind][language]).join(', '),
        },
        {
          id: 'flags',
          name: t('procedures.flags'),
          value:
            version.flags.length === 0
              ? t('procedures.noFlags')
              : version.flags.map((one) => one.name[language]).join('; '),
        },
        { id: 'source', name: t('admin.column.source'), value: version.source },
      ]}
    />
  );
}

import { partnerFields } from '@counterpart/domain/partners/partner.fields';
import { Button } from '@counterpart/ui/button';
import type { Column } from '@counterpart/ui/data-table';
import { PageHead } from '@counterpart/ui/page-head';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { AdminList } from './admin-list.tsx';
import { codeWord } from './code-words.ts';
import { ListTools, NothingMatches } from './list-tools.tsx';
import { LocalName } from './local-name.tsx';
import { MissingRecord } from './missing-record.tsx';
import { OpenLink } from './open-link.tsx';
import { type EditedKind, RecordEditor } from './record-editor.tsx';
import { useAdminSearch } from './use-admin-search.ts';
import { ValidityText } from './validity.tsx';

type Partner = ApiOutput['partners']['list'][number];

const partnerKind: EditedKind<typeof partnerFields> = {
  fields: partnerFields,
  names: ['nameVi', 'nameEn', 'code', 'kind', 'iatiId', 'validFrom', 'validTo', 'successorId', 'source'],
  hints: { code: 'admin.partnerCodeHint', iatiId: 'admin.iatiHint', source: 'admin.sourceHint' },
  optional: ['nameEn', 'iatiId', 'validFrom', 'validTo', 'successorId'],
  blank: {
    nameVi: '',
    nameEn: '',
    code: '',
    kind: 'BILATERAL',
    iatiId: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    source: '',
  },
  nameOf: (values) => values.nameVi || values.nameEn,
  create: (envelope) => apiClient.partners.create.mutate(envelope),
  update: (envelope) => apiClient.partners.update.mutate(envelope),
};

/** Development partners as the register knows them. */
export function PartnersPage() {
  const { t } = useT();
  const api = useApi();
  const [{ q = '', open }, set] = useAdminSearch();
  const partners = useQuery(api.partners.list.queryOptions({}));
  const columns = useColumns();
  const lines = useMemo(
    () =>
      partners.data
        ?.filter((one) => matchesWords(q, [one.code, one.nameVi, one.nameEn, one.iatiId]))
        .map((row) => ({ kind: 'row' as const, key: row.id, row })),
    [partners.data, q],
  );
  usePageTitle(t('admin.partners'));
  return (
    <>
      <PageHead
        title={t('admin.partners')}
        lead={t('admin.partnersLead')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => set({ open: 'new' })}>
            {t('admin.addPartner')}
          </Button>
        }
      />
      <ListTools label={t('admin.searchByName')} />
      <AdminList
        caption={t('admin.partners')}
        columns={columns}
        lines={lines}
        failure={partners.error}
        Card={PartnerCard}
        empty={<NothingMatches />}
        openKey={open ?? null}
        onOpen={useCallback((row: Partner) => set({ open: row.id }), [set])}
      />
      {open !== undefined && partners.data && <PartnerDrawer partners={partners.data} />}
    </>
  );
}

function PartnerDrawer({ partners }: { readonly partners: readonly Partner[] }) {
  const { t, language } = useT();
  const [{ open }, set] = useAdminSearch();
  const close = () => set({ open: undefined });
  const partner = partners.find((one) => one.id === open);
  if (open !== 'new' && !partner) return <MissingRecord onClose={close} />;
  const title = partner ? inLanguage(language, partner.nameVi, partner.nameEn).text : t('admin.addPartner');
  return (
    <FormDrawer key={open} title={title} onClose={close}>
      {(tell) => <RecordEditor kind={partnerKind} record={partner ?? null} tell={tell} onClose={close} />}
    </FormDrawer>
  );
}

function useColumns(): readonly Column<Partner>[] {
  const { t, language } = useT();
  const { partnerName } = useReference();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('admin.column.name'),
        width: 320,
        isRowName: true,
        cell: (row) => (
          <OpenLink id={row.id}>
            <LocalName vi={row.nameVi} en={row.nameEn} />
          </OpenLink>
        ),
      },
      { id: 'code', name: t('admin.column.code'), width: 110, cell: (row) => row.code },
      {
        id: 'kind',
        name: t('admin.column.kind'),
        width: 130,
        cell: (row) => codeWord('partnerKind', row.kind, language),
      },
      { id: 'iati', name: t('admin.column.iati'), width: 120, cell: (row) => row.iatiId },
      { id: 'valid', name: t('admin.column.valid'), width: 200, cell: (row) => <ValidityText {...row} /> },
      {
        id: 'successor',
        name: t('admin.column.successor'),
        width: 120,
        cell: (row) => partnerName(row.successorId),
      },
    ],
    [t, language, partnerName],
  );
}

function PartnerCard({ row: partner }: { readonly row: Partner }) {
  const { language } = useT();
  return (
    <>
      <OpenLink id={partner.id}>
        <LocalName vi={partner.nameVi} en={partner.nameEn} />
      </OpenLink>
      <p className="cp-soft">
        {partner.code} · {codeWord('partnerKind', partner.kind, language)}
      </p>
      <ValidityText {...partner} />
    </>
  );
}

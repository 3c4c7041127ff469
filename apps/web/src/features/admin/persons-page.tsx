import { personFields } from '@counterpart/domain/agencies/agency.fields';
import { Button } from '@counterpart/ui/button';
import type { Column } from '@counterpart/ui/data-table';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { AdminList } from './admin-list.tsx';
import { ListTools, NothingMatches, ValidOnTools } from './list-tools.tsx';
import { LocalName } from './local-name.tsx';
import { MissingRecord } from './missing-record.tsx';
import { OpenLink } from './open-link.tsx';
import { type EditedKind, RecordEditor } from './record-editor.tsx';
import { useAdminSearch } from './use-admin-search.ts';
import { isValidOn, ValidityText } from './validity.tsx';

type Person = ApiOutput['persons']['list'][number];

const personKind: EditedKind<typeof personFields> = {
  fields: personFields,
  names: ['name', 'titleVi', 'titleEn', 'agencyId', 'partnerId', 'isActing', 'validFrom', 'validTo', 'source'],
  hints: {
    titleVi: 'admin.titleHint',
    partnerId: 'admin.personPlaceHint',
    validFrom: 'admin.personValidHint',
    source: 'admin.sourceHint',
  },
  optional: ['titleEn', 'agencyId', 'partnerId', 'validFrom', 'validTo'],
  blank: {
    name: '',
    titleVi: '',
    titleEn: '',
    agencyId: null,
    partnerId: null,
    isActing: false,
    validFrom: null,
    validTo: null,
    source: '',
  },
  nameOf: (values) => values.name,
  check: (values) =>
    values.agencyId !== null && values.partnerId !== null ? { partnerId: (t) => t('admin.personOnePlace') } : {},
  create: (envelope) => apiClient.persons.create.mutate(envelope),
  update: (envelope) => apiClient.persons.update.mutate(envelope),
};

/** Persons of both sides with the title each held, and when. */
export function PersonsPage() {
  const { t } = useT();
  const api = useApi();
  const { today } = useMe();
  const [{ q = '', on, open }, set] = useAdminSearch();
  const persons = useQuery(api.persons.list.queryOptions({}));
  const columns = useColumns();
  const lines = useMemo(() => {
    const day = on ?? today;
    return persons.data
      ?.filter((one) => (day === 'all' || isValidOn(one, day)) && matchesWords(q, [one.name, one.titleVi, one.titleEn]))
      .map((row) => ({ kind: 'row' as const, key: row.id, row }));
  }, [persons.data, q, on, today]);
  usePageTitle(t('admin.persons'));
  return (
    <>
      <PageHead
        title={t('admin.persons')}
        lead={t('admin.personsLead')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => set({ open: 'new' })}>
            {t('admin.addPerson')}
          </Button>
        }
      />
      <ListTools label={t('admin.searchPerson')}>
        <ValidOnTools />
      </ListTools>
      <AdminList
        caption={t('admin.persons')}
        columns={columns}
        lines={lines}
        failure={persons.error}
        Card={PersonCard}
        empty={
          persons.data?.length === 0 ? (
            <EmptyState kind="nothingYet" title={t('admin.noPersons')}>
              {t('admin.noPersonsBody')}
            </EmptyState>
          ) : (
            <NothingMatches cleared={{ on: 'all' }} />
          )
        }
        openKey={open ?? null}
        onOpen={useCallback((row: Person) => set({ open: row.id }), [set])}
      />
      {open !== undefined && persons.data && <PersonDrawer persons={persons.data} />}
    </>
  );
}

function PersonDrawer({ persons }: { readonly persons: readonly Person[] }) {
  const { t } = useT();
  const [{ open }, set] = useAdminSearch();
  const close = () => set({ open: undefined });
  const person = persons.find((one) => one.id === open);
  if (open !== 'new' && !person) return <MissingRecord onClose={close} />;
  return (
    <FormDrawer key={open} title={person?.name ?? t('admin.addPerson')} onClose={close}>
      {(tell) => <RecordEditor kind={personKind} record={person ?? null} tell={tell} onClose={close} />}
    </FormDrawer>
  );
}

function useColumns(): readonly Column<Person>[] {
  const { t } = useT();
  const { agencyName, partnerName } = useReference();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('admin.column.person'),
        width: 260,
        isRowName: true,
        cell: (row) => <OpenLink id={row.id}>{row.name}</OpenLink>,
      },
      {
        id: 'title',
        name: t('admin.column.title'),
        width: 280,
        cell: (row) => (
          <>
            <LocalName vi={row.titleVi} en={row.titleEn} /> {row.isActing && <Tag>{t('admin.acting')}</Tag>}
          </>
        ),
      },
      {
        id: 'place',
        name: t('admin.column.place'),
        width: 260,
        cell: (row) => agencyName(row.agencyId) || partnerName(row.partnerId),
      },
      { id: 'valid', name: t('admin.column.valid'), width: 200, cell: (row) => <ValidityText {...row} /> },
    ],
    [t, agencyName, partnerName],
  );
}

function PersonCard({ row: person }: { readonly row: Person }) {
  const { t } = useT();
  const { agencyName, partnerName } = useReference();
  return (
    <>
      <OpenLink id={person.id}>{person.name}</OpenLink>
      <p>
        <LocalName vi={person.titleVi} en={person.titleEn} /> {person.isActing && <Tag>{t('admin.acting')}</Tag>}
      </p>
      <p className="cp-soft">{agencyName(person.agencyId) || partnerName(person.partnerId)}</p>
      <ValidityText {...person} />
    </>
  );
}

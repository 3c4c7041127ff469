import { formatDate } from '@counterpart/i18n/date-words';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line, type SortPress } from '@counterpart/ui/data-table';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { StateMarks } from './state-marks.tsx';
import type { DeliverableRow } from './use-deliverables.ts';

type DeliverableListProps = {
  readonly caption: string;
  readonly rows: readonly DeliverableRow[];
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
  readonly empty?: ReactNode;
  /** On a programme's own page every row would say the same. */
  readonly isOfOneProgramme?: boolean;
};

/** Deliverables with who owes them, by when, and how they stand. On a phone they are cards. */
export function DeliverableList(props: DeliverableListProps) {
  const { caption, rows, open, onOpen, sort, onSort, empty, isOfOneProgramme = false } = props;
  const isNarrow = useIsNarrow();
  const columns = useColumns(onSort !== undefined, isOfOneProgramme);
  const lines = useMemo<readonly Line<DeliverableRow>[]>(
    () => rows.map((row) => ({ kind: 'row', key: row.id, row })),
    [rows],
  );
  const openRow = useCallback((row: DeliverableRow) => onOpen(row.id), [onOpen]);
  const card = useCallback(
    (row: DeliverableRow) => <Card row={row} onOpen={onOpen} isOfOneProgramme={isOfOneProgramme} />,
    [onOpen, isOfOneProgramme],
  );
  const press = useCallback(
    ({ field, isDescending }: SortPress) => onSort?.(`${isDescending ? '-' : ''}${field}`),
    [onSort],
  );
  if (isNarrow) return <CardList label={caption} lines={lines} card={card} empty={empty} />;
  return (
    <DataTable
      caption={caption}
      columns={columns}
      lines={lines}
      onOpen={openRow}
      openKey={open ?? null}
      {...(onSort && { onSort: press, sort: sortOf(sort) })}
      empty={empty}
    />
  );
}

function sortOf(sort: string | undefined) {
  const text = sort ?? 'deadline';
  return { field: text.replace(/^-/, ''), isDescending: text.startsWith('-') };
}

function useColumns(isSortable: boolean, isOfOneProgramme: boolean): readonly Column<DeliverableRow>[] {
  const { t } = useT();
  const { agencyName } = useReference();
  return useMemo(() => {
    const sorted = (field: string) => (isSortable ? { sortField: field } : {});
    const programme: Column<DeliverableRow> = {
      id: 'programme',
      name: t('deliverables.programme'),
      width: 158,
      cell: (row) => <ProgrammeLink code={row.programmeCode} />,
    };
    const columns: Column<DeliverableRow>[] = [
      {
        id: 'title',
        name: t('deliverables.column.title'),
        width: isOfOneProgramme ? 372 : 250,
        isRowName: true,
        ...sorted('title'),
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'lead',
        name: t('deliverables.agency'),
        width: isOfOneProgramme ? 166 : 134,
        cell: (row) => <span title={agencyName(row.leadAgencyId)}>{agencyName(row.leadAgencyId)}</span>,
      },
      ...(isOfOneProgramme ? [] : [programme]),
      { id: 'state', name: t('deliverables.column.state'), width: 278, cell: (row) => <StateMarks row={row} /> },
      {
        id: 'due',
        name: t('deliverables.column.due'),
        width: 112,
        hasFigures: true,
        ...sorted('deadline'),
        cell: (row) => (row.dueOn === null ? '' : formatDate(row.dueOn)),
      },
      {
        id: 'percent',
        name: t('deliverables.column.percent'),
        width: 76,
        hasFigures: true,
        cell: (row) => t('deliverables.percentDone', { percent: row.percent }),
      },
    ];
    return columns;
  }, [t, agencyName, isSortable, isOfOneProgramme]);
}

function ProgrammeLink({ code }: { readonly code: string }) {
  return (
    <RouteLink to="/p/$code" params={{ code }} search={{ tab: 'deliverables' }} className="cp-link">
      {code}
    </RouteLink>
  );
}

function Name({ row }: { readonly row: DeliverableRow }) {
  const { language } = useT();
  return (
    <span className="dl-name" title={inLanguage(language, row.titleVi, row.titleEn).text}>
      <LocalTitle vi={row.titleVi} en={row.titleEn} />
    </span>
  );
}

type CardProps = {
  readonly row: DeliverableRow;
  readonly onOpen: (id: string) => void;
  readonly isOfOneProgramme: boolean;
};

function Card({ row, onOpen, isOfOneProgramme }: CardProps) {
  const { t } = useT();
  const { agencyName } = useReference();
  const day = row.dueOn === null ? t('deliverables.noDay') : formatDate(row.dueOn);
  return (
    <div className="dl-card">
      <button type="button" className="dl-card-open cp-link" onClick={() => onOpen(row.id)}>
        <Name row={row} />
      </button>
      <StateMarks row={row} />
      <span className="cp-soft">
        {[agencyName(row.leadAgencyId), ...(isOfOneProgramme ? [] : [row.programmeCode]), day].join(' · ')}
      </span>
    </div>
  );
}

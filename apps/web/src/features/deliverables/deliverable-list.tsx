import { formatDate } from '@counterpart/i18n/date-words';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line, type SortPress } from '@counterpart/ui/data-table';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
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
};

/** Deliverables with who owes them, by when, and how they stand. On a phone they are cards. */
export function DeliverableList({ caption, rows, open, onOpen, sort, onSort, empty }: DeliverableListProps) {
  const isNarrow = useIsNarrow();
  const columns = useColumns(onSort !== undefined);
  const lines = useMemo<readonly Line<DeliverableRow>[]>(
    () => rows.map((row) => ({ kind: 'row', key: row.id, row })),
    [rows],
  );
  const openRow = useCallback((row: DeliverableRow) => onOpen(row.id), [onOpen]);
  const card = useCallback((row: DeliverableRow) => <Card row={row} onOpen={onOpen} />, [onOpen]);
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

function useColumns(isSortable: boolean): readonly Column<DeliverableRow>[] {
  const { t } = useT();
  const { agencyName } = useReference();
  return useMemo(() => {
    const sorted = (field: string) => (isSortable ? { sortField: field } : {});
    const columns: Column<DeliverableRow>[] = [
      {
        id: 'title',
        name: t('deliverables.column.title'),
        width: 320,
        isRowName: true,
        ...sorted('title'),
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'lead',
        name: t('deliverables.agency'),
        width: 180,
        cell: (row) => <span title={agencyName(row.leadAgencyId)}>{agencyName(row.leadAgencyId)}</span>,
      },
      {
        id: 'programme',
        name: t('deliverables.programme'),
        width: 150,
        cell: (row) => (
          <RouteLink
            to="/p/$code"
            params={{ code: row.programmeCode }}
            search={{ tab: 'deliverables' }}
            className="cp-link"
          >
            {row.programmeCode}
          </RouteLink>
        ),
      },
      { id: 'state', name: t('deliverables.column.state'), width: 230, cell: (row) => <StateMarks row={row} /> },
      {
        id: 'due',
        name: t('deliverables.column.due'),
        width: 100,
        hasFigures: true,
        ...sorted('deadline'),
        cell: (row) => (row.dueOn === null ? '' : formatDate(row.dueOn)),
      },
      {
        id: 'percent',
        name: t('deliverables.column.percent'),
        width: 80,
        hasFigures: true,
        cell: (row) => t('deliverables.percentDone', { percent: row.percent }),
      },
    ];
    return columns;
  }, [t, agencyName, isSortable]);
}

function Name({ row }: { readonly row: DeliverableRow }) {
  const { t } = useT();
  return (
    <span className="dl-name">
      <LocalTitle vi={row.titleVi} en={row.titleEn} />
      {row.isSample && <SampleSign label={t('deliverables.sample')} />}
    </span>
  );
}

type CardProps = { readonly row: DeliverableRow; readonly onOpen: (id: string) => void };

function Card({ row, onOpen }: CardProps) {
  const { t } = useT();
  const { agencyName } = useReference();
  return (
    <div className="dl-card">
      <button type="button" className="dl-card-open cp-link" onClick={() => onOpen(row.id)}>
        <Name row={row} />
      </button>
      <StateMarks row={row} />
      <span className="cp-soft">
        {agencyName(row.leadAgencyId)} · {row.programmeCode} ·{' '}
        {row.dueOn === null ? t('deliverables.noDay') : formatDate(row.dueOn)}
      </span>
    </div>
  );
}

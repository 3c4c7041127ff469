import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line, type Sort, type SortPress } from '@counterpart/ui/data-table';
import { Skeleton } from '@counterpart/ui/skeleton';
import { type ComponentType, type ReactNode, useCallback } from 'react';
import { FailureBanner } from '../identity/failure-banner.tsx';

type AdminListProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly lines: readonly Line<Row>[] | undefined;
  readonly failure: unknown;
  /** One row on a phone. */
  readonly Card: ComponentType<{ readonly row: Row }>;
  readonly empty: ReactNode;
  readonly openKey?: string | null;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort;
  readonly onSort?: (press: SortPress) => void;
};

/** A list of the administration: a table, or cards on a phone, with its loading, failed and empty states. */
export function AdminList<Row>({ lines, failure, Card, empty, ...rest }: AdminListProps<Row>) {
  const isNarrow = useIsNarrow();
  const draw = useCallback((row: Row) => <Card row={row} />, [Card]);
  if (!lines) return failure ? <FailureBanner failure={failure} /> : <Skeleton lines={8} />;
  if (isNarrow) return <CardList label={rest.caption} lines={lines} card={draw} empty={empty} />;
  return <DataTable {...rest} lines={lines} empty={empty} />;
}

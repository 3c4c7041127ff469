import type { Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DeliverableRows } from './demo-deliverable-rows.ts';
import { insertRows } from './demo.repository.ts';

/** Writes the rows of deliverables and indicators, referred-to tables first. */
export async function insertDeliverables(tx: Tx, rows: readonly DeliverableRows[]): Promise<void> {
  for (const table of [
    'deliverable',
    'deliverable_agency',
    'deliverable_event',
    'deliverable_revision',
    'indicator',
    'indicator_reading',
  ] as const) {
    await insertRows(
      tx,
      table,
      rows.flatMap((one): Tables[typeof table][] => one[table]),
    );
  }
}

import type { Tables } from '@counterpart/db/tables/tables';
import type { ImportPlan } from '@counterpart/domain/exchange/import-plan.types';
import type { FieldChange, ImportEntity, RefusedCell } from '@counterpart/domain/exchange/import-report';
import { canonicalJson } from '../../kernel/canonical-json.ts';

/** One line of the account; `before` is what undoing puts back, `fields` what is shown. */
export type AccountLine = {
  readonly row: number;
  readonly record: string;
  readonly entity: ImportEntity;
  readonly entityId: string;
  readonly action: 'created' | 'updated' | 'removed' | 'kept' | 'refused';
  readonly versionAfter?: number;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly object[];
};

/** Collects what an import did, in the order in which it did it. */
export class ImportAccount {
  readonly rows: Tables['import_change'][] = [];
  readonly #importId: string;

  constructor(importId: string) {
    this.#importId = importId;
  }

  note(line: AccountLine): void {
    this.rows.push({
      import_id: this.#importId,
      seq: this.rows.length + 1,
      row_no: line.row,
      entity: line.entity,
      entity_id: line.entityId,
      record: line.record,
      action: line.action,
      version_after: line.versionAfter ?? 0,
      before: line.before ? canonicalJson(line.before) : null,
      fields: line.fields && line.fields.length > 0 ? JSON.stringify(line.fields) : null,
    });
  }

  /** What is told beside the records themselves: the lender's figures, kept differences, refused cells. */
  noteTold(plan: ImportPlan, refusals: readonly RefusedCell[]): void {
    for (const [key, changes] of figuresByRow(plan.changes)) {
      const [first] = changes;
      if (!first) continue;
      const fields = changes.map(({ field, old, new: next }) => ({ field, old, new: next }));
      const { row, record } = first;
      this.note({ row, record, entity: 'lender_snapshot', entityId: key, action: 'created', fields });
    }
    for (const { row, record, ...fields } of plan.kept) {
      this.note({ row, record, entity: 'import_source', entityId: record, action: 'kept', fields: [fields] });
    }
    for (const { row, ...fields } of refusals) {
      this.note({ row, record: '', entity: 'import_source', entityId: '', action: 'refused', fields: [fields] });
    }
  }
}

function figuresByRow(changes: readonly FieldChange[]): Map<string, FieldChange[]> {
  const byRecord = new Map<string, FieldChange[]>();
  for (const change of changes) {
    if (change.entity !== 'lender_snapshot') continue;
    const own = byRecord.get(change.record) ?? [];
    own.push(change);
    byRecord.set(change.record, own);
  }
  return byRecord;
}

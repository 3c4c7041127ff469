import type { FieldChange, ImportEntity, KeptDifference, RefusedCell } from './import-report.ts';
import type {
  ImportPlan,
  LineRemoval,
  NewInstrument,
  NewLine,
  NewProgramme,
  PlanContext,
  RecordUpdate,
  SnapshotPut,
  SourcePut,
} from './import-plan.types.ts';
import type { KnownRegister, KnownSnapshot, KnownSource, SourceName } from './import-register.types.ts';
import type { Merged, Move, StatedValues } from './merge-published.rules.ts';
import { type WorkInstrument, type WorkLine, workProgramme, type WorkProgramme } from './work-records.ts';

/** The row being planned and the name under which its record is told. */
export type RowMark = { readonly row: number; readonly record: string };

/** A record on the bench whose values may move; `prefix` tells fields apart where a record has several alike. */
export type Target = {
  readonly entity: 'programme' | 'instrument' | 'milestone' | 'financing_line';
  readonly id: string;
  readonly version: number;
  readonly prefix?: string;
  /** Where the moved values are kept for the rows that follow. */
  readonly holder?: { values: StatedValues };
};

/**
 * Where an import is planned: the register as it is, changed row by row in memory, and what has to be written for it.
 * Nothing of it reaches the register before the plan is finished.
 */
export class ImportBench {
  readonly context: PlanContext;
  readonly refusals: RefusedCell[] = [];
  readonly changes: FieldChange[] = [];
  readonly kept: KeptDifference[] = [];
  readonly newProgrammes: NewProgramme[] = [];
  readonly newPartners: (RowMark & { programmeId: string })[] = [];
  readonly newInstruments: NewInstrument[] = [];
  readonly newLines: NewLine[] = [];
  readonly lineRemovals: LineRemoval[] = [];
  readonly snapshots: SnapshotPut[] = [];
  readonly sources: SourcePut[] = [];
  readonly #told = new Set<string>();
  readonly #updates = new Map<string, RecordUpdate & { entity: ImportEntity }>();
  readonly #programmes = new Map<string, WorkProgramme>();
  readonly #byId = new Map<string, WorkProgramme>();
  readonly #instruments = new Map<string, WorkInstrument>();
  readonly #sources = new Map<string, KnownSource>();
  readonly #figures = new Map<string, KnownSnapshot>();
  readonly #verdicts = { new: 0, changed: 0, unchanged: 0 };

  constructor(register: KnownRegister, context: PlanContext) {
    this.context = context;
    for (const known of register.programmes) this.#addProgramme(workProgramme(known));
    for (const source of register.sources) this.#sources.set(`${source.source} ${source.ref}`, source);
    for (const figures of register.snapshots) this.#figures.set(`${figures.instrumentId} ${figures.asOfOn}`, figures);
  }

  programmeByRef(ref: string): WorkProgramme | null {
    return this.#programmes.get(`ref ${ref}`) ?? null;
  }

  programmeByCode(code: string): WorkProgramme | null {
    return this.#programmes.get(`code ${code}`) ?? null;
  }

  programmeOf(instrument: WorkInstrument): WorkProgramme | null {
    return this.#byId.get(instrument.programmeId) ?? null;
  }

  /** The instrument with this external reference, else the one people gave this number. */
  instrument(ref: string, number: string): WorkInstrument | null {
    return this.#instruments.get(`ref ${ref}`) ?? this.#instruments.get(`number ${number}`) ?? null;
  }

  source(source: SourceName, ref: string): KnownSource | null {
    return this.#sources.get(`${source} ${ref}`) ?? null;
  }

  figures(instrumentId: string, asOfOn: string): KnownSnapshot | null {
    return this.#figures.get(`${instrumentId} ${asOfOn}`) ?? null;
  }

  addProgramme(created: NewProgramme): WorkProgramme {
    this.newProgrammes.push(created);
    const { id, code, ref, titleEn } = created;
    const parts = { hasPartner: true, hasOwnLines: false, instruments: [], lines: [] };
    const values = { externalRef: ref, titleEn };
    const work: WorkProgramme = { id, code, version: 1, isNew: true, values, ...parts };
    this.#addProgramme(work);
    return work;
  }

  addInstrument(created: NewInstrument, programme: WorkProgramme): WorkInstrument {
    this.newInstruments.push(created);
    const { id, ref, number, titleEn, kind, amountMinor, sideState } = created;
    const values = { externalRef: ref, number, titleEn, kind, amountMinor, sideState };
    const work = { id, programmeId: programme.id, version: 1, isNew: true, values, milestones: new Map() };
    programme.instruments.push(work);
    this.#indexInstrument(work);
    return work;
  }

  addLine(created: NewLine, programme: WorkProgramme): void {
    this.newLines.push(created);
    programme.lines.push({ ...created, version: 1, isRemoved: false });
  }

  removeLine(mark: RowMark, line: WorkLine): void {
    line.isRemoved = true;
    this.lineRemovals.push({ ...mark, id: line.id, version: line.version });
    this.changes.push({ ...mark, entity: 'financing_line', field: 'amountMinor', old: line.amountMinor, new: null });
  }

  /** Takes a merge's decision over: what moves is told and written, what stays is told once. */
  settle(mark: RowMark, target: Target, { moves, kept }: Merged): void {
    const named = (field: string): string => (target.prefix ? `${target.prefix}.${field}` : field);
    for (const { field, old, new: next } of moves) {
      this.changes.push({ ...mark, entity: target.entity, field: named(field), old, new: next });
      this.#note(mark, target, { values: { [field]: next }, told: [{ field: named(field), old, new: next }] });
      if (target.holder) target.holder.values = { ...target.holder.values, [field]: next };
    }
    for (const { field, old, new: theirs } of kept) this.keep(mark, { field: named(field), ours: old, theirs });
  }

  /** Tells of a difference that stays; several rows may meet the same one. */
  keep(mark: RowMark, difference: Pick<KeptDifference, 'field' | 'ours' | 'theirs'>): void {
    const key = `${mark.record} ${difference.field} ${String(difference.theirs)}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.kept.push({ ...mark, ...difference });
  }

  /** Notes values to write, without a line of their own in the report. */
  write(mark: RowMark, target: Target, values: StatedValues): void {
    this.#note(mark, target, { values, told: [] });
  }

  /** The programme is found by its new reference from now on. */
  reindexProgramme(programme: WorkProgramme): void {
    this.#addProgramme(programme);
  }

  /** The instrument is found by its new reference and number from now on. */
  reindexInstrument(instrument: WorkInstrument): void {
    this.#indexInstrument(instrument);
  }

  count(verdict: 'new' | 'changed' | 'unchanged'): void {
    this.#verdicts[verdict] += 1;
  }

  finish(refusedRows: number): ImportPlan {
    const updates = [...this.#updates.values()];
    const of = (entity: ImportEntity): RecordUpdate[] => updates.filter((update) => update.entity === entity);
    const { new: created, changed, unchanged } = this.#verdicts;
    return {
      counts: {
        rows: created + changed + unchanged + refusedRows,
        new: created,
        changed,
        unchanged,
        refused: refusedRows,
        snapshots: this.snapshots.length,
        moved: this.changes.length,
        kept: this.kept.length,
      },
      refusals: this.refusals,
      changes: this.changes,
      kept: this.kept,
      newProgrammes: this.newProgrammes,
      newPartners: this.newPartners,
      newInstruments: this.newInstruments,
      newLines: this.newLines,
      programmeUpdates: of('programme'),
      instrumentUpdates: of('instrument'),
      milestoneUpdates: of('milestone'),
      lineUpdates: of('financing_line'),
      lineRemovals: this.lineRemovals,
      snapshots: this.snapshots,
      sources: this.sources,
    };
  }

  #note(mark: RowMark, target: Target, news: { values: StatedValues; told: readonly Move[] }): void {
    const { id, version, entity } = target;
    const key = `${entity} ${id}`;
    const earlier = this.#updates.get(key) ?? { ...mark, id, version, entity, after: {}, told: [] };
    const after = { ...earlier.after, ...news.values };
    this.#updates.set(key, { ...earlier, after, told: [...earlier.told, ...news.told] });
  }

  #addProgramme(work: WorkProgramme): void {
    const ref = work.values['externalRef'];
    if (ref) this.#programmes.set(`ref ${ref}`, work);
    this.#programmes.set(`code ${work.code}`, work);
    this.#byId.set(work.id, work);
    for (const instrument of work.instruments) this.#indexInstrument(instrument);
  }

  #indexInstrument(work: WorkInstrument): void {
    const { externalRef, number } = work.values;
    if (externalRef) this.#instruments.set(`ref ${externalRef}`, work);
    if (number) this.#instruments.set(`number ${number}`, work);
  }
}

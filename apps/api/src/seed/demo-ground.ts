import type { DemoProgramme } from '@counterpart/demo-data/demo.types';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { CommandTools } from '../kernel/command.ts';

/** What the register knows before the demo is loaded: ids by code, published procedures, persons by key. */
export type DemoGround = {
  readonly partners: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, string>;
  readonly procedures: readonly { readonly id: string; readonly template: ProcedureTemplate }[];
  readonly roleAgencies: ReadonlyMap<string, string>;
};

/** What the rows of one programme are built from. */
export type DemoBuild = {
  readonly tools: CommandTools;
  readonly ground: DemoGround;
  readonly programme: DemoProgramme;
};

/** Marks what is invented where everybody reads it first. */
export function marked(title: LocalText, isSample: boolean): LocalText {
  return isSample ? { vi: `Mẫu: ${title.vi}`, en: `Sample: ${title.en}` } : title;
}

/** The id behind a code or key. Errors: Error that names what is missing */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the register has no ${code}; load the reference data first`);
  return id;
}

/** Columns of a record that the loader wrote. */
export function stamp(tools: CommandTools) {
  return { version: 1, updated_at: tools.now, updated_by: tools.actor.userId };
}

/** The same, with the mark by which the sample is taken out again. */
export function sampleColumns(tools: CommandTools) {
  return { is_sample: 1, ...stamp(tools) };
}

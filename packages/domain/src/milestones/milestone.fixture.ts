import { loanProcedure } from '../procedures/procedure.fixture.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { buildCalendar } from '../shared/working-days.ts';
import type { InstrumentFile, MilestoneFacts } from './milestone.types.ts';

/** Weekdays only, with the Tết holidays of 2026 off and Saturday 10 January 2026 worked. */
export const calendar2026 = buildCalendar([
  { day: '2026-01-01', kind: 'off' },
  { day: '2026-01-02', kind: 'off' },
  { day: '2026-01-10', kind: 'work' },
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) => ({
    day,
    kind: 'off' as const,
  })),
]);

/** A milestone for tests; without days it is open and undated. */
export function milestoneOf(stepCode: string, rest: Partial<MilestoneFacts> = {}): MilestoneFacts {
  return {
    id: `mst_${stepCode}${rest.position ?? 1}`,
    stepCode,
    position: 1,
    baselineOn: null,
    plannedOn: null,
    actualOn: null,
    isNotApplicable: false,
    heldSince: null,
    ...rest,
  };
}

/** A file of the test procedure with one milestone for every step; `done` gives actual days, `changes` anything else. */
export function fileOf(
  done: Readonly<Record<string, PlainDate>> = {},
  changes: Partial<InstrumentFile> & { readonly extra?: readonly MilestoneFacts[] } = {},
): InstrumentFile {
  const { extra = [], ...rest } = changes;
  const milestones = loanProcedure.steps
    .filter((step) => !extra.some((milestone) => milestone.stepCode === step.code))
    .map((step) => milestoneOf(step.code, { actualOn: done[step.code] ?? null }));
  return {
    template: loanProcedure,
    facts: { capacity: 'STATE', flags: ['full_powers'] },
    milestones: [...milestones, ...extra],
    ...rest,
  };
}

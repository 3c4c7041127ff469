import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { DomainError } from '../shared/errors.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema } from '../shared/input-schemas.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { compareDecimals, decimalSchema } from './exact-decimal.ts';

/** Which way is better: more, less, or a higher place in a ranking, where a lower number is better. */
export const DIRECTIONS = ['up', 'down', 'rank'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How a target compares; `>` is missed by equality. */
export const COMPARISONS = ['>', '>=', '<', '<=', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a target speaks of: the value itself, its share of the total in per cent, or what was gained since the baseline. */
export const TARGET_KINDS = ['value', 'percent', 'gain'] as const;

/** How firm a reading is: exactly so much, or more than so much where a source says no more. */
export const QUALIFIERS = ['exact', 'over'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A target: `comparison` and `value`, by a day or without one, in the words of a source. */
export const targetSchema = z.strictObject({
  kind: z.enum(TARGET_KINDS),
  comparison: z.enum(COMPARISONS),
  value: decimalSchema,
  dueOn: daySchema.nullable(),
  source: lineSchema(300).pipe(z.string().min(1)),
});
export type Target = z.output<typeof targetSchema>;

/** What is written of an indicator; readings are entries of their own. */
export const indicatorFields = defineFields({
  titleVi: { schema: lineSchema(300), label: { vi: 'Tên (tiếng Việt)', en: 'Name (Vietnamese)' }, kind: 'text' },
  titleEn: { schema: lineSchema(300), label: { vi: 'Tên (tiếng Anh)', en: 'Name (English)' }, kind: 'text' },
  componentId: { schema: idSchema('component').nullable(), label: { vi: 'Hợp phần', en: 'Component' }, kind: 'text' },
  unitVi: { schema: lineSchema(60), label: { vi: 'Đơn vị (tiếng Việt)', en: 'Unit (Vietnamese)' }, kind: 'text' },
  unitEn: { schema: lineSchema(60), label: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit (English)' }, kind: 'text' },
  direction: {
    schema: z.enum(DIRECTIONS),
    label: { vi: 'Chiều tốt lên', en: 'Better is' },
    kind: 'code',
    codelist: 'indicatorDirection',
  },
  isFraction: { schema: z.boolean(), label: { vi: 'Là tử số/mẫu số', en: 'Is a fraction' }, kind: 'flag' },
  baselineValue: { schema: decimalSchema.nullable(), label: { vi: 'Giá trị gốc', en: 'Baseline' }, kind: 'text' },
  baselineOn: { schema: daySchema.nullable(), label: { vi: 'Ngày của giá trị gốc', en: 'Baseline of' }, kind: 'day' },
  isShared: {
    schema: z.boolean(),
    label: { vi: 'Đối tác được xem', en: 'Shared with the partner' },
    kind: 'flag',
  },
  source: { schema: lineSchema(300), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});

/** The values of an indicator's fields, and its targets. */
export type IndicatorValues = FieldValues<typeof indicatorFields> & { readonly targets: readonly Target[] };

/** A value that was observed. `total` is the denominator of a fraction and of nothing else. */
export type ReadingValues = {
  readonly value: string;
  readonly total: string | null;
  readonly qualifier: Qualifier;
  readonly asOfOn: PlainDate;
  readonly source: string;
};

function refuse(path: string, message: string): never {
  throw new DomainError('common.invalid_input', { issues: [{ path, message }] });
}

const BETTER: Readonly<Record<Direction, readonly Comparison[]>> = {
  up: ['>', '>=', '='],
  down: ['<', '<=', '='],
  rank: ['<', '<=', '='],
};

/** Refuses an indicator whose parts do not fit together. **Errors**: common.invalid_input */
export function checkIndicator(values: IndicatorValues): void {
  if (values.titleVi === '' && values.titleEn === '') refuse('titleVi', 'required');
  if (values.baselineValue !== null && values.source === '') refuse('source', 'required');
  for (const [index, target] of values.targets.entries()) {
    const at = `targets.${index}`;
    if (target.kind === 'percent' && !values.isFraction) refuse(`${at}.kind`, 'no_fraction');
    if (target.kind === 'gain' && values.baselineValue === null) refuse(`${at}.kind`, 'no_baseline');
    // What was gained is better when there is more of it, whichever way the value itself goes.
    const fitting = BETTER[target.kind === 'gain' ? 'up' : values.direction];
    if (!fitting.includes(target.comparison)) refuse(`${at}.comparison`, 'wrong_way');
  }
}

/** Refuses a reading that does not fit its indicator. **Errors**: common.invalid_input, date.in_future */
export function checkReading(
  { value, total, asOfOn, qualifier }: ReadingValues,
  indicator: Pick<IndicatorValues, 'isFraction' | 'direction'>,
  today: PlainDate,
): void {
  if (asOfOn > today) throw new DomainError('date.in_future', { field: 'asOfOn', day: asOfOn, today });
  if (indicator.isFraction !== (total !== null)) refuse('total', indicator.isFraction ? 'required' : 'no_fraction');
  if (total !== null && compareDecimals(total, '0') <= 0) refuse('total', 'not_positive');
  if (total !== null && (compareDecimals(value, '0') < 0 || compareDecimals(value, total) > 0)) {
    refuse('value', 'more_than_total');
  }
  if (qualifier === 'over' && (indicator.isFraction || indicator.direction !== 'up')) refuse('qualifier', 'wrong_way');
}

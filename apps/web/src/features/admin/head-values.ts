import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { templateCodeSchema, templateHeadSchema } from '@counterpart/domain/procedures/procedure.schema';
import type { TemplateHead } from '@counterpart/domain/procedures/draft-changes.rules';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { Problems, Say } from '../../lib/use-record-form.ts';
import { fieldName } from './procedure-words.ts';

/** What a procedure says of itself as its form holds it; code and copy matter to a new one only. */
export type HeadValues = Pick<
  TemplateHead,
  'name' | 'route' | 'capacities' | 'instrumentKinds' | 'regime' | 'source' | 'flags'
> & {
  readonly code: string;
  readonly copyOf: string;
  readonly partnerCode: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: LocalText | null;
};

/** No version is copied. */
export const FROM_SCRATCH = 'none';

/** The values of a template, or of a procedure that begins from nothing. */
export function headValues(template: ProcedureTemplate | null): HeadValues {
  return {
    code: template?.code ?? '',
    copyOf: FROM_SCRATCH,
    name: template?.name ?? { vi: '', en: '' },
    route: template?.route ?? 'A',
    partnerCode: template?.partnerCode ?? '',
    capacities: template?.capacities ?? [],
    instrumentKinds: template?.instrumentKinds ?? [],
    regime: template?.regime ?? '',
    validFrom: template?.validFrom ?? null,
    validTo: template?.validTo ?? null,
    source: template?.source ?? '',
    note: template?.note ?? null,
    flags: template?.flags ?? [],
  };
}

/** The values as a procedure would be begun with them, empty parts left out. */
export function asHead({ code: _code, copyOf: _copyOf, partnerCode, note, ...rest }: HeadValues): TemplateHead {
  const entries = {
    ...rest,
    partnerCode: partnerCode === '' ? null : partnerCode,
    note: note && (note.vi !== '' || note.en !== '') ? note : null,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)) as TemplateHead;
}

/** The changed fields as the command takes them: null takes a field out. */
export function headPatch(values: HeadValues, changed: readonly string[]): Record<string, unknown> {
  const head = asHead(values) as unknown as Readonly<Record<string, unknown>>;
  const fields = changed.filter((field) => field !== 'code' && field !== 'copyOf');
  return Object.fromEntries(fields.map((field) => [field, head[field] ?? null]));
}

/** Where the values are not yet what a procedure needs: paths like `name.vi`. */
export function headIssues(values: HeadValues): ReadonlySet<string> {
  const parsed = templateHeadSchema.safeParse(asHead(values));
  return new Set(parsed.success ? [] : parsed.error.issues.map((one) => one.path.join('.')));
}

/** What is wrong, by field. */
export function headProblems(values: HeadValues, isNew: boolean): Problems<HeadValues> {
  const found: Record<string, Say> = {};
  if (isNew && !templateCodeSchema.safeParse(values.code).success) found['code'] = (t) => t('template.codeInvalid');
  for (const path of headIssues(values)) {
    const field = path.split('.')[0] ?? '';
    found[field] ??= (t) => t('template.valueInvalid', { field: fieldName(field, t) });
  }
  return found;
}

import type { ProcedureTemplate, StepCondition, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import type { TemplateProblem } from '@counterpart/domain/procedures/validate-template.rules';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { CAPACITY_WORDS, INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { ROUTE_WORDS, STEP_KIND_WORDS } from '@counterpart/reference/codelists/procedures';
import { useT } from '../../lib/i18n.ts';

/** What turns the codes of a procedure into words: the reader's language, and what steps and flags are called. */
export type ProcedureWords = {
  readonly t: Translate;
  readonly language: Language;
  readonly step: (code: string) => string;
  readonly flag: (code: string) => string;
};

/** The words of one version or of several; where they differ the first has its way. */
export function useProcedureWords(...templates: readonly (ProcedureTemplate | undefined)[]): ProcedureWords {
  const { t, language } = useT();
  const named = (code: string, lists: readonly (readonly { code: string; name: LocalText }[])[]) =>
    lists.flat().find((one) => one.code === code)?.name[language] ?? code;
  return {
    t,
    language,
    step: (code) =>
      named(
        code,
        templates.map((one) => one?.steps ?? []),
      ),
    flag: (code) =>
      named(
        code,
        templates.map((one) => one?.flags ?? []),
      ),
  };
}

/** From when a limit counts. */
export function triggerText(trigger: string, { t, step }: ProcedureWords): string {
  if (trigger === 'dossier_complete') return t('procedures.fromDossier');
  if (trigger === 'dossier_received') return t('procedures.fromReceipt');
  return t('procedures.fromStep', { step: step(trigger) });
}

/** When a step or a limit concerns a file; empty where it always does. */
export function conditionText(condition: StepCondition | null | undefined, words: ProcedureWords): string {
  const { t, language, flag } = words;
  const { capacities = [], flagsOn = [], flagsOff = [] } = condition ?? {};
  const parts = [
    ...(capacities.length > 0 ? [capacities.map((one) => CAPACITY_WORDS[one][language]).join(', ')] : []),
    ...flagsOn.map((code) => t('procedures.when', { what: flag(code) })),
    ...flagsOff.map((code) => t('procedures.unless', { what: flag(code) })),
  ];
  return parts.join('; ');
}

/** What keeps a draft from being published, without the step it stands at. */
export function problemText({ code, path }: Pick<TemplateProblem, 'code' | 'path'>, words: ProcedureWords): string {
  return words.t(`template.problem.${code}`, { what: whatOf(code, path, words) });
}

/** A defect with the place it stands at: its step, or the field of the procedure itself. */
export function problemLine(problem: TemplateProblem, words: ProcedureWords): string {
  const place = problem.step === '' ? fieldName(problem.field, words.t) : words.step(problem.step);
  return words.t('template.problemAt', { step: place, problem: problemText(problem, words) });
}

function whatOf(code: TemplateProblem['code'], path: readonly string[], words: ProcedureWords): string {
  const { language, step, flag } = words;
  const word = (list: Readonly<Record<string, LocalText>>, one: string) => list[one]?.[language] ?? one;
  const [first = '', ...rest] = path;
  switch (code) {
    case 'unknown_flag':
    case 'duplicate_flag':
      return flag(first);
    case 'capacity_not_covered':
      return word(CAPACITY_WORDS, first);
    case 'kind_twice':
      return `${word(STEP_KIND_WORDS, first)} (${rest.map(step).join('; ')})`;
    case 'stage_moves_back':
      return `${step(first)}: ${rest.map((stage) => word(STAGE_WORDS, stage)).join(' → ')}`;
    case 'validity_reversed':
      return path.map(formatDate).join(' → ');
    default:
      return path.map(step).join(' → ');
  }
}

/** A limit in one line, with its law. */
function limitText(limit: StepLimit, words: ProcedureWords): string {
  const { t } = words;
  const condition = conditionText(limit.condition, words);
  const parts = [
    `${daysInWords(limit.n, limit.unit, t)} ${triggerText(limit.trigger, words)}`,
    ...(limit.onRestDay === 'stays' ? [t('template.restDay.stays')] : []),
    limit.legalRef,
    t(limit.verification === 'verified' ? 'procedures.verified' : 'procedures.toConfirm'),
    ...(condition === '' ? [] : [condition]),
  ];
  return parts.join('; ');
}

type Say = (value: never, words: ProcedureWords) => readonly string[];

const localText = (value: LocalText) => [value.vi, value.en];
const yesNo = (value: boolean, { t }: ProcedureWords) => [t(value ? 'template.yes' : 'template.no')];

/** Each field's value as lines; a field not named here is plain text. */
const SAY: Readonly<Record<string, Say>> = {
  name: localText,
  note: localText,
  responsible: (role: keyof typeof RESPONSIBLE_ROLE_WORDS, { language }) => [RESPONSIBLE_ROLE_WORDS[role][language]],
  kind: (kind: keyof typeof STEP_KIND_WORDS, { language }) => [STEP_KIND_WORDS[kind][language]],
  stageReached: (stage: keyof typeof STAGE_WORDS, { language }) => [STAGE_WORDS[stage][language]],
  route: (route: keyof typeof ROUTE_WORDS, { language }) => [ROUTE_WORDS[route][language]],
  predecessors: (list: ProcedureTemplate['steps'][number]['predecessors'], words) =>
    list.map(({ step, lagDays, lagUnit }) => {
      if (!lagDays) return words.step(step);
      const lag = words.t('procedures.lag', { days: daysInWords(lagDays, lagUnit ?? 'calendar', words.t) });
      return `${words.step(step)} (${lag})`;
    }),
  limits: (list: readonly StepLimit[], words) => list.map((limit) => limitText(limit, words)),
  typical: (value: NonNullable<ProcedureTemplate['steps'][number]['typical']>, words) => [
    `P50 ${value.p50Days}, P80 ${value.p80Days} (${value.sampleSize}); ${triggerText(value.fromStep, words)}`,
    value.source,
  ],
  documents: (list: readonly LocalText[], { language }) => list.map((one) => one[language]),
  condition: (value: StepCondition, words) => [conditionText(value, words)],
  isRepeatable: yesNo,
  isOptional: yesNo,
  mirrors: (value: { procedure: string; step: string }) => [`${value.procedure}: ${value.step}`],
  capacities: (list: readonly (keyof typeof CAPACITY_WORDS)[], { language }) =>
    list.map((one) => CAPACITY_WORDS[one][language]),
  instrumentKinds: (list: readonly (keyof typeof INSTRUMENT_KIND_WORDS)[], { language }) =>
    list.map((one) => INSTRUMENT_KIND_WORDS[one][language]),
  flags: (list: ProcedureTemplate['flags'], { t, language }) =>
    list.map((one) =>
      one.isOnByDefault ? `${one.name[language]} (${t('template.flagDefault')})` : one.name[language],
    ),
  validFrom: (day: string) => [formatDate(day)],
  validTo: (day: string) => [formatDate(day)],
};

/** A field's value in lines of words; empty where there is nothing. */
export function fieldLines(field: string, value: unknown, words: ProcedureWords): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  const say = SAY[field];
  if (say) return say(value as never, words);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

const FIELDS = [
  'code',
  'name',
  'responsible',
  'predecessors',
  'kind',
  'stageReached',
  'limits',
  'typical',
  'documents',
  'condition',
  'isRepeatable',
  'isOptional',
  'mirrors',
  'note',
  'route',
  'partnerCode',
  'capacities',
  'instrumentKinds',
  'regime',
  'validFrom',
  'validTo',
  'source',
  'flags',
  'steps',
  'version',
  'order',
] as const;
type FieldName = (typeof FIELDS)[number];

/** What a field of a procedure or of a step is called. */
export function fieldName(field: string, t: Translate): string {
  const known = FIELDS.find((one): one is FieldName => one === field);
  return known ? t(`template.field.${known}`) : field;
}

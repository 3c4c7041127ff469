import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import type { GreatDays } from '@counterpart/domain/timeline/bar.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { inLanguage } from '../../lib/use-reference.ts';
import type { Foreseen } from './use-forecasts.ts';
import type { TimelineRow } from './use-timeline.ts';

type Words = { readonly t: Translate; readonly language: Language };
const STAGES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ...STAGE_WORDS,
  ...SIDE_STATE_WORDS,
};

/** What a file is called: its own title, else its programme's, with its number. */
export function fileTitle({ file, programme }: TimelineRow, language: Language): string {
  const own = inLanguage(language, file.titleVi, file.titleEn).text;
  const kind = INSTRUMENT_KIND_WORDS[file.kind as keyof typeof INSTRUMENT_KIND_WORDS]?.[language] ?? file.kind;
  const title = own || inLanguage(language, programme.titleVi, programme.titleEn).text || kind;
  return file.number === null || file.number === '' ? title : `${title} (${file.number})`;
}

/** A day that is done, promised, or promised and past; empty without one. */
export function dayText(days: GreatDays['signed'], today: PlainDate, t: Translate): string {
  if (days.actualOn !== null) return t('timeline.done', { day: formatDate(days.actualOn) });
  if (days.plannedOn === null) return '';
  const key = days.plannedOn < today ? 'timeline.late' : 'timeline.planned';
  return t(key, { day: formatDate(days.plannedOn) });
}

/** A foreseen day by its two chances; empty without one. */
export function bandText(band: Foreseen['signing'] | undefined, t: Translate): string {
  if (!band) return '';
  return t('timeline.band', { p50: formatDate(band.p50), p80: formatDate(band.p80) });
}

const GREAT: readonly (readonly [keyof GreatDays, PlainMessageKey])[] = [
  ['signed', 'timeline.column.signed'],
  ['effective', 'timeline.column.effective'],
  ['closed', 'timeline.column.closed'],
];

/** A bar in words, for whoever does not see it. */
export function barText(
  { file }: TimelineRow,
  { t, language, today, foreseen }: Words & { readonly today: PlainDate; readonly foreseen: Foreseen | undefined },
): string {
  const { bar } = file;
  const stage = STAGES[file.stage]?.[language] ?? file.stage;
  if (bar === null) return stage;
  const from = formatDate(bar.from);
  const whole = bar.isOpenEnded
    ? t('timeline.altOpen', { stage, from })
    : t('timeline.alt', { stage, from, to: formatDate(bar.to) });
  const days = GREAT.map(([kind, key]) => [t(key), dayText(file.great[kind], today, t)] as const);
  const bands = [
    [t('timeline.column.foreseenSigning'), bandText(foreseen?.signing, t)],
    [t('timeline.column.foreseenEffect'), bandText(foreseen?.effectiveness, t)],
  ] as const;
  const said = [...days, ...bands].flatMap(([what, day]) => (day === '' ? [] : [t('timeline.altDay', { what, day })]));
  return [whole, ...said].join(' ');
}

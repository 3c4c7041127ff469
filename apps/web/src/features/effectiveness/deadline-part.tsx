import { formatDate } from '@counterpart/i18n/date-words';
import { DEADLINE_KIND_WORDS, EFFECTIVENESS_DECISION_WORDS } from '@counterpart/reference/codelists/instruments';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useState } from 'react';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { ActDialog, type ActField, type ActValues } from './act-dialog.tsx';
import { deadlineMeaning, deadlineText, type EffectSheet, type EffectWords } from './use-effect-words.ts';
import { useAct } from './use-act.ts';

type PartProps = { readonly sheet: EffectSheet; readonly words: EffectWords };
type Kind = 'original' | 'extension' | 'correction';

/** The deadline that stands now, how it came to be, and what may be recorded of it. */
export function DeadlinePart({ sheet, words }: PartProps) {
  const { t } = words;
  const { deadline } = sheet;
  return (
    <section className="ef-section">
      <h3>{t('effect.deadline.head')}</h3>
      <div className="cp-row">
        <DeadlineChip deadline={deadline} words={words} />
        {deadline.currentOn && <strong className="cp-figures">{formatDate(deadline.currentOn)}</strong>}
        {deadline.extensions > 0 && (
          <span className="cp-soft">{t('effect.deadline.extensions', { count: deadline.extensions })}</span>
        )}
      </div>
      {deadline.state === 'passed' && <Banner meaning="late">{t('effect.deadline.consequence')}</Banner>}
      {deadline.links.length > 0 && <Chain sheet={sheet} words={words} />}
      <Acts sheet={sheet} words={words} />
    </section>
  );
}

/** How an instrument stands to its deadline: icon and word. */
export function DeadlineChip({
  deadline,
  words,
}: {
  readonly deadline: Pick<EffectSheet['deadline'], 'state' | 'daysLeft'>;
  readonly words: EffectWords;
}) {
  const meaning = deadlineMeaning(deadline);
  const text = deadlineText(deadline, words.t);
  return meaning === null ? <Tag>{text}</Tag> : <StatusChip meaning={meaning}>{text}</StatusChip>;
}

function Chain({ sheet, words: { t, language } }: PartProps) {
  return (
    <ol className="ef-chain">
      {sheet.deadline.links.map(({ entry, deadlineOn, corrections }) => (
        <li key={entry.seq}>
          <span className="cp-figures">{formatDate(deadlineOn)}</span> {DEADLINE_KIND_WORDS[entry.kind][language]}
          <span className="cp-soft">
            {[
              letterText(entry, t),
              entry.askedBy === '' ? '' : t('effect.deadline.askedByText', { who: entry.askedBy }),
              entry.reason,
              corrections.length === 0
                ? ''
                : `${t('effect.deadline.was', { day: formatDate(entry.deadlineOn) })}: ${corrections.at(-1)?.reason}`,
            ]
              .filter((part) => part !== '')
              .map((part) => ` · ${part}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

type Entry = EffectSheet['deadline']['links'][number]['entry'];

function letterText({ letterNumber: number, letterOn }: Entry, t: EffectWords['t']): string {
  if (number === '') return '';
  return letterOn === null
    ? t('effect.deadline.letterText', { number })
    : t('effect.deadline.letterTextOn', { number, day: formatDate(letterOn) });
}

function Acts({ sheet, words }: PartProps) {
  const { t } = words;
  const [open, setOpen] = useState<Kind | 'lapse' | null>(null);
  const { deadline, days, allowed, sideState } = sheet;
  const mayRecord = allowed.includes('recordDeadline');
  const isOpen = days.effectiveOn === null && sideState === null;
  const isKnown = deadline.currentOn !== null;
  const mayDecide = allowed.includes('decide') && deadline.state === 'passed' && isOpen;
  const close = () => setOpen(null);
  if (!mayRecord && !mayDecide) return null;
  return (
    <div className="cp-row">
      {mayRecord && !isKnown && (
        <Button size="s" onPress={() => setOpen('original')}>
          {t('effect.deadline.set')}
        </Button>
      )}
      {mayRecord && isKnown && isOpen && (
        <Button size="s" onPress={() => setOpen('extension')}>
          {t('effect.deadline.extend')}
        </Button>
      )}
      {mayRecord && isKnown && (
        <Button size="s" variant="quiet" onPress={() => setOpen('correction')}>
          {t('effect.deadline.correct')}
        </Button>
      )}
      {mayDecide && (
        <Button size="s" onPress={() => setOpen('lapse')}>
          {t('effect.lapse.open')}
        </Button>
      )}
      {open === 'lapse' && <LapseDialog sheet={sheet} words={words} onClose={close} />}
      {open !== null && open !== 'lapse' && <DeadlineDialog sheet={sheet} words={words} kind={open} onClose={close} />}
    </div>
  );
}

const recordDeadline = (envelope: ApiInput['effectiveness']['recordDeadline']) =>
  apiClient.effectiveness.recordDeadline.mutate(envelope);

const TITLES = {
  original: 'effect.deadline.set',
  extension: 'effect.deadline.extend',
  correction: 'effect.deadline.correct',
} as const;

type DialogProps = PartProps & { readonly kind: Kind; readonly onClose: () => void };

function DeadlineDialog({ sheet, words: { t }, kind, onClose }: DialogProps) {
  const act = useAct(recordDeadline, { done: () => t('effect.deadline.saved'), onDone: onClose });
  const letter: readonly ActField[] =
    kind === 'correction'
      ? []
      : [
          {
            name: 'letterNumber',
            label: t('effect.deadline.letter'),
            kind: 'text',
            max: 120,
            isOptional: kind === 'original',
          },
          { name: 'letterOn', label: t('effect.deadline.letterOn'), kind: 'day', isOptional: true },
        ];
  const fields: readonly ActField[] = [
    { name: 'deadlineOn', label: t('effect.deadline.day'), kind: 'day' },
    ...letter,
    ...(kind === 'extension'
      ? [{ name: 'askedBy', label: t('effect.deadline.askedBy'), kind: 'text' as const, max: 200, isOptional: true }]
      : []),
    { name: 'reason', label: t('effect.deadline.reason'), kind: 'long', isOptional: kind === 'original' },
  ];
  const submit = ({ deadlineOn, letterNumber, letterOn, askedBy, reason }: ActValues) =>
    act.send({
      instrumentId: sheet.instrumentId,
      kind,
      entries: sheet.deadline.entries,
      deadlineOn: deadlineOn ?? '',
      letterNumber: letterNumber ?? '',
      letterOn: letterOn ?? null,
      askedBy: askedBy ?? '',
      reason: reason ?? '',
    });
  return (
    <ActDialog
      title={t(TITLES[kind])}
      submit={t('effect.form.save')}
      fields={fields}
      initial={{ deadlineOn: kind === 'correction' ? sheet.deadline.currentOn : null }}
      failure={act.failure}
      isPending={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

const decideLapse = (envelope: ApiInput['effectiveness']['decideLapse']) =>
  apiClient.effectiveness.decideLapse.mutate(envelope);

function LapseDialog({ sheet, words: { t, language }, onClose }: PartProps & { readonly onClose: () => void }) {
  const { today } = useMe();
  const act = useAct(decideLapse, { done: () => t('effect.lapse.done'), onDone: onClose });
  const fields: readonly ActField[] = [
    {
      name: 'outcome',
      label: t('effect.lapse.outcome'),
      kind: 'choice',
      options: (['lapsed', 'terminated'] as const).map((id) => ({
        id,
        label: EFFECTIVENESS_DECISION_WORDS[id][language],
      })),
    },
    { name: 'on', label: t('effect.lapse.on'), kind: 'day' },
    { name: 'reason', label: t('effect.deadline.reason'), kind: 'long' },
    { name: 'document', label: t('effect.lapse.document'), kind: 'text', max: 300 },
  ];
  return (
    <ActDialog
      title={t('effect.lapse.open')}
      submit={t('effect.form.save')}
      fields={fields}
      initial={{ outcome: 'lapsed', on: today }}
      failure={act.failure}
      isPending={act.isPending}
      onSubmit={({ outcome, on, reason, document }) =>
        act.send({
          instrumentId: sheet.instrumentId,
          outcome: outcome === 'terminated' ? 'terminated' : 'lapsed',
          on: on ?? today,
          reason: reason ?? '',
          document: document ?? '',
        })
      }
      onClose={onClose}
    />
  );
}

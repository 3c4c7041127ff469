import { isLetterLevel } from '@counterpart/domain/urging/urging.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { type DraftValues, inputOf, isNumber } from './draft-values.ts';
import { LetterView } from './letter-view.tsx';
import type { Draft, UrgingInput } from './use-urging.ts';
import { LevelText } from './urging-words.tsx';

type DraftPartProps = {
  readonly draft: Draft;
  readonly values: DraftValues;
  readonly language: 'vi' | 'en';
  readonly today: string;
  readonly isAlone: boolean;
  readonly onChange: (part: Partial<DraftValues>) => void;
};

/** What one agency would get: its tasks, the letter as it would read, and all that can be changed of it. */
export function DraftPart({ draft, values, language, today, isAlone, onChange }: DraftPartProps) {
  const { t } = useT();
  const { agencyName } = useReference();
  const [isOpen, setOpen] = useState(isAlone);
  const input = useDeferredValue(inputOf(draft, values, language));
  return (
    <section className="ug-draft" aria-label={agencyName(draft.agencyId)}>
      <h3>{agencyName(draft.agencyId)}</h3>
      <p>
        <LevelText level={draft.level} /> · {t('urging.taskCount', { count: draft.tasks.length })}
      </p>
      {draft.quiet > 0 && <p className="cp-soft">{t('urging.quiet', { count: draft.quiet })}</p>}
      {draft.level === 1 && <p className="cp-soft">{t('urging.notice')}</p>}
      {draft.level >= 4 && <p className="cp-soft">{t('urging.recorded')}</p>}
      {isLetterLevel(draft.level) && (
        <details open={isAlone} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('urging.preview')}</summary>
          {isOpen && input && <Preview input={input} language={language} />}
        </details>
      )}
      <details open={draft.level >= 4}>
        <summary>{t('urging.edit')}</summary>
        <DraftFields draft={draft} values={values} today={today} onChange={onChange} />
      </details>
      <details>
        <summary>{t('urging.tasksListed', { count: draft.tasks.length })}</summary>
        <DraftTasks draft={draft} />
      </details>
    </section>
  );
}

function Preview({ input, language }: { readonly input: UrgingInput; readonly language: 'vi' | 'en' }) {
  const letter = useQuery(useApi().urging.preview.queryOptions(input, { placeholderData: keepPreviousData }));
  if (letter.error) return <FailureBanner failure={letter.error} />;
  return letter.data ? <LetterView letter={letter.data} language={language} /> : null;
}

function DraftTasks({ draft }: { readonly draft: Draft }) {
  const { t, language } = useT();
  return (
    <ul className="ug-list">
      {draft.tasks.map((task) => (
        <li key={task.id}>
          {task.isSecret
            ? `${task.sourceNumber}, ${formatDate(task.sourceOn)}`
            : inLanguage(language, task.contentVi, task.contentEn).text}
          <span className="cp-soft">
            {' '}
            {task.code} · {formatDate(task.dueOn)} · {t('urging.levelNumber', { level: task.level })}
          </span>
        </li>
      ))}
    </ul>
  );
}

type FieldsProps = Pick<DraftPartProps, 'draft' | 'values' | 'today' | 'onChange'>;

function DraftFields({ draft, values, today, onChange }: FieldsProps) {
  const { t } = useT();
  const needed = (text: string) => (text.trim() === '' ? t('urging.field.needed') : undefined);
  const isLetter = isLetterLevel(draft.level);
  return (
    <div className="cp-form">
      <TextField
        label={t('urging.field.subject')}
        lines={2}
        maxLength={300}
        value={values.subject}
        onChange={(subject) => onChange({ subject })}
        error={needed(values.subject)}
      />
      {isLetter && (
        <TextField
          label={t('urging.field.number')}
          hint={t('urging.field.numberHint', { number: draft.nextNumber ?? 1 })}
          isOptional
          after={`/${draft.symbol}`}
          inputMode="numeric"
          maxLength={6}
          value={values.number}
          onChange={(number) => onChange({ number })}
          error={isNumber(values.number) ? undefined : t('urging.field.numberWrong')}
        />
      )}
      {draft.level >= 4 && (
        <TextField
          label={t('urging.field.document')}
          maxLength={120}
          value={values.documentNumber}
          onChange={(documentNumber) => onChange({ documentNumber })}
          error={needed(values.documentNumber)}
        />
      )}
      <DatePicker
        label={t('urging.field.sentOn')}
        max={today}
        value={values.sentOn}
        onChange={(sentOn) => onChange({ sentOn })}
      />
      <DatePicker
        label={t('urging.field.newDueOn')}
        {...(values.sentOn && { min: values.sentOn })}
        value={values.newDueOn}
        onChange={(newDueOn) => onChange({ newDueOn })}
      />
      {isLetter && <LetterFields draft={draft} values={values} today={today} onChange={onChange} />}
    </div>
  );
}

function LetterFields({ values, onChange }: FieldsProps) {
  const { t } = useT();
  const isEmpty = values.recipients.trim() === '';
  return (
    <>
      <TextField
        label={t('urging.field.recipients')}
        lines={2}
        value={values.recipients}
        onChange={(recipients) => onChange({ recipients })}
        error={isEmpty ? t('urging.field.needed') : undefined}
      />
      <TextField
        label={t('urging.field.copies')}
        lines={2}
        isOptional
        value={values.copies}
        onChange={(copies) => onChange({ copies })}
      />
      <TextField
        label={t('urging.field.authority')}
        hint={t('urging.field.authorityHint')}
        lines={2}
        isOptional
        value={values.authority}
        onChange={(authority) => onChange({ authority })}
      />
      <TextField
        label={t('urging.field.signerTitle')}
        isOptional
        maxLength={200}
        value={values.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t('urging.field.signer')}
        isOptional
        maxLength={200}
        value={values.name}
        onChange={(name) => onChange({ name })}
      />
    </>
  );
}

import { signingRecordFields } from '@counterpart/domain/signing/signing-record.fields';
import { cleanText } from '@counterpart/domain/shared/text';
import { EXEMPT_OFFICE_WORDS, SIGNING_FORM_WORDS } from '@counterpart/reference/codelists/instruments';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DateField } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useState } from 'react';
import { EditForm } from './inline-edit.tsx';
import { powersNeedText, type RecordField, type Sheet } from './sheet-words.ts';
import type { SigningWords } from './use-signing-words.ts';

type RecordEditorProps = {
  readonly sheet: Sheet;
  readonly field: RecordField;
  readonly words: SigningWords;
  readonly onSave: (value: unknown) => void;
  readonly onCancel: () => void;
};

/** Edits one field of the signing record in the way its kind asks for. */
export function RecordEditor(props: RecordEditorProps) {
  switch (signingRecordFields[props.field].kind) {
    case 'code':
      return <CodeEditor {...props} />;
    case 'person':
      return <PersonEditor {...props} />;
    case 'day':
      return <DayEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

function TextEditor({ sheet, field, words, onSave, onCancel }: RecordEditorProps) {
  const spec = signingRecordFields[field];
  const { t } = words;
  const [typed, setTyped] = useState(sheet.record[field] ?? '');
  const [error, setError] = useState<string>();
  const save = () => {
    const cleaned = cleanText(typed);
    const value = spec.kind === 'time' && cleaned === '' ? null : cleaned;
    if (!spec.schema.safeParse(value).success) return setError(t('signing-page.edit.invalid'));
    if (value === (sheet.record[field] ?? '')) onCancel();
    else onSave(value);
  };
  return (
    <EditForm onSave={save} onCancel={onCancel}>
      <TextField
        label={spec.label[words.language]}
        value={typed}
        onChange={setTyped}
        error={error}
        {...(spec.kind === 'longText' && { lines: 4 })}
        {...(spec.kind === 'time' && { hint: t('signing-page.edit.timeHint') })}
        // The editor opens for this field alone.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
    </EditForm>
  );
}

function DayEditor({ sheet, field, words, onSave, onCancel }: RecordEditorProps) {
  const before = sheet.record[field] ?? null;
  const [day, setDay] = useState(before);
  const [error, setError] = useState<string>();
  const save = () => {
    if (day === null) setError(words.t('signing-page.edit.dayMissing'));
    else if (day === before) onCancel();
    else onSave(day);
  };
  return (
    <EditForm onSave={save} onCancel={onCancel} onClear={before === null ? undefined : () => onSave(null)}>
      <DateField
        label={signingRecordFields[field].label[words.language]}
        value={day}
        onChange={setDay}
        error={error}
        autoFocus
      />
    </EditForm>
  );
}

function CodeEditor({ sheet, field, words, onSave, onCancel }: RecordEditorProps) {
  const { t, language } = words;
  const before = sheet.record[field] ?? null;
  const [code, setCode] = useState(before);
  const named = field === 'form' ? SIGNING_FORM_WORDS : field === 'signatoryOursOffice' ? EXEMPT_OFFICE_WORDS : null;
  const options =
    named !== null
      ? Object.entries(named).map(([id, name]) => ({ id, label: name[language] }))
      : ['unknown', 'needed', 'not_needed'].map((id) => ({ id, label: powersNeedText(id, t) }));
  return (
    <EditForm
      onSave={() => (code === before || code === null ? onCancel() : onSave(code))}
      onCancel={onCancel}
      onClear={named !== null && before !== null ? () => onSave(null) : undefined}
    >
      <Select label={signingRecordFields[field].label[language]} options={options} value={code} onChange={setCode} />
    </EditForm>
  );
}

function PersonEditor({ sheet, field, words, onSave, onCancel }: RecordEditorProps) {
  const { language, persons } = words;
  const before = sheet.record[field] ?? null;
  const [id, setId] = useState(before);
  const options = persons
    .filter(({ partnerId }) => partnerId === null || (field === 'signatoryPartnerId' && partnerId === sheet.partnerId))
    .map((one) => ({
      id: one.id,
      label: one.name,
      note: (language === 'vi' ? one.titleVi : one.titleEn) || one.titleVi || one.titleEn || undefined,
      keywords: `${one.name} ${one.titleVi} ${one.titleEn}`,
    }));
  return (
    <EditForm
      onSave={() => (id === before || id === null ? onCancel() : onSave(id))}
      onCancel={onCancel}
      onClear={before === null ? undefined : () => onSave(null)}
    >
      <ComboBox label={signingRecordFields[field].label[language]} options={options} value={id} onChange={setId} />
    </EditForm>
  );
}

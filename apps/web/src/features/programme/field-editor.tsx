import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { PROGRAMME_KINDS } from '@counterpart/domain/shared/codes';
import { cleanText } from '@counterpart/domain/shared/text';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { SECTOR_CATEGORIES, SECTORS } from '@counterpart/reference/codelists/sectors';
import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { type FocusEvent, type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { sectorText } from './field-value.ts';
import type { ProgrammeField } from './use-programme-update.ts';

type FieldEditorProps = {
  readonly field: ProgrammeField;
  readonly value: unknown;
  readonly onSave: (value: unknown) => void;
  readonly onCancel: () => void;
};

/** Edits one field in place: Enter or leaving it saves, Escape does not. A choice saves at once. */
export function FieldEditor(props: FieldEditorProps) {
  switch (programmeFields[props.field].kind) {
    case 'code':
      return <KindEditor {...props} />;
    case 'agency':
    case 'sector':
      return <FoundEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

function TextEditor({ field, value, onSave, onCancel }: FieldEditorProps) {
  const { t, language } = useT();
  const spec = programmeFields[field];
  const isLong = spec.kind === 'longText';
  const [typed, setTyped] = useState(typeof value === 'string' ? value : '');
  const [error, setError] = useState<string>();
  const isOver = useRef(false);
  const finish = () => {
    if (isOver.current) return;
    const cleaned = cleanText(typed);
    if (!spec.schema.safeParse(cleaned).success) return setError(t('programme.fieldInvalid'));
    isOver.current = true;
    if (cleaned === value) onCancel();
    else onSave(cleaned);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    finish();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      isOver.current = true;
      onCancel();
    } else if (event.key === 'Enter' && isLong && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) finish();
  };
  return (
    <form className="pg-editor" noValidate onSubmit={submit} onKeyDown={onKeyDown} onBlur={onBlur}>
      <TextField
        label={spec.label[language]}
        value={typed}
        onChange={setTyped}
        error={error}
        {...(isLong && { lines: 6 })}
        // The editor opens for this field alone.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <div className="cp-row">
        <Button type="submit" size="s">
          {t('milestone.save')}
        </Button>
        <span className="cp-hint">{t(isLong ? 'programme.editLongHint' : 'programme.editHint')}</span>
      </div>
    </form>
  );
}

function KindEditor({ field, value, onSave, onCancel }: FieldEditorProps) {
  const { language } = useT();
  return (
    <div className="pg-editor" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <Select
        label={programmeFields[field].label[language]}
        options={PROGRAMME_KINDS.map((id) => ({ id, label: PROGRAMME_KIND_WORDS[id][language] }))}
        value={PROGRAMME_KINDS.find((one) => one === value) ?? null}
        onChange={(kind) => (kind === value ? onCancel() : onSave(kind))}
      />
    </div>
  );
}

function FoundEditor({ field, value, onSave, onCancel }: FieldEditorProps) {
  const { t, language } = useT();
  const { agencyOptions } = usePartyOptions();
  const options =
    field === 'managingAgencyId'
      ? agencyOptions
      : [...SECTOR_CATEGORIES, ...SECTORS].map(({ code, name }) => ({
          id: code,
          label: sectorText(code, { language }),
          keywords: `${code} ${name.vi} ${name.en}`,
        }));
  return (
    <div className="pg-editor" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <ComboBox
        label={programmeFields[field].label[language]}
        options={options}
        value={options.find((one) => one.id === value)?.id ?? null}
        onChange={(id) => (id === null || id === value ? onCancel() : onSave(id))}
      />
      <div className="cp-row">
        {value !== null && (
          <Button size="s" onPress={() => onSave(null)}>
            {t('programme.fieldClear')}
          </Button>
        )}
        <Button size="s" variant="quiet" onPress={onCancel}>
          {t('pipeline.create.cancel')}
        </Button>
      </div>
    </div>
  );
}

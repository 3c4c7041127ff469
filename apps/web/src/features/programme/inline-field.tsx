import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { Switch } from '@counterpart/ui/choice';
import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ConflictPopover } from '../milestones/conflict-popover.tsx';
import { SaveSign } from '../milestones/save-sign.tsx';
import { FieldEditor } from './field-editor.tsx';
import { isProgrammeField, valueText } from './field-value.ts';
import type { ProgrammeView } from './use-programme.ts';
import { type ProgrammeField, type ProgrammeUpdate, useProgrammeUpdate } from './use-programme-update.ts';
import { useRoadNames } from './use-road-names.ts';

type InlineFieldProps = {
  readonly programme: ProgrammeView;
  readonly field: ProgrammeField;
  readonly isEditable: boolean;
};

/** A fact of a programme; where the reader may, a press or Enter edits it in place. */
export function InlineField({ programme, field, isEditable }: InlineFieldProps) {
  const names = useRoadNames();
  const update = useProgrammeUpdate(programme);
  const value = update.pending ? update.pending.value : programme[field as keyof ProgrammeView];
  const text = valueText(field, value, names);
  const shown = <span className={value === null || value === '' ? 'pg-empty' : 'pg-value'}>{text}</span>;
  if (!isEditable) return shown;
  if (programmeFields[field].kind === 'flag') {
    return (
      <Switch isSelected={value === true} onChange={(isOn) => update.save(field, isOn)}>
        <span className="cp-hidden">{programmeFields[field].label[names.language]}: </span>
        {text}
      </Switch>
    );
  }
  return <EditedField programme={programme} field={field} update={update} value={value} />;
}

type EditedFieldProps = {
  readonly programme: ProgrammeView;
  readonly field: ProgrammeField;
  readonly update: ProgrammeUpdate;
  readonly value: unknown;
};

function EditedField({ programme, field, update, value }: EditedFieldProps) {
  const names = useRoadNames();
  const anchor = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const back = useFocusBack(isEditing, anchor);
  const leave = () => {
    back();
    setEditing(false);
  };
  const save = (next: unknown) => {
    leave();
    update.save(field, next);
  };
  return (
    <div className="pg-inline" ref={anchor}>
      {isEditing ? (
        <FieldEditor field={field} value={value} onSave={save} onCancel={leave} />
      ) : (
        <EditButton field={field} value={value} onPress={() => setEditing(true)} />
      )}
      <SaveSign
        update={{
          pending: update.pending && {},
          failed: update.failedField === null ? null : {},
          isSaved: update.savedField !== null,
          retry: update.retry,
        }}
      />
      <ConflictPopover
        anchor={anchor}
        fields={update.conflict}
        record={{ programmeId: programme.id, entityId: programme.id }}
        labelOf={(name) => (isProgrammeField(name) ? programmeFields[name].label[names.language] : name)}
        textOf={(name, one) => valueText(name, one, names)}
        onKeepMine={update.keepMine}
        onTakeTheirs={update.takeTheirs}
      />
    </div>
  );
}

type EditButtonProps = { readonly field: ProgrammeField; readonly value: unknown; readonly onPress: () => void };

function EditButton({ field, value, onPress }: EditButtonProps) {
  const names = useRoadNames();
  const { t, language } = names;
  const text = valueText(field, value, names);
  const label = programmeFields[field].label[language];
  return (
    <button
      type="button"
      className="pg-edit"
      aria-label={t('programme.edit', { field: label, value: text })}
      onClick={onPress}
    >
      <span className={value === null || value === '' ? 'pg-empty' : 'pg-value'}>{text}</span>
      <Pencil className="cp-icon" aria-hidden />
    </button>
  );
}

/** After editing by keyboard the focus returns to the value. */
function useFocusBack(isEditing: boolean, box: { readonly current: HTMLElement | null }): () => void {
  const isWanted = useRef(false);
  useEffect(() => {
    if (isEditing || !isWanted.current) return;
    isWanted.current = false;
    // Leaving the field by a press elsewhere must not pull the focus back.
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('.pg-edit')?.focus();
  }, [isEditing, box]);
  return () => {
    isWanted.current = true;
  };
}

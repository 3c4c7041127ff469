import { cleanText } from '@counterpart/domain/shared/text';
import { Button } from '@counterpart/ui/button';
import { Dialog } from '@counterpart/ui/dialog';
import { IconButton } from '@counterpart/ui/icon-button';
import { TextField } from '@counterpart/ui/text-field';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { FormFoot } from '../../lib/form-foot.tsx';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { LocalTitle } from './local-title.tsx';
import type { ProgrammeView } from './use-programme.ts';

type Input = ApiInput['programmes']['setComponents'];
type Row = { readonly key: string; readonly id?: string; readonly titleVi: string; readonly titleEn: string };

const send = (envelope: Input) => apiClient.programmes.setComponents.mutate(envelope);

/** The components of a programme in their order. */
export function ComponentsSection({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const [isEditing, setEditing] = useState(false);
  const isEditable = programme.allowed.includes('edit');
  if (programme.components.length === 0 && !isEditable) return null;
  return (
    <section aria-labelledby="components">
      <h2 id="components">{t('programme.components')}</h2>
      {programme.components.length === 0 ? (
        <p className="cp-soft">{t('programme.componentsNone')}</p>
      ) : (
        <ol className="pg-lines">
          {programme.components.map((one) => (
            <li key={one.id}>
              <span className="cp-soft cp-figures">{one.number}</span>
              <div>
                <LocalTitle vi={one.titleVi} en={one.titleEn} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {isEditable && (
        <Button size="s" icon={Pencil} onPress={() => setEditing(true)}>
          {t('programme.componentsEdit')}
        </Button>
      )}
      {isEditing && <ComponentsDialog programme={programme} onClose={() => setEditing(false)} />}
    </section>
  );
}

type DialogProps = { readonly programme: ProgrammeView; readonly onClose: () => void };

function ComponentsDialog({ programme, onClose }: DialogProps) {
  const { t } = useT();
  const [rows, setRows] = useState<readonly Row[]>(() => programme.components.map((one) => ({ ...one, key: one.id })));
  // What was seen when the dialog opened: whoever saved since is met by a conflict, not overwritten.
  const [version] = useState(programme.version);
  const [attempt, setAttempt] = useState(0);
  const quiet = useCommand(send, { done: () => t('milestone.undone') });
  const command = useCommand(send, {
    done: () => t('programme.componentsSaved'),
    undo:
      ({ inverse, version }, { id }) =>
      () =>
        quiet.mutate({ id, version, components: inverse.components }),
    onDone: onClose,
  });
  const components = rows.map(({ id, titleVi, titleEn }) => ({
    ...(id !== undefined && { id }),
    titleVi: cleanText(titleVi),
    titleEn: cleanText(titleEn),
  }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (components.every(isNamed)) command.mutate({ id: programme.id, version, components });
  };
  const add = () => setRows([...rows, { key: crypto.randomUUID(), titleVi: '', titleEn: '' }]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      place="end"
      title={t('programme.componentsEdit')}
      footer={
        <FormFoot form="components-form" submit={t('milestone.save')} isPending={command.isPending} onClose={onClose} />
      }
    >
      <form id="components-form" className="cp-form" noValidate onSubmit={submit}>
        {rows.map((row, at) => (
          <ComponentRow
            key={row.key}
            row={row}
            number={at + 1}
            count={rows.length}
            isChecked={attempt > 0}
            onChange={(next) => setRows(rows.with(at, next))}
            onMove={(step) => setRows(swapped(rows, at, at + step))}
            onRemove={() => setRows(rows.filter((one) => one !== row))}
          />
        ))}
        <div>
          <Button icon={Plus} onPress={add}>
            {t('programme.componentAdd')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const isNamed = ({ titleVi, titleEn }: { titleVi: string; titleEn: string }) => titleVi !== '' || titleEn !== '';

function swapped<T>(list: readonly T[], a: number, b: number): readonly T[] {
  const [first, second] = [list[a], list[b]];
  return first === undefined || second === undefined ? list : list.with(a, second).with(b, first);
}

type RowProps = {
  readonly row: Row;
  readonly number: number;
  readonly count: number;
  readonly isChecked: boolean;
  readonly onChange: (row: Row) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
};

function ComponentRow({ row, number, count, isChecked, onChange, onMove, onRemove }: RowProps) {
  const { t } = useT();
  const name = t('programme.component', { number });
  return (
    <fieldset className="pg-component">
      <legend className="cp-label">{name}</legend>
      <TextField
        label={t('pipeline.create.titleVi')}
        value={row.titleVi}
        onChange={(titleVi) => onChange({ ...row, titleVi })}
        error={isChecked && !isNamed(row) ? t('pipeline.create.titleMissing') : undefined}
        maxLength={500}
      />
      <TextField
        label={t('pipeline.create.titleEn')}
        isOptional
        value={row.titleEn}
        onChange={(titleEn) => onChange({ ...row, titleEn })}
        maxLength={500}
      />
      <div className="cp-row">
        <IconButton
          icon={ArrowUp}
          size="s"
          label={t('ui.moveUp', { name })}
          isDisabled={number === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          size="s"
          label={t('ui.moveDown', { name })}
          isDisabled={number === count}
          onPress={() => onMove(1)}
        />
        <IconButton icon={Trash2} size="s" label={t('pipeline.filter.drop', { value: name })} onPress={onRemove} />
      </div>
    </fieldset>
  );
}

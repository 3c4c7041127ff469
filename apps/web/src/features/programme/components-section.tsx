import { cleanText } from '@counterpart/domain/shared/text';
import { Button } from '@counterpart/ui/button';
import { TextField } from '@counterpart/ui/text-field';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { EntryActs, ListFormFrame } from '../../lib/list-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type ListEntry, useListForm } from '../../lib/use-list-form.ts';
import { LocalTitle } from './local-title.tsx';
import type { ProgrammeView } from './use-programme.ts';

type Input = ApiInput['programmes']['setComponents'];
type Row = { readonly id?: string; readonly titleVi: string; readonly titleEn: string };

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
      {isEditing && <ComponentsForm programme={programme} onClose={() => setEditing(false)} />}
    </section>
  );
}

type FormProps = { readonly programme: ProgrammeView; readonly onClose: () => void };

function ComponentsForm({ programme, onClose }: FormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('programme.componentsEdit')} onClose={onClose}>
      {(tell) => <Fields programme={programme} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ programme, onClose, tell }: FormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  // What was seen when the form opened: whoever saved since is met by a conflict, not overwritten.
  const [version] = useState(programme.version);
  const command = useComponentsCommand(onClose);
  const form = useListForm<Row>({
    initial: programme.components.map(({ id, titleVi, titleEn }) => ({ id, titleVi, titleEn })),
    blank: { titleVi: '', titleEn: '' },
    isWrong: (row) => cleanText(row.titleVi) === '' && cleanText(row.titleEn) === '',
    isPending: command.isPending,
    tell,
    send: (rows) => {
      const components = rows.map((row) => ({
        ...row,
        titleVi: cleanText(row.titleVi),
        titleEn: cleanText(row.titleEn),
      }));
      command.mutate({ id: programme.id, version, components });
    },
  });
  return (
    <ListFormFrame
      form={form}
      problem={(number) => ({ field: `title${number}`, message: t('pipeline.create.titleMissing') })}
      addWord={t('programme.componentAdd')}
      onCancel={onClose}
    >
      {(entry) => <ComponentFields entry={entry} />}
    </ListFormFrame>
  );
}

function useComponentsCommand(onClose: () => void) {
  const { t } = useT();
  const quiet = useCommand(send, { done: () => t('milestone.undone') });
  return useCommand(send, {
    done: () => t('programme.componentsSaved'),
    undo:
      ({ inverse, version }, { id }) =>
      () =>
        quiet.mutate({ id, version, components: inverse.components }),
    onDone: onClose,
  });
}

function ComponentFields({ entry }: { readonly entry: ListEntry<Row> }) {
  const { t } = useT();
  const { value: row, number, isWrong, set } = entry;
  const name = t('programme.component', { number });
  return (
    <fieldset className="pg-component">
      <legend className="cp-label">{name}</legend>
      <TextField
        name={`title${number}`}
        label={t('pipeline.create.titleVi')}
        value={row.titleVi}
        onChange={(titleVi) => set({ ...row, titleVi })}
        error={isWrong ? t('pipeline.create.titleMissing') : undefined}
        maxLength={500}
      />
      <TextField
        label={t('pipeline.create.titleEn')}
        isOptional
        value={row.titleEn}
        onChange={(titleEn) => set({ ...row, titleEn })}
        maxLength={500}
      />
      <EntryActs entry={entry} name={name} removeWord={t('pipeline.filter.drop', { value: name })} />
    </fieldset>
  );
}

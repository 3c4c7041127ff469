import { Segmented } from '@counterpart/ui/segmented';
import { AmountEditor } from './amount-editor.tsx';
import { CodesEditor } from './codes-editor.tsx';
import { DaysEditor } from './days-editor.tsx';
import { useFilterKit } from './filter-kit.ts';
import { type FilterDraft, kindOfField } from './filter-text.ts';

/** What an editor of one filter takes; null is a filter that asks nothing yet. */
export type EditorProps = {
  readonly field: string;
  readonly draft: FilterDraft | null;
  readonly onChange: (draft: FilterDraft | null) => void;
};

/** Edits one filter in the way its field asks for; every valid change applies at once. */
export function FilterEditor(props: EditorProps) {
  const kind = kindOfField(props.field, useFilterKit().catalogue);
  if (props.draft?.kind === 'empty' && kind !== 'days') return <EmptyEditor {...props} />;
  switch (kind) {
    case 'codes':
      return <CodesEditor {...props} />;
    case 'days':
      return <DaysEditor {...props} />;
    case 'amount':
      return <AmountEditor {...props} />;
    case 'flag':
      return <FlagEditor {...props} />;
  }
}

function FlagEditor({ field, draft, onChange }: EditorProps) {
  const { t } = useFilterKit();
  const isOn = draft?.kind !== 'flag' || draft.isOn;
  return (
    <Segmented
      label={t('pipeline.filter.condition')}
      value={isOn ? 'on' : 'off'}
      segments={[
        { id: 'on', label: t('pipeline.filter.isOn') },
        { id: 'off', label: t('pipeline.filter.isOff') },
      ]}
      onChange={(id) => onChange({ kind: 'flag', field, isOn: id === 'on' })}
    />
  );
}

function EmptyEditor({ field, draft, onChange }: EditorProps) {
  const { t } = useFilterKit();
  return (
    <Segmented
      label={t('pipeline.filter.condition')}
      value={draft?.kind === 'empty' && draft.isEmpty ? 'empty' : 'set'}
      segments={[
        { id: 'empty', label: t('pipeline.filter.isEmpty') },
        { id: 'set', label: t('pipeline.filter.isSet') },
      ]}
      onChange={(id) => onChange({ kind: 'empty', field, isEmpty: id === 'empty' })}
    />
  );
}

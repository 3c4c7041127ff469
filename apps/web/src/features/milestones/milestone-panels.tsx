import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { AnchoredPopover } from '@counterpart/ui/anchored-popover';
import { Button } from '@counterpart/ui/button';
import { DayPanel } from '@counterpart/ui/day-panel';
import { TextField } from '@counterpart/ui/text-field';
import { type RefObject, type SyntheticEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import type { MilestoneInput, MilestonePatch, MilestoneSubject } from './milestone.types.ts';
import { ReasonPanel } from './reason-panel.tsx';

/** What a milestone can ask for beside its menu. */
export type PanelKind = 'done' | 'plan' | 'dossier' | 'reason' | 'note';

const TITLES: Readonly<Record<PanelKind, PlainMessageKey>> = {
  done: 'milestone.menu.doneOn',
  plan: 'milestone.menu.plannedFor',
  dossier: 'milestone.menu.dossier',
  reason: 'milestone.menu.reason',
  note: 'milestone.menu.note',
};

type PanelProps = {
  readonly subject: MilestoneSubject;
  readonly onSave: (patch: MilestonePatch, said?: Pick<MilestoneInput, 'reason'>) => void;
  readonly onClose: () => void;
};

type MilestonePanelProps = PanelProps & {
  readonly anchor: RefObject<Element | null>;
  readonly kind: PanelKind | null;
};

/** The one thing a menu entry still has to ask, beside the chip. */
export function MilestonePanel({ anchor, kind, ...rest }: MilestonePanelProps) {
  const { t } = useT();
  return (
    <AnchoredPopover
      anchor={anchor}
      isOpen={kind !== null}
      onClose={rest.onClose}
      label={t('milestone.menu.label', { step: rest.subject.name })}
    >
      {kind === 'note' && <NotePanel {...rest} />}
      {kind === 'reason' && (
        <ReasonPanel
          slip={null}
          chosen={rest.subject.delayReasonCode}
          onSave={(delayReasonCode, reason) => {
            rest.onClose();
            rest.onSave({ delayReasonCode }, reason === '' ? {} : { reason });
          }}
          onSkip={rest.onClose}
        />
      )}
      {(kind === 'done' || kind === 'plan' || kind === 'dossier') && <Day {...rest} kind={kind} />}
    </AnchoredPopover>
  );
}

const FIELD_OF = { done: 'actualOn', plan: 'plannedOn', dossier: 'dossierCompleteOn' } as const;

function Day({ kind, subject, onSave, onClose }: PanelProps & { readonly kind: keyof typeof FIELD_OF }) {
  const { t } = useT();
  const { today } = useMe();
  const field = FIELD_OF[kind];
  const errorOf = (day: string | null) => {
    if (day === null) return t('input.dateEmpty');
    return kind !== 'plan' && day > today ? t('milestone.future', { today: formatDate(today) }) : undefined;
  };
  return (
    <DayPanel
      label={t(TITLES[kind])}
      submitLabel={t('milestone.save')}
      value={subject[field]}
      {...(kind !== 'plan' && { max: today })}
      errorOf={errorOf}
      onChoose={(day) => {
        onClose();
        if (day !== subject[field]) onSave({ [field]: day });
      }}
    />
  );
}

function NotePanel({ subject, onSave, onClose }: PanelProps) {
  const { t } = useT();
  const [note, setNote] = useState(subject.note);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
    if (note !== subject.note) onSave({ note });
  };
  return (
    <form className="ms-note" onSubmit={submit}>
      <TextField
        label={t('milestone.field.note')}
        lines={5}
        value={note}
        onChange={setNote}
        maxLength={4000}
        // The panel opens for this field alone.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <div>
        <Button variant="primary" type="submit">
          {t('milestone.save')}
        </Button>
      </div>
    </form>
  );
}

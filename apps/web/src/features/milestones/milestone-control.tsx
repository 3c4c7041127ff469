import { AnchoredPopover } from '@counterpart/ui/anchored-popover';
import { type RefObject, useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useCan, useMe } from '../../lib/use-me.ts';
import { ConflictPopover } from './conflict-popover.tsx';
import { MilestoneMenu } from './milestone-menu.tsx';
import { MILESTONE_FIELDS, isMilestoneField, milestoneValue } from './milestone-fields.ts';
import { MilestonePanel, type PanelKind } from './milestone-panels.tsx';
import type { MilestonePatch, MilestoneSubject } from './milestone.types.ts';
import { ReasonPanel } from './reason-panel.tsx';
import { SaveSign } from './save-sign.tsx';
import { type MilestoneUpdate, useMilestoneUpdate } from './use-milestone-update.ts';

/** The milestone as it will be once the change on its way is saved. */
export function withPatch(subject: MilestoneSubject, patch: MilestonePatch | null): MilestoneSubject {
  if (!patch) return subject;
  const { plannedOn = subject.plannedOn, actualOn = subject.actualOn } = patch;
  const touchesState = 'plannedOn' in patch || 'actualOn' in patch || 'isNotApplicable' in patch;
  const state = actualOn !== null ? 'done' : patch.isNotApplicable ? 'not_applicable' : 'planned';
  return { ...subject, plannedOn, actualOn, ...(touchesState && { state, daysLate: 0 }) };
}

type MilestoneControlProps = { readonly subject: MilestoneSubject };

/**
 * The status of a milestone as a button: its menu records what happened or what is promised in two clicks, three with
 * a date. It is saved at once and can be taken back; a sign beside it says whether it has arrived.
 */
export function MilestoneControl({ subject }: MilestoneControlProps) {
  const { today } = useMe();
  const anchor = useRef<HTMLSpanElement>(null);
  const update = useMilestoneUpdate(subject);
  const [panel, setPanel] = useState<PanelKind | null>(null);
  const mayConfirm = useCan('milestone.confirm_signing');
  return (
    <span className="ms-control" ref={anchor}>
      <SaveSign update={update} />
      <MilestoneMenu
        subject={withPatch(subject, update.pending)}
        mayRecordActual={!subject.isSignature || mayConfirm}
        onDoneToday={() => update.save({ actualOn: today })}
        onPatch={update.save}
        onPanel={setPanel}
      />
      <MilestonePanel
        anchor={anchor}
        kind={panel}
        subject={subject}
        onSave={update.save}
        onClose={() => setPanel(null)}
      />
      <Slip anchor={anchor} update={update} />
      <Conflict anchor={anchor} update={update} subject={subject} />
    </span>
  );
}

type PartProps = { readonly anchor: RefObject<Element | null>; readonly update: MilestoneUpdate };

/** The day has moved later and is saved; why, may be said now or not. */
function Slip({ anchor, update }: PartProps) {
  const { t } = useT();
  return (
    <AnchoredPopover
      anchor={anchor}
      isOpen={update.slip !== null}
      onClose={update.closeSlip}
      label={t('milestone.slip.title')}
    >
      {update.slip && (
        <ReasonPanel
          slip={update.slip}
          chosen={null}
          onSave={(delayReasonCode, reason) => {
            update.closeSlip();
            update.save({ delayReasonCode }, reason === '' ? {} : { reason });
          }}
          onSkip={update.closeSlip}
        />
      )}
    </AnchoredPopover>
  );
}

function Conflict({ anchor, update, subject }: PartProps & MilestoneControlProps) {
  const { t, language } = useT();
  return (
    <ConflictPopover
      anchor={anchor}
      fields={update.conflict?.fields ?? null}
      record={{ programmeId: subject.programmeId, entityId: subject.id }}
      labelOf={(field) => (isMilestoneField(field) ? t(MILESTONE_FIELDS[field]) : field)}
      textOf={(field, value) => milestoneValue(field, value, { t, language })}
      onKeepMine={update.keepMine}
      onTakeTheirs={update.takeTheirs}
    />
  );
}

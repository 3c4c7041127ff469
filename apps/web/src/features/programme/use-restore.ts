import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { isMilestoneField } from '../milestones/milestone-fields.ts';
import { isProgrammeField } from './field-value.ts';
import type { FieldChange, HistoryItem } from './history-words.ts';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';

type Subject = {
  readonly item: HistoryItem;
  readonly programme: ProgrammeView;
  readonly road: readonly RoadInstrument[];
};

const sendProgramme = (envelope: ApiInput['programmes']['update']) => apiClient.programmes.update.mutate(envelope);
const sendMilestone = (envelope: ApiInput['procedures']['updateMilestone']) =>
  apiClient.procedures.updateMilestone.mutate(envelope);

/** Puts an old value back through the ordinary commands, so that it is a change like any other. */
export function useRestore({ item, programme, road }: Subject) {
  const { t } = useT();
  const quietProgramme = useCommand(sendProgramme, { done: () => t('milestone.undone') });
  const quietMilestone = useCommand(sendMilestone, { done: () => t('milestone.undone') });
  const ofProgramme = useCommand(sendProgramme, {
    done: () => t('programme.history.restored'),
    undo:
      ({ version, inverse }, { id }) =>
      () =>
        quietProgramme.mutate({ id, version, patch: inverse }),
  });
  const ofMilestone = useCommand(sendMilestone, {
    done: () => t('programme.history.restored'),
    undo:
      ({ version, inverse }, { id }) =>
      () =>
        quietMilestone.mutate({ id, version, patch: inverse }),
  });
  const step = road.flatMap((one) => one.steps).find((one) => one.id === item.entityId);
  const reason = t('programme.history.restoreReason');
  return {
    isPending: ofProgramme.isPending || ofMilestone.isPending,
    /** Fields of the programme and of its milestones can be put back, by those who may change them. */
    mayRestore: ({ field, before }: FieldChange) => {
      if (!isUpdate(item) || before === undefined) return false;
      if (item.entity === 'programme') return isProgrammeField(field) && programme.allowed.includes('edit');
      return (
        item.entity === 'milestone' && field !== 'baselineOn' && isMilestoneField(field) && step?.mayUpdate === true
      );
    },
    restore: ({ field, before }: FieldChange) => {
      const patch = { [field]: before ?? null };
      if (item.entity === 'programme') ofProgramme.mutate({ id: programme.id, version: programme.version, patch });
      else if (step) ofMilestone.mutate({ id: step.id, version: step.version, patch, reason });
    },
  };
}

function isUpdate({ action }: HistoryItem): boolean {
  return action === 'programme.updated' || action === 'milestone.updated';
}

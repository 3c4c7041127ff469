import { formatDate } from '@counterpart/i18n/date-words';
import { Menu, type MenuEntry, type MenuGroup } from '@counterpart/ui/menu';
import {
  CalendarCheck,
  CalendarClock,
  CheckCheck,
  ChevronDown,
  CircleMinus,
  FolderCheck,
  MessageSquareWarning,
  NotebookPen,
  RotateCcw,
} from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useT } from '../../lib/i18n.ts';
import { lookOf, stateWords } from './milestone-state.tsx';
import type { MilestonePatch, MilestoneSubject } from './milestone.types.ts';
import type { PanelKind } from './milestone-panels.tsx';

type MilestoneMenuProps = {
  readonly subject: MilestoneSubject;
  /** Days of signing and exchange are recorded by fewer people than other days. */
  readonly mayRecordActual: boolean;
  readonly onDoneToday: () => void;
  readonly onPatch: (patch: MilestonePatch) => void;
  readonly onPanel: (kind: PanelKind) => void;
};

/** The status chip of a milestone and what can be done with it. */
export function MilestoneMenu(props: MilestoneMenuProps) {
  const { t } = useT();
  const { subject } = props;
  const { icon: Glyph, meaning } = lookOf(subject.state);
  const words = stateWords(subject, t);
  return (
    <Menu
      label={t('milestone.menu.label', { step: subject.name })}
      trigger={
        <Button
          className="cp-status ms-chip"
          aria-label={t('milestone.menu.chip', { step: subject.name, state: words })}
          {...(meaning && { 'data-meaning': meaning })}
        >
          <Glyph className="cp-icon" aria-hidden />
          <span>{words}</span>
          <ChevronDown className="cp-icon" aria-hidden />
        </Button>
      }
      groups={useGroups(props)}
    />
  );
}

function useGroups({ subject, mayRecordActual, onDoneToday, onPatch, onPanel }: MilestoneMenuProps): MenuGroup[] {
  const { t } = useT();
  const isDone = subject.actualOn !== null;
  const isOut = subject.state === 'not_applicable';
  const actual: MenuEntry[] = mayRecordActual
    ? [
        { id: 'today', label: t('milestone.menu.doneToday'), icon: CheckCheck, onAction: onDoneToday },
        { id: 'done', label: t('milestone.menu.doneOn'), icon: CalendarCheck, onAction: () => onPanel('done') },
      ]
    : [];
  const reopen: MenuEntry = {
    id: 'reopen',
    label: t('milestone.menu.reopen'),
    icon: RotateCcw,
    onAction: () => onPatch({ actualOn: null }),
  };
  const plan: MenuEntry = {
    id: 'plan',
    label: t('milestone.menu.plannedFor'),
    ...(subject.plannedOn !== null && { note: t('milestone.menu.now', { day: formatDate(subject.plannedOn) }) }),
    icon: CalendarClock,
    onAction: () => onPanel('plan'),
  };
  const out: MenuEntry = {
    id: 'out',
    label: t(isOut ? 'milestone.menu.applies' : 'milestone.menu.notApplicable'),
    icon: isOut ? RotateCcw : CircleMinus,
    onAction: () => onPatch({ isNotApplicable: !isOut }),
  };
  const dossier: MenuEntry = {
    id: 'dossier',
    label: t('milestone.menu.dossier'),
    icon: FolderCheck,
    onAction: () => onPanel('dossier'),
  };
  const words: MenuEntry[] = [
    { id: 'reason', label: t('milestone.menu.reason'), icon: MessageSquareWarning, onAction: () => onPanel('reason') },
    { id: 'note', label: t('milestone.menu.note'), icon: NotebookPen, onAction: () => onPanel('note') },
  ];
  if (isDone) return [{ entries: [...actual, ...(mayRecordActual ? [reopen] : [])] }, { entries: words }];
  if (isOut) return [{ entries: [out] }, { entries: words }];
  return [
    { entries: [...actual, plan] },
    { entries: [...(subject.hasDossier ? [dossier] : []), out] },
    { entries: words },
  ].filter((group) => group.entries.length > 0);
}

import { IconButton } from '@counterpart/ui/icon-button';
import { Menu, type MenuEntry } from '@counterpart/ui/menu';
import {
  CircleCheck,
  CircleSlash,
  ClipboardList,
  Ellipsis,
  Handshake,
  History,
  Package,
  Pencil,
  Route,
  RotateCcw,
  Unlink,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import type { PromiseItem } from './use-meetings.ts';

const ItemForm = lazy(async () => ({ default: (await import('./item-form.tsx')).ItemForm }));
const IntoForm = lazy(async () => ({ default: (await import('./into-form.tsx')).IntoForm }));
const EndForms = () => import('./end-forms.tsx');
const KeepForm = lazy(async () => ({ default: (await EndForms()).KeepForm }));
const PromiseHistory = lazy(async () => ({ default: (await import('./meeting-history.tsx')).PromiseHistory }));
const DropForm = lazy(async () => ({ default: (await EndForms()).DropForm }));

/** What an item may be turned into. */
export type IntoKind = 'task' | 'deliverable' | 'open_point' | 'milestone';
type Asked = 'edit' | 'keep' | 'drop' | 'history' | IntoKind;

type PromiseActionsProps = { readonly item: PromiseItem; readonly hasHistory: boolean };

/** What the reader may do with an item; who may do nothing sees nothing. */
export function PromiseActions({ item, hasHistory }: PromiseActionsProps) {
  const { t, language } = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = useActs(item);
  if (item.allowed.length === 0 && !hasHistory) return null;
  const may = (action: PromiseItem['allowed'][number]) => item.allowed.includes(action);
  const entry = (id: Asked, label: string, icon: MenuEntry['icon']): MenuEntry => ({
    id,
    label,
    ...(icon && { icon }),
    onAction: () => setAsked(id),
  });
  const groups = [
    may('turnInto') && {
      heading: t('meetings.item.turnInto'),
      entries: [
        entry('task', t('meetings.item.intoTask'), ClipboardList),
        entry('deliverable', t('meetings.item.intoDeliverable'), Package),
        entry('open_point', t('meetings.item.intoPoint'), Handshake),
        entry('milestone', t('meetings.item.intoStep'), Route),
      ],
    },
    may('keep') && {
      heading: t('meetings.item.settle'),
      entries: [
        entry('keep', t('meetings.item.keep'), CircleCheck),
        entry('drop', t('meetings.item.drop'), CircleSlash),
      ],
    },
    {
      entries: [
        ...(may('edit') ? [entry('edit', t('meetings.item.edit'), Pencil)] : []),
        ...(may('reopen')
          ? [{ id: 'reopen', label: t('meetings.item.reopen'), icon: RotateCcw, onAction: acts.reopen }]
          : []),
        ...(may('unlink')
          ? [{ id: 'unlink', label: t('meetings.item.unlink'), icon: Unlink, onAction: acts.unlink }]
          : []),
        ...(hasHistory ? [entry('history', t('meetings.history'), History)] : []),
      ],
    },
  ].filter((group) => group !== false);
  const close = () => setAsked(null);
  const label = t('meetings.item.actions', { text: inLanguage(language, item.textVi, item.textEn).text.slice(0, 80) });
  return (
    <>
      <Menu label={label} trigger={<IconButton icon={Ellipsis} label={label} />} groups={groups} />
      <Suspense>
        {asked === 'edit' && <ItemForm meetingId={item.meeting.id} item={item} onClose={close} />}
        {asked === 'keep' && <KeepForm item={item} onClose={close} />}
        {asked === 'drop' && <DropForm item={item} onClose={close} />}
        {asked === 'history' && <PromiseHistory item={item} onClose={close} />}
        {isInto(asked) && <IntoForm kind={asked} item={item} onClose={close} />}
      </Suspense>
    </>
  );
}

function isInto(asked: Asked | null): asked is IntoKind {
  return asked !== null && !['edit', 'keep', 'drop', 'history'].includes(asked);
}

const settle = (envelope: Parameters<typeof apiClient.meetings.settleItem.mutate>[0]) =>
  apiClient.meetings.settleItem.mutate(envelope);
const unlinkItem = (envelope: Parameters<typeof apiClient.meetings.unlinkItem.mutate>[0]) =>
  apiClient.meetings.unlinkItem.mutate(envelope);

/** The acts that need no form. */
function useActs(item: PromiseItem) {
  const { t } = useT();
  const takeBack = useCommand(settle, { done: () => t('meetings.undone') });
  const reopen = useCommand(settle, {
    done: () => t('meetings.item.reopened'),
    undo:
      ({ id, version, inverse }) =>
      () =>
        takeBack.mutate({ id, version, end: inverse }),
  });
  const unlink = useCommand(unlinkItem, { done: () => t('meetings.item.unlinked') });
  const { id, version = 0 } = item;
  return {
    reopen: () => reopen.mutate({ id, version, end: { kind: 'open' } }),
    unlink: () => unlink.mutate({ id, version }),
  };
}

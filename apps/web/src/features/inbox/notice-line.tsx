import type { NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { Button, type Icon } from '@counterpart/ui/button';
import {
  AlarmClock,
  Archive,
  ArchiveRestore,
  BadgeCheck,
  CalendarCheck2,
  CalendarX2,
  ClipboardList,
  ClockAlert,
  MailCheck,
  MailQuestion,
  Megaphone,
  RotateCcw,
  Send,
  Undo2,
} from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { apiClient, type ApiInput, type ApiOutput } from '../../lib/trpc.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { inLanguage } from '../../lib/use-reference.ts';

type Notice = ApiOutput['inbox']['list']['items'][number];
type Input = ApiInput['inbox']['putAway']['input'];

const ICONS: Readonly<Record<NoticeReason, Icon>> = {
  due_soon: AlarmClock,
  due: AlarmClock,
  overdue: ClockAlert,
  assigned: ClipboardList,
  returned: Undo2,
  confirmed: BadgeCheck,
  extension_granted: CalendarCheck2,
  extension_refused: CalendarX2,
  withdrawn: Archive,
  reopened: RotateCcw,
  proposed: Send,
  extension_asked: MailQuestion,
  urged: Megaphone,
  urging_sent: Megaphone,
  urging_answered: MailCheck,
  urging_withdrawn: Archive,
};

const putAway: SendCommand<Input, ApiOutput['inbox']['putAway']> = (envelope) =>
  apiClient.inbox.putAway.mutate(envelope);
const markRead: SendCommand<{ id: string | null }, ApiOutput['inbox']['markRead']> = (envelope) =>
  apiClient.inbox.markRead.mutate(envelope);

/** One notice: why, what about, until when, by whom; opening it marks it as read. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t, language } = useT();
  const quiet = useCommand(putAway);
  const put = useCommand(putAway, {
    done: () => t('inbox.wasDone'),
    undo: (_result, input) => () => quiet.mutate({ ...input, isDone: !input.isDone }),
  });
  const read = useCommand(markRead);
  const Glyph = ICONS[notice.reason];
  const title = inLanguage(language, notice.titleVi, notice.titleEn);
  return (
    <li data-unread={notice.isRead ? undefined : ''} data-reason={notice.reason}>
      <p className="ib-why">
        <Glyph className="cp-icon" aria-hidden />
        <strong>{t(`inbox.reason.${notice.reason}`)}</strong>
        {notice.dueOn && <span className="cp-figures">{t('inbox.due', { day: formatDate(notice.dueOn) })}</span>}
      </p>
      <p>
        <RecordLink notice={notice} onOpen={() => !notice.isRead && read.mutate({ id: notice.id })} />{' '}
        <span {...(title.isFallback && { lang: title.language })}>{title.text}</span>
      </p>
      <p className="cp-soft cp-figures ib-by">
        {t('inbox.by', { name: notice.actorName || t('inbox.clock'), when: formatInstant(notice.at) })}
      </p>
      <div className="ib-act">
        <Button
          size="s"
          variant="quiet"
          icon={notice.isDone ? ArchiveRestore : Archive}
          aria-label={t(notice.isDone ? 'inbox.backOf' : 'inbox.doneOf', { code: notice.code })}
          onPress={() => put.mutate({ id: notice.id, isDone: !notice.isDone })}
        >
          {t(notice.isDone ? 'inbox.back' : 'inbox.done')}
        </Button>
      </div>
    </li>
  );
}

type RecordLinkProps = { readonly notice: Notice; readonly onOpen: () => void };

const URGINGS = '/urgings/';

/** The way to what a notice is about: an urging, or else a task. */
function RecordLink({ notice: { path, code }, onOpen }: RecordLinkProps) {
  return path.startsWith(URGINGS) ? (
    <RouteLink to="/urgings/$id" params={{ id: path.slice(URGINGS.length) }} className="cp-link" onClick={onOpen}>
      {code}
    </RouteLink>
  ) : (
    <RouteLink to="/tasks/$code" params={{ code }} className="cp-link" onClick={onOpen}>
      {code}
    </RouteLink>
  );
}

import type { Language } from '@counterpart/domain/shared/text';
import type { Message } from './define-messages.ts';
import { accountMessages } from './messages/account.ts';
import { adminMessages } from './messages/admin.ts';
import { amountMessages } from './messages/amount.ts';
import { calendarMessages } from './messages/calendar.ts';
import { changesMessages } from './messages/changes.ts';
import { deliverablesMessages } from './messages/deliverables.ts';
import { deliverablesFileMessages } from './messages/deliverables-file.ts';
import { displayMessages } from './messages/display.ts';
import { documentsMessages } from './messages/documents.ts';
import { effectMessages } from './messages/effect.ts';
import { errorMessages } from './messages/error.ts';
import { exchangeMessages } from './messages/exchange.ts';
import { exitsMessages } from './messages/exits.ts';
import { filterMessages } from './messages/filter.ts';
import { forecastMessages } from './messages/forecast.ts';
import { formMessages } from './messages/form.ts';
import { helpMessages } from './messages/help.ts';
import { holdingMessages } from './messages/holding.ts';
import { homeMessages } from './messages/home.ts';
import { identityMessages } from './messages/identity.ts';
import { importMessages } from './messages/import.ts';
import { inboxMessages } from './messages/inbox.ts';
import { inputMessages } from './messages/input.ts';
import { leaderMessages } from './messages/leader.ts';
import { mailMessages } from './messages/mail.ts';
import { meetingsMessages } from './messages/meetings.ts';
import { mailsMessages } from './messages/mails.ts';
import { milestoneMessages } from './messages/milestone.ts';
import { negotiationMessages } from './messages/negotiation.ts';
import { officialMessages } from './messages/official.ts';
import { partnerMessages } from './messages/partner.ts';
import { pipelineFileMessages } from './messages/pipeline-file.ts';
import { pipelineMessages } from './messages/pipeline.ts';
import { proceduresMessages } from './messages/procedures.ts';
import { programmeMessages } from './messages/programme.ts';
import { saveMessages } from './messages/save.ts';
import { searchMessages } from './messages/search.ts';
import { shellMessages } from './messages/shell.ts';
import { signingPageMessages } from './messages/signing-page.ts';
import { signingMessages } from './messages/signing.ts';
import { templateMessages } from './messages/template.ts';
import { taskFileMessages } from './messages/task-file.ts';
import { taskMessages } from './messages/task.ts';
import { timeMessages } from './messages/time.ts';
import { timelineMessages } from './messages/timeline.ts';
import { uiMessages } from './messages/ui.ts';
import { urgingMessages } from './messages/urging.ts';
import { usersMessages } from './messages/users.ts';
import { workMessages } from './messages/work.ts';

/** Every message of the register by key. A new feature file is one import and one line here. */
export const messages = {
  ...accountMessages,
  ...adminMessages,
  ...amountMessages,
  ...calendarMessages,
  ...changesMessages,
  ...deliverablesMessages,
  ...deliverablesFileMessages,
  ...displayMessages,
  ...documentsMessages,
  ...effectMessages,
  ...errorMessages,
  ...exchangeMessages,
  ...exitsMessages,
  ...filterMessages,
  ...forecastMessages,
  ...formMessages,
  ...helpMessages,
  ...holdingMessages,
  ...homeMessages,
  ...identityMessages,
  ...importMessages,
  ...inboxMessages,
  ...inputMessages,
  ...leaderMessages,
  ...mailMessages,
  ...meetingsMessages,
  ...mailsMessages,
  ...milestoneMessages,
  ...negotiationMessages,
  ...officialMessages,
  ...partnerMessages,
  ...pipelineFileMessages,
  ...pipelineMessages,
  ...proceduresMessages,
  ...programmeMessages,
  ...saveMessages,
  ...searchMessages,
  ...shellMessages,
  ...signingPageMessages,
  ...signingMessages,
  ...templateMessages,
  ...taskFileMessages,
  ...taskMessages,
  ...timeMessages,
  ...timelineMessages,
  ...uiMessages,
  ...urgingMessages,
  ...usersMessages,
  ...workMessages,
};

/** Every key that `t` accepts. */
export type MessageKey = keyof typeof messages;

/** i18next's flat words of one language; English plurals become `key_one` and `key_other`, Vietnamese `key_other`. */
export type Words = Readonly<Record<string, string>>;

/** The words of one language in the form i18next loads. */
export function wordsOf(language: Language): Words {
  const words: Record<string, string> = {};
  for (const [key, message] of Object.entries<Message>(messages)) {
    const text = message[language];
    if (typeof text !== 'string') {
      words[`${key}_one`] = text.one;
      words[`${key}_other`] = text.other;
    } else words[typeof message.en === 'string' ? key : `${key}_other`] = text;
  }
  return words;
}

import type { UserState } from '@counterpart/domain/identity/user.rules';
import { Tag } from '@counterpart/ui/status-chip';
import { CircleCheck, Lock, MailQuestionMark } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';

/** An account as the administrator's list shows it. */
export type UserEntry = ApiOutput['identity']['users']['get'];

const ICONS = { active: CircleCheck, invited: MailQuestionMark, disabled: Lock } as const;

/** Whether an account is in use, still waits for its first password, or is shut, as icon and word. */
export function UserStateTag({ state }: { readonly state: UserState }) {
  const { t } = useT();
  return <Tag icon={ICONS[state]}>{t(`users.state.${state}`)}</Tag>;
}

/** The agency or partner an account is bound to. */
export function UserPlace({ user }: { readonly user: Pick<UserEntry, 'agencyCode' | 'partnerCode'> }) {
  const { language } = useT();
  const { agencies, partners } = useReference();
  const place =
    user.agencyCode === null
      ? partners.find((one) => one.code === user.partnerCode)
      : agencies.find((one) => one.code === user.agencyCode);
  return place ? <span>{inLanguage(language, place.nameVi, place.nameEn).text}</span> : null;
}

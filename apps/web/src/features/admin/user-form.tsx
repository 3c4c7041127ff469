import { settlePlace } from '@counterpart/domain/identity/user.rules';
import { emailSchema } from '@counterpart/domain/identity/user.fields';
import { type Role, ROLES } from '@counterpart/domain/shared/codes';
import type { Language } from '@counterpart/domain/shared/text';
import type { Refusal } from '@counterpart/i18n/error-text';
import { RadioGroup } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type Problems, type RecordForm, useRecordForm } from '../../lib/use-record-form.ts';
import { type PasswordLink } from './one-time-link.tsx';
import { useTellDirty } from './use-record-editor.ts';
import { usePlaceOptions } from './use-place-options.ts';
import type { UserEntry } from './user-parts.tsx';

/** What is typed about an account. `role` is null until one is chosen. */
type UserValues = {
  readonly email: string;
  readonly name: string;
  readonly role: Role | null;
  readonly agencyCode: string | null;
  readonly partnerCode: string | null;
  readonly language: Language;
};

type UserFormProps = {
  /** The account that is edited; null invites a new one. */
  readonly user: UserEntry | null;
  readonly tell: (isDirty: boolean) => void;
  readonly onCancel: () => void;
  readonly onSaved: (made: PasswordLink) => void;
};

/** Inviting somebody, or changing an account: who it is, what they do, and for whom. */
export function UserForm(props: UserFormProps) {
  const { user, tell, onCancel } = props;
  const { t } = useT();
  const form = useUserForm(props);
  useTellDirty(form.isDirty, tell);
  const words = useUserWords();
  const { values } = form;
  return (
    <RecordFormFrame form={form} submit={user ? 'form.save' : 'users.inviteSubmit'} onCancel={onCancel} {...words}>
      {user ? (
        <p className="cp-soft ad-break">{user.email}</p>
      ) : (
        <TextField
          name="email"
          type="email"
          autoComplete="off"
          // The drawer opens to be filled in.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={t('identity.email')}
          hint={t('users.emailHint')}
          value={values.email}
          onChange={(email) => form.set('email', email)}
          error={form.problems.email?.(t)}
        />
      )}
      <TextField
        name="name"
        autoComplete="off"
        label={t('users.name')}
        maxLength={200}
        value={values.name}
        onChange={(name) => form.set('name', name)}
        error={form.problems.name?.(t)}
      />
      <RadioGroup
        name="role"
        label={t('users.column.role')}
        hint={user ? t('users.roleChangeHint') : undefined}
        options={ROLES.map((id) => ({ id, label: t(`identity.role.${id}`), note: t(`identity.roleDoes.${id}`) }))}
        value={values.role}
        onChange={(role) => form.set('role', role)}
        error={form.problems.role?.(t)}
      />
      <Place form={form} />
      <RadioGroup
        name="language"
        label={t('shell.language')}
        options={[
          { id: 'vi', label: t('shell.languageVi') },
          { id: 'en', label: t('shell.languageEn') },
        ]}
        value={values.language}
        onChange={(language) => form.set('language', language)}
      />
    </RecordFormFrame>
  );
}

/** The agency an officer, or the partner a liaison is bound to; other roles are bound to nobody. */
function Place({ form }: { readonly form: RecordForm<UserValues> }) {
  const { t } = useT();
  const { agencies, partners } = usePlaceOptions();
  const { role, agencyCode, partnerCode } = form.values;
  if (role === 'officer') {
    return (
      <ComboBox
        name="agencyCode"
        label={t('users.agency')}
        hint={t('users.placeHint')}
        options={agencies}
        value={agencyCode}
        onChange={(code) => form.set('agencyCode', code)}
        error={form.problems.agencyCode?.(t)}
      />
    );
  }
  if (role !== 'liaison') return null;
  return (
    <ComboBox
      name="partnerCode"
      label={t('users.partner')}
      hint={t('users.placeHint')}
      options={partners}
      value={partnerCode}
      onChange={(code) => form.set('partnerCode', code)}
      error={form.problems.partnerCode?.(t)}
    />
  );
}

type Sent = { readonly id: string; readonly version: number; readonly inverse?: unknown } & PasswordLink;

function useUserForm({ user, onCancel, onSaved }: UserFormProps) {
  const { t, language } = useT();
  const update = (envelope: Parameters<typeof apiClient.identity.users.update.mutate>[0]) =>
    apiClient.identity.users.update.mutate(envelope);
  const takeBack = useCommand(update, { done: () => t('form.undone') });
  return useRecordForm<UserValues, { values: UserValues; changed: Partial<UserValues>; version: number }, Sent>({
    initial: {
      email: user?.email ?? '',
      name: user?.name ?? '',
      role: user?.role ?? null,
      agencyCode: user?.agencyCode ?? null,
      partnerCode: user?.partnerCode ?? null,
      language: user?.language ?? language,
    },
    version: user?.version ?? 0,
    check: (values) => userProblems(values, user !== null),
    input: (filled) => filled,
    send: async ({ input: { values, changed, version }, idempotencyKey }) => {
      const role = values.role ?? 'auditor';
      const { name, email, language } = values;
      const link = { name, email, link: null, expiresAt: 0 };
      if (user) {
        const { email: _fixed, role: _typed, ...rest } = changed;
        const patch = { ...rest, ...('role' in changed && { role }) };
        const saved = await update({ input: { id: user.id, version, patch }, idempotencyKey });
        return { ...link, ...saved };
      }
      const input = { email, name, role, language, ...placeOf(values) };
      const made = await apiClient.identity.users.create.mutate({ input, idempotencyKey });
      return { ...link, ...made };
    },
    placeOf: placeOfRefusal,
    ...(user && { done: ({ name }: Sent) => t('admin.saved', { name }) }),
    undo: ({ id, version, inverse }) => {
      if (inverse === undefined) return undefined;
      return () => takeBack.mutate({ id, version, patch: inverse as object });
    },
    onDone: onSaved,
    onUnchanged: onCancel,
  });
}

/** The place that fits the role; what was chosen for another role stays typed but is not sent. */
function placeOf({ role, agencyCode, partnerCode }: UserValues) {
  return {
    agencyCode: role === 'officer' ? agencyCode : null,
    partnerCode: role === 'liaison' ? partnerCode : null,
  };
}

function placeOfRefusal(refusal: Refusal): keyof UserValues | null {
  if (refusal.code === 'user.scope_required') return refusal.details.needs === 'agency' ? 'agencyCode' : 'partnerCode';
  if (refusal.code !== 'common.not_found') return null;
  return refusal.details.entity === 'agency'
    ? 'agencyCode'
    : refusal.details.entity === 'partner'
      ? 'partnerCode'
      : null;
}

/** What is missing of an invitation or an account. */
function userProblems(values: UserValues, isEdit: boolean): Problems<UserValues> {
  const email = values.email.trim();
  const settled = values.role === null ? null : settlePlace(values.role, values);
  return {
    ...(!isEdit && email === '' && { email: (t) => t('users.emailMissing') }),
    ...(!isEdit &&
      email !== '' &&
      !emailSchema.safeParse(email).success && { email: (t) => t('identity.emailInvalid') }),
    ...(values.name.trim() === '' && { name: (t) => t('users.nameMissing') }),
    ...(values.role === null && { role: (t) => t('users.roleMissing') }),
    ...(settled?.ok === false && settled.needs === 'agency' && { agencyCode: (t) => t('users.agencyMissing') }),
    ...(settled?.ok === false && settled.needs === 'partner' && { partnerCode: (t) => t('users.partnerMissing') }),
  };
}

function useUserWords() {
  const { t } = useT();
  const { nameOf } = usePlaceOptions();
  const labels: Readonly<Record<string, string>> = {
    name: t('users.name'),
    role: t('users.column.role'),
    agencyCode: t('users.agency'),
    partnerCode: t('users.partner'),
    language: t('shell.language'),
  };
  return {
    sayField: (field: string) => labels[field] ?? field,
    sayValue: (field: string, value: unknown) => {
      if (typeof value !== 'string') return '';
      if (field === 'role') return t(`identity.role.${value as Role}`);
      if (field === 'language') return t(value === 'en' ? 'shell.languageEn' : 'shell.languageVi');
      return field === 'name' ? value : nameOf(value);
    },
  };
}

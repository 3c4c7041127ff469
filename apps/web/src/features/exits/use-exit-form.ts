import type { ExitKind } from '@counterpart/domain/exits/exit.codes';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import type { SendCommand } from '../../lib/use-command.ts';
import { type Problems, type Say, useRecordForm } from '../../lib/use-record-form.ts';
import type { ReviewFile } from './exit-words.ts';

/** What is typed and chosen for an exit, in the order in which the page asks it. */
export type ExitValues = {
  readonly partnerId: string | null;
  readonly kind: ExitKind;
  readonly targetKind: 'partner' | 'agency';
  readonly target: string | null;
  readonly effectiveOn: string | null;
  readonly issuer: string;
  readonly number: string;
  readonly documentOn: string | null;
  readonly reason: string;
  /** Files that are left out, each with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
};

type Input = ApiInput['exits']['confirm']['input'];
type Result = ApiOutput['exits']['confirm'];

const send: SendCommand<Input, Result> = (envelope) => apiClient.exits.confirm.mutate(envelope);

/** To whom the files go, as the API asks it. */
function targetOf({ kind, targetKind, target }: ExitValues) {
  const isHandedOver = kind === 'hand_over';
  return {
    partnerId: isHandedOver && targetKind === 'partner' ? target : null,
    agencyId: isHandedOver && targetKind === 'agency' ? target : null,
  };
}

/** The review that is asked for what is typed; null while it cannot be asked. */
export function reviewOf(values: ExitValues) {
  const { partnerId, kind } = values;
  if (partnerId === null || (kind === 'hand_over' && values.target === null)) return null;
  return { partnerId, kind, target: targetOf(values) };
}

type ExitFormSpec = {
  readonly partnerId: string | null;
  readonly kind: ExitKind;
  readonly today: string;
  /** The files of the review as it stands on the page for what is typed. */
  readonly files: (values: ExitValues) => readonly ReviewFile[];
  readonly onDone: (result: Result) => void;
};

/** The form of an exit; the files of the review are sent as they were seen. */
export function useExitForm({ partnerId, kind, today, files, onDone }: ExitFormSpec) {
  return useRecordForm<ExitValues, Input, Result>({
    initial: {
      partnerId,
      kind,
      targetKind: 'partner',
      target: null,
      effectiveOn: today,
      issuer: '',
      number: '',
      documentOn: null,
      reason: '',
      leftOut: {},
    },
    version: 0,
    check: (values) => check(values, { today, files: files(values) }),
    input: ({ values }) => ({
      partnerId: values.partnerId ?? '',
      kind: values.kind,
      target: targetOf(values),
      effectiveOn: values.effectiveOn ?? today,
      reason: values.reason,
      document: { number: values.number, on: values.documentOn, issuer: values.issuer },
      files: files(values).map(({ instrumentId, version }) => ({
        instrumentId,
        version,
        isIncluded: !(instrumentId in values.leftOut),
        reason: values.leftOut[instrumentId] ?? '',
      })),
    }),
    send,
    done: () => '',
    onDone,
  });
}

function check(
  values: ExitValues,
  { today, files }: { readonly today: string; readonly files: readonly ReviewFile[] },
): Problems<ExitValues> {
  const isBlank = (text: string | null) => text === null || text.trim() === '';
  const isLate = values.effectiveOn !== null && values.effectiveOn > today;
  const shown = files.filter((one) => one.instrumentId in values.leftOut);
  return {
    ...(isBlank(values.partnerId) && { partnerId: say('exits.missing.partner') }),
    ...(values.kind === 'hand_over' && values.target === null && { target: say('exits.missing.target') }),
    ...(values.effectiveOn === null && { effectiveOn: say('exits.missing.day') }),
    ...(isLate && { effectiveOn: say('exits.missing.future') }),
    ...(isBlank(values.issuer) && { issuer: say('exits.missing.issuer') }),
    ...(isBlank(values.reason) && { reason: say('exits.missing.reason') }),
    ...(files.length > 0 && shown.length === files.length && { leftOut: say('exits.missing.files') }),
    ...(shown.length < files.length &&
      shown.some((one) => isBlank(values.leftOut[one.instrumentId] ?? '')) && {
        leftOut: say('exits.missing.leftOut'),
      }),
  };
}

/** Words that are put together when they are shown. */
export function say(key: PlainMessageKey): Say {
  return (t) => t(key);
}

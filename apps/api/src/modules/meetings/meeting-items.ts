import type { MeetingItemValues } from '@counterpart/domain/meetings/meeting-item.fields';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import { loadItem, type MeetingItemRow } from './meetings.repository.ts';
import { readPromises } from './promise-rows.list.ts';
import type { PromiseRow } from './promise.types.ts';

/** An item with how it stands. */
export type ItemFile = { readonly item: MeetingItemRow; readonly promise: PromiseRow };

/** Loads an item with how it stands, within the actor's scope. Errors: common.not_found */
export async function loadItemFile(tools: CommandTools, id: string): Promise<ItemFile> {
  const item = await loadItem(tools.tx, tools.scope, id);
  const { scope, today } = tools;
  const order = { scope, today, partnerId: null, from: null, to: null, meetingId: item.meeting_id };
  const promise = (await readPromises(tools.tx, order)).find((one) => one.id === id);
  if (!promise) throw notFound('meeting_item');
  return { item, promise };
}

/**
 * Refuses an item without words, one of a partner that was not there, and one that an unknown agency answers for.
 * Errors: common.invalid_input, common.not_found
 */
export async function checkItem(tools: CommandTools, meetingId: string, values: MeetingItemValues): Promise<void> {
  if (values.textVi === '' && values.textEn === '') throw invalid('textVi', 'required');
  const present = await tools.tx
    .selectFrom('meeting_partner')
    .select('partner_id')
    .where('meeting_id', '=', meetingId)
    .where('partner_id', '=', values.partnerId)
    .executeTakeFirst();
  if (!present) throw invalid('partnerId', 'not_present');
  if (values.ownerAgencyId === null) return;
  const agency = await tools.tx
    .selectFrom('agency')
    .select('id')
    .where('id', '=', values.ownerAgencyId)
    .executeTakeFirst();
  if (!agency) throw notFound('agency');
}

/** Errors: meeting.item_linked where another record says how the item stands */
export function refuseLinked({ item }: ItemFile): void {
  if (item.link_id !== null) throw new DomainError('meeting.item_linked', {});
}

/** Errors: meeting.item_settled where the item is kept or dropped */
export function refuseSettled({ promise }: ItemFile): void {
  const { state } = promise.standing;
  if (state === 'kept' || state === 'dropped') throw new DomainError('meeting.item_settled', { state });
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('common.invalid_input', { issues: [{ path, message }] });
}

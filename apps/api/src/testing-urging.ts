import type { House } from './kernel/house.ts';
import { actorOf, callerAs, newKey } from './testing.ts';

/** What a test says of an urging; everything else is ordinary. */
export type TestUrging = {
  readonly agencyId: string;
  readonly taskIds: readonly string[];
  readonly level?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly number?: number | null;
  readonly sentOn: string;
  readonly newDueOn?: string;
};

/** An urging as the screen sends it. */
export function urgingOf({ agencyId, taskIds, level = 2, number = null, sentOn, newDueOn = '2026-12-31' }: TestUrging) {
  return {
    agencyId,
    level,
    taskIds: [...taskIds],
    language: 'vi' as const,
    number,
    symbol: 'VPCP-QHQT',
    documentNumber: level >= 4 ? '12/BC-VPCP' : '',
    sentOn,
    newDueOn,
    subject: 'đôn đốc thực hiện nhiệm vụ được giao',
    recipients: ['Bộ Y tế'],
    copies: ['Thủ tướng Chính phủ (để báo cáo)'],
    signer: { authority: ['KT. BỘ TRƯỞNG, CHỦ NHIỆM'], title: 'PHÓ CHỦ NHIỆM', name: null },
  };
}

/** Urges an agency as the office would. Gives the urging's id and number. */
export async function seedUrging(house: House, given: TestUrging): Promise<{ id: string; documentNumber: string }> {
  const office = callerAs(house, actorOf('coordinator')).urging;
  const { sent } = await office.send({ input: { urgings: [urgingOf(given)] }, idempotencyKey: newKey() });
  const [first] = sent;
  if (!first) throw new Error('nothing was sent');
  return first;
}

import type { Translate } from '@counterpart/i18n/translate';
import type { Option } from '@counterpart/ui/list-box';
import { roundDays, roundName } from './negotiation-words.ts';
import type { Room } from './use-room.ts';

/** The rounds for which something can be written now, the most likely first. */
export function roundOptions({ rounds, writable }: Room, t: Translate): Option[] {
  return writable.map((number) => {
    const round = rounds.find((one) => one.number === number);
    const note = round ? roundDays(round, t) : number > 0 ? t('negotiation.round.notPlanned') : null;
    return { id: String(number), label: roundName(number, t), ...(note !== null && { note }) };
  });
}

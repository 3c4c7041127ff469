import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';

/** The occasions on which the offices of Viet Nam rest. */
const OCCASIONS = {
  NEW_YEAR: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  TET: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' },
  HUNG_KINGS: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  REUNIFICATION: { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' },
  LABOUR: { vi: 'Ngày Quốc tế lao động 1/5', en: 'International Labour Day' },
  NATIONAL_DAY: { vi: 'Quốc khánh 2/9', en: 'National Day' },
  CULTURE_DAY: { vi: 'Ngày Văn hóa Việt Nam 24/11', en: 'Vietnamese Culture Day' },
} as const satisfies Record<string, LocalText>;
export type Occasion = keyof typeof OCCASIONS;

/** Why a day is in the table: the holiday itself, a day in lieu, a weekday swapped off, or the Saturday worked for it. */
export type HolidayReason = 'holiday' | 'in_lieu' | 'swapped_off' | 'make_up';

/** Whether the year's plan was issued, or the day is computed from the law before the plan is. */
export type HolidayStatus = 'official' | 'projected';

/** A day on which the office differs from an ordinary Monday-to-Friday week. */
export type Holiday = {
  readonly day: PlainDate;
  readonly kind: 'off' | 'work';
  readonly occasion: Occasion;
  readonly reason: HolidayReason;
  readonly name: LocalText;
  readonly status: HolidayStatus;
  readonly source: string;
};

/** What a row of a plan says before its name is spelled out. */
export type HolidayEntry = Omit<Holiday, 'kind' | 'name'>;

/** Spells out kind and name of a row. */
export function holiday(entry: HolidayEntry): Holiday {
  const kind = entry.reason === 'make_up' ? 'work' : 'off';
  return { ...entry, kind, name: nameOf(entry) };
}

function nameOf({ occasion, reason }: HolidayEntry): LocalText {
  const { vi, en } = OCCASIONS[occasion];
  const names: Record<HolidayReason, LocalText> = {
    holiday: { vi, en },
    in_lieu: { vi: `Nghỉ bù ${vi}`, en: `${en} (day in lieu)` },
    swapped_off: { vi: `Nghỉ hoán đổi dịp ${vi}`, en: `${en} (swapped day off)` },
    make_up: { vi: `Làm bù dịp ${vi}`, en: `${en} (make-up working day)` },
  };
  return names[reason];
}

/** Stands for "no day" in sorted columns, so that missing days come last without losing the index. */
export const FAR_DAY = '9999-12-31';

/** A day for a sorted column. */
export function toSortDay(day: string | null): string {
  return day ?? FAR_DAY;
}

/** The day behind a sorted column, or null. */
export function fromSortDay(day: string): string | null {
  return day === FAR_DAY ? null : day;
}

import type { PlainDate } from '../shared/plain-date.ts';

/** What of a version says whether new files take it. */
type Dated = {
  readonly code: string;
  readonly versionNo: number;
  readonly status: 'draft' | 'published';
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
};

/**
 * The version of a procedure that a new file takes on a day: of the published ones valid then, the one that began last.
 * A published version never changes, so its successor ends it by beginning.
 */
export function versionInForce<V extends Dated>(versions: readonly V[], code: string, day: PlainDate): V | null {
  const valid = versions.filter(
    (one) =>
      one.code === code &&
      one.status === 'published' &&
      one.validFrom <= day &&
      (one.validTo === null || day <= one.validTo),
  );
  return valid.reduce<V | null>((best, one) => (best === null || isLater(one, best) ? one : best), null);
}

function isLater(one: Dated, other: Dated): boolean {
  return one.validFrom === other.validFrom ? one.versionNo > other.versionNo : one.validFrom > other.validFrom;
}

import { formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import type { Option } from '@counterpart/ui/list-box';
import type { ApiOutput } from '../../lib/trpc.ts';

/** One version of a procedure as the API lists it. */
export type ProcedureVersion = ApiOutput['procedures']['list'][number];

/** A procedure with its versions, newest first; `latest` is the newest published one, a draft where there is none. */
export type ProcedureRow = {
  readonly code: string;
  readonly latest: ProcedureVersion;
  readonly versions: readonly ProcedureVersion[];
};

/** The versions under the code of their procedure, codes in order. */
export function proceduresByCode(all: readonly ProcedureVersion[]): readonly ProcedureRow[] {
  const byCode = Map.groupBy(all, (one) => one.code);
  return [...byCode].flatMap(([code, found]) => {
    const versions = found.toSorted((a, b) => b.versionNo - a.versionNo);
    const latest = versions.find((one) => one.status === 'published') ?? versions[0];
    return latest ? [{ code, latest, versions }] : [];
  });
}

/** Versions to choose from, by their number. */
export function versionOptions(versions: readonly ProcedureVersion[], t: Translate): readonly Option[] {
  return versions.map((one) => ({
    id: String(one.versionNo),
    label: t('procedures.versionSince', { version: String(one.versionNo), from: formatDate(one.validFrom) }),
    ...(one.isCurrent && { note: t('procedures.inForce') }),
    ...(one.status === 'draft' && { note: t('procedures.draft') }),
  }));
}

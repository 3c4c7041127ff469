import type { ApiOutput } from '../../lib/trpc.ts';

/** One version of a procedure as the API lists it. */
export type ProcedureVersion = ApiOutput['procedures']['list'][number];

/** A procedure with its versions, newest first. */
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
    const latest = versions[0];
    return latest ? [{ code, latest, versions }] : [];
  });
}

import { AGENCY_CLASSES, type AgencyClass } from '@counterpart/domain/shared/codes';
import type { ApiOutput } from '../../lib/trpc.ts';

/** An agency as the API lists it. */
export type Agency = ApiOutput['agencies']['list'][number];

/** A line of the tree: the head of a class, or an agency with how deep it stands. */
export type TreeLine =
  | { readonly kind: 'class'; readonly class: AgencyClass; readonly count: number }
  | { readonly kind: 'agency'; readonly agency: Agency; readonly depth: number };

/**
 * The agencies as a tree: by class, each above those that stand under it, in the order given. An agency whose parent is
 * not among them stands at the root of its own class, so that none is lost.
 */
export function agencyTree(agencies: readonly Agency[]): readonly TreeLine[] {
  const shown = new Set(agencies.map((one) => one.id));
  const children = new Map<string, Agency[]>();
  const roots: Agency[] = [];
  for (const one of agencies) {
    if (one.parentId === null || !shown.has(one.parentId)) roots.push(one);
    else children.set(one.parentId, [...(children.get(one.parentId) ?? []), one]);
  }
  const under = (agency: Agency, depth: number): TreeLine[] => [
    { kind: 'agency', agency, depth },
    ...(children.get(agency.id) ?? []).flatMap((child) => under(child, depth + 1)),
  ];
  return AGENCY_CLASSES.flatMap((name): TreeLine[] => {
    const lines = roots.filter((one) => one.class === name).flatMap((one) => under(one, 0));
    const count = lines.filter((line) => line.kind === 'agency').length;
    return count === 0 ? [] : [{ kind: 'class', class: name, count }, ...lines];
  });
}

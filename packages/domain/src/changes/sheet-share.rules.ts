/** A group that wants a place on a sheet: how many entries it has, and how many lines each of them takes. */
export type SheetGroup = { readonly count: number; readonly linesEach: number };

/**
 * How many entries of each group stand on one sheet. Every group gets its turn, one entry at a time and in order, so
 * that a long group never pushes a short one off; what a short one leaves goes to the others.
 * Units: lines of print
 */
export function shareOfSheet(groups: readonly SheetGroup[], lines: number): readonly number[] {
  const shares = groups.map(() => 0);
  let left = lines;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [index, { count, linesEach }] of groups.entries()) {
      const given = shares[index] ?? 0;
      if (given >= count || linesEach > left) continue;
      shares[index] = given + 1;
      left -= linesEach;
      moved = true;
    }
  }
  return shares;
}

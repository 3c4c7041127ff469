/** Lines of each block: what fits a screen and a sheet. */
export const FEW = 4;

/** Signings that are still to come, the next first. */
export const SIGNED_NEXT = ['signing:within:45d', 'signed:empty:yes'] as const;

/** What of a file decides which agency answers for its steps. */
export type FileAgencies = {
  readonly managingAgencyId: string | null;
  readonly proposingAgencyId: string | null;
  /** Agencies that carry a role's own name: MOF, MOJ, the Prime Minister ... */
  readonly roleAgencies: ReadonlyMap<string, string>;
};

/** The agency that answers for a step: the one it names, or the one its role stands for on this file. */
export function stepAgency(file: FileAgencies, step: { agencyId: string | null; responsible: string }): string | null {
  const { agencyId, responsible } = step;
  if (agencyId !== null) return agencyId;
  if (responsible === 'MANAGING_AGENCY' || responsible === 'PROJECT_OWNER') return file.managingAgencyId;
  if (responsible === 'PROPOSING_AGENCY') return file.proposingAgencyId ?? file.managingAgencyId;
  return file.roleAgencies.get(responsible) ?? null;
}

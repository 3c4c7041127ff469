/** Words of the parts that partners and agencies take in a programme. */
export const PARTY_ROLE_WORDS = {
  lead: 'programme.role.lead',
  co_financing: 'programme.role.coFinancing',
  implementing: 'programme.role.implementing',
  supporting: 'programme.role.supporting',
} as const;

export { partnersRouter } from './partners.router.ts';
export { listPartners } from './queries/list-partners.ts';
export { loadPartner } from './partners.repository.ts';

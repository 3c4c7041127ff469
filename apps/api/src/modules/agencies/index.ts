export { agenciesRouter, calendarRouter, personsRouter } from './agencies.router.ts';
export { listAgencies } from './queries/list-agencies.ts';

export { agenciesRouter, calendarRouter, personsRouter } from './agencies.router.ts';

export { programmesRouter } from './programmes.router.ts';
export { loadProgramme, type ProgrammeRow } from './programmes.repository.ts';
export { programmeDocument, titleSortKey } from './programmes.write.ts';
export { filteredProgrammes, viewpointOf } from './programmes.list.ts';
export { totalsTask } from './queries/programme-totals.ts';
export { createProgramme } from './commands/create-programme.ts';
export { updateProgramme } from './commands/update-programme.ts';
export { getProgramme } from './queries/get-programme.ts';
export { listProgrammes } from './queries/list-programmes.ts';

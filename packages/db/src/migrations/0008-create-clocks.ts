import type { Migration } from '../migrate.ts';
import { createTable } from './create-table.ts';

const PLACE = { milestone_id: 'text', instrument_id: 'text', programme_id: 'text', partner_id: 'text' } as const;
const ACTOR = { at: 'int', actor_id: 'text', actor_name: 'text' } as const;

/** Samples leave with their clocks; those of every other file stay, whoever asks. */
const OF_A_SAMPLE =
  'EXISTS (SELECT 1 FROM instrument WHERE instrument.id = old.instrument_id AND instrument.is_sample = 1)';

/** What happens to dossiers, limits of single files, and the derived table of who held what for how long. */
export const createClocks: Migration = {
  name: '0008-create-clocks',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'clock_event', {
      columns: {
        id: 'text key',
        ...PLACE,
        kind: 'text',
        day: 'day null',
        corrects_id: 'text null',
        reason: 'text null',
        document: 'text null',
        ...ACTOR,
      },
      references: { milestone_id: 'milestone(id)' },
      unique: [['corrects_id']],
      checks: [
        `kind IN ('dossier_received', 'dossier_complete', 'returned_incomplete', 'paused', 'resumed', 'opinion_asked', 'answer')`,
        'day IS NOT NULL OR corrects_id IS NOT NULL',
      ],
      indexes: [['milestone_id'], ['instrument_id'], ['programme_id']],
    }),
    ...ddl.appendOnly('clock_event', OF_A_SAMPLE),
    ...createTable(ddl, 'limit_override', {
      columns: {
        id: 'text key',
        ...PLACE,
        days: 'int null',
        unit: 'text null',
        reason: 'text',
        document: 'text',
        ...ACTOR,
      },
      references: { milestone_id: 'milestone(id)' },
      checks: [
        '(days IS NULL) = (unit IS NULL)',
        'days IS NULL OR days > 0',
        `unit IS NULL OR unit IN ('calendar', 'working')`,
      ],
      indexes: [['milestone_id'], ['instrument_id'], ['programme_id']],
    }),
    ...ddl.appendOnly('limit_override', OF_A_SAMPLE),
    ...createTable(ddl, 'hand_span', {
      columns: {
        milestone_id: 'text key',
        programme_id: 'text',
        instrument_id: 'text',
        partner_id: 'text',
        step_code: 'text',
        holder: 'text',
        responsible_role: 'text',
        agency_id: 'text null',
        from_on: 'day null',
        is_from_assumed: 'flag',
        to_on: 'text',
        answered_on: 'day null',
        away: 'text',
        clock: 'text null',
        received: 'int',
        returned: 'int',
        is_on_main_line: 'flag',
        is_optional: 'flag',
      },
      references: { milestone_id: 'milestone(id)' },
      indexes: [['programme_id'], ['instrument_id'], ['holder', 'to_on'], ['step_code', 'to_on']],
    }),
  ],
};

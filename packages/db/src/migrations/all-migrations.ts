import type { Migration } from '../migrate.ts';
import { createKernel } from './0001-create-kernel.ts';
import { createOrganisations } from './0002-create-organisations.ts';
import { createIdentity } from './0003-create-identity.ts';
import { createProgrammes } from './0004-create-programmes.ts';
import { createInstruments } from './0005-create-instruments.ts';
import { createSummaries } from './0006-create-summaries.ts';
import { createNegotiation } from './0007-create-negotiation.ts';
import { createClocks } from './0008-create-clocks.ts';
import { createEffectiveness } from './0009-create-effectiveness.ts';
import { createExits } from './0012-create-exits.ts';
import { createTasks } from './0013-create-tasks.ts';
import { createDeliverables } from './0014-create-deliverables.ts';
import { createMeetings } from './0015-create-meetings.ts';
import { createInbox } from './0017-create-inbox.ts';
import { createUrging } from './0018-create-urging.ts';
import { createDocuments } from './0019-create-documents.ts';
import { chooseNoticeWays } from './0021-choose-notice-ways.ts';

/** Every migration in the order in which it is applied. Forward only; a released one never changes. */
export const allMigrations: readonly Migration[] = [
  createKernel,
  createOrganisations,
  createIdentity,
  createProgrammes,
  createInstruments,
  createSummaries,
  createNegotiation,
  createClocks,
  createEffectiveness,
  createExits,
  createTasks,
  createDeliverables,
  createMeetings,
  createInbox,
  createUrging,
  createDocuments,
  chooseNoticeWays,
];

import { deliverableMatrix } from './router-matrix.deliverables.ts';
import { documentMatrix } from './router-matrix.documents.ts';
import { effectivenessMatrix } from './router-matrix.effectiveness.ts';
import { exchangeMatrix } from './router-matrix.exchange.ts';
import { exitMatrix } from './router-matrix.exits.ts';
import { holdingMatrix } from './router-matrix.holding.ts';
import { identityMatrix } from './router-matrix.identity.ts';
import { inboxMatrix } from './router-matrix.inbox.ts';
import { meetingMatrix } from './router-matrix.meetings.ts';
import { negotiationMatrix } from './router-matrix.negotiation.ts';
import { procedureMatrix } from './router-matrix.procedures.ts';
import { programmeMatrix } from './router-matrix.programmes.ts';
import { registersMatrix } from './router-matrix.registers.ts';
import { signingMatrix } from './router-matrix.signing.ts';
import { taskMatrix } from './router-matrix.tasks.ts';
import { templateMatrix } from './router-matrix.templates.ts';
import { urgingMatrix } from './router-matrix.urging.ts';
import type { MatrixLine } from './router-matrix.types.ts';

/**
 * What every procedure of the register answers to everybody. A procedure without a line fails the test by its name: add
 * one in its feature's part, as `'feature.verb': { input: (world) => ..., expect: ... }`.
 */
export const routerMatrix: Readonly<Record<string, MatrixLine>> = {
  ...identityMatrix,
  ...registersMatrix,
  ...programmeMatrix,
  ...deliverableMatrix,
  ...procedureMatrix,
  ...templateMatrix,
  ...inboxMatrix,
  ...holdingMatrix,
  ...exitMatrix,
  ...exchangeMatrix,
  ...negotiationMatrix,
  ...effectivenessMatrix,
  ...signingMatrix,
  ...documentMatrix,
  ...meetingMatrix,
  ...taskMatrix,
  ...urgingMatrix,
};

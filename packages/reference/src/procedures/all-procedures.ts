import { type ProcedureQuery, proceduresFor } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { adbCycle } from './adb-cycle.ts';
import { afdCycle } from './afd-cycle.ts';
import { edcfCycle } from './edcf-cycle.ts';
import { euCycle } from './eu-cycle.ts';
import { jicaGrantCycle } from './jica-grant-cycle.ts';
import { jicaLoanCycle } from './jica-loan-cycle.ts';
import { kfwCycle } from './kfw-cycle.ts';
import { koicaCycle } from './koica-cycle.ts';
import { routeAStateLoan2016 } from './route-a-state-loan-2016.ts';
import { routeAStateLoan2025 } from './route-a-state-loan-2025.ts';
import { routeAStateLoan2026 } from './route-a-state-loan-2026.ts';
import {
  routeBGovernmentTreaty2016,
  routeBGovernmentTreaty2025,
  routeBGovernmentTreaty2026,
} from './route-b-government-treaty.ts';
import { routeCDependentAgreement } from './route-c-dependent-agreement.ts';
import {
  routeCExchangeOfNotes2016,
  routeCExchangeOfNotes2025,
  routeCExchangeOfNotes2026,
} from './route-c-exchange-of-notes.ts';
import { routeDOdaAgreement2016, routeDOdaAgreement2020 } from './route-d-oda-agreement.ts';
import { routeEGovernmentAgreement2021 } from './route-e-government-agreement.ts';
import { routeEMinistryAgreement2007, routeEMinistryAgreement2021 } from './route-e-ministry-agreement.ts';
import { routeFTechnicalAssistance } from './route-f-technical-assistance.ts';
import { routeGNonOdaGrant } from './route-g-non-oda-grant.ts';
import { usaidCycle } from './usaid-cycle.ts';
import { wbCycle } from './wb-cycle.ts';

/** Every procedure the register ships, routes first, partners' cycles after; offices edit their own copies. */
export const shippedProcedures: readonly ProcedureTemplate[] = [
  routeAStateLoan2016,
  routeAStateLoan2025,
  routeAStateLoan2026,
  routeBGovernmentTreaty2016,
  routeBGovernmentTreaty2025,
  routeBGovernmentTreaty2026,
  routeCExchangeOfNotes2016,
  routeCExchangeOfNotes2025,
  routeCExchangeOfNotes2026,
  routeCDependentAgreement,
  routeDOdaAgreement2016,
  routeDOdaAgreement2020,
  routeEMinistryAgreement2007,
  routeEMinistryAgreement2021,
  routeEGovernmentAgreement2021,
  routeFTechnicalAssistance,
  routeGNonOdaGrant,
  wbCycle,
  adbCycle,
  jicaLoanCycle,
  jicaGrantCycle,
  koicaCycle,
  edcfCycle,
  afdCycle,
  kfwCycle,
  euCycle,
  usaidCycle,
];

/** The first shipped procedure that fits, or null; capacity, kind of instrument and partner narrow the choice. */
export function procedureFor(query: ProcedureQuery): ProcedureTemplate | null {
  return proceduresFor(shippedProcedures, query)[0] ?? null;
}

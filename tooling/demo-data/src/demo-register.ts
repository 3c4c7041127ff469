import type { DemoProgramme } from './demo.types.ts';
import { developmentBanks } from './development-banks.ts';
import { japanAndKorea } from './japan-korea.ts';
import { officeCooperation } from './office-cooperation.ts';
import { samplesAfterSigning } from './samples-after-signing.ts';
import { samplesNextMonth } from './samples-next-month.ts';
import { samplesPipeline } from './samples-pipeline.ts';
import { worldBankCities } from './world-bank-cities.ts';
import { worldBankEnvironment } from './world-bank-environment.ts';
import { worldBankPeople } from './world-bank-people.ts';
import { worldBankPolicy } from './world-bank-policy.ts';
import { worldBankProvinces } from './world-bank-provinces.ts';
import { worldBankTransport } from './world-bank-transport.ts';

/** Every programme of the demo register: public facts first, invented samples after. */
export const demoProgrammes: readonly DemoProgramme[] = [
  ...officeCooperation,
  ...worldBankCities,
  ...worldBankProvinces,
  ...worldBankTransport,
  ...worldBankEnvironment,
  ...worldBankPeople,
  ...worldBankPolicy,
  ...developmentBanks,
  ...japanAndKorea,
  ...samplesNextMonth,
  ...samplesAfterSigning,
  ...samplesPipeline,
];

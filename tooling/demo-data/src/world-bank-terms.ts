import type { PublicInstrument } from './demo.types.ts';

type Terms = Pick<PublicInstrument, 'capacity' | 'route'> & Required<Pick<PublicInstrument, 'kind' | 'terms'>>;

/** A loan of the IBRD: on preferential terms, in the name of the State. */
export const IBRD_LOAN: Terms = { kind: 'LOAN_AGREEMENT', capacity: 'STATE', route: 'A', terms: 'PREFERENTIAL_LOAN' };

/** A credit of the IDA: on concessional terms, in the name of the State. Amounts are US dollars of the statements. */
export const IDA_CREDIT: Terms = {
  kind: 'FINANCING_AGREEMENT',
  capacity: 'STATE',
  route: 'A',
  terms: 'CONCESSIONAL_LOAN',
};

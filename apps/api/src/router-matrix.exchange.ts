import { type MatrixLine, type Outcome, only } from './router-matrix.types.ts';

/** Who may bring data in meets `outcome`; to the others imports are no business of theirs. */
const importers = (outcome: Outcome) => only([], { admin: outcome, coordinator: outcome });

/** What every procedure about imports and the sample data answers to everybody. */
export const exchangeMatrix: Readonly<Record<string, MatrixLine>> = {
  'exchange.listImports': { input: () => ({}), expect: importers('allowed') },
  'exchange.getImport': { input: () => ({ importId: 'imp_none' }), expect: importers('not_found') },
  'exchange.runImport': {
    input: () => ({ uploadId: '0'.repeat(32), kind: 'world-bank-loans' }),
    expect: importers('not_found'),
  },
  'exchange.undoImport': { input: () => ({ importId: 'imp_none' }), expect: importers('not_found') },

  'register.demo': { input: () => ({}), expect: only(['admin']) },
  'register.removeDemo': { input: () => ({}), expect: only(['admin']) },
};

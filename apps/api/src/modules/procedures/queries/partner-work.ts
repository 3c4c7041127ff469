import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadPartner } from '../../partners/index.ts';
import { dueWork, undatedWork } from '../work-rows.list.ts';

const LIMIT = 100;

/**
 * The steps a partner answers for: late, due within seven working days, and those that lie with it without a promised
 * day. A liaison may ask for the own partner only, an officer sees what concerns the own agency.
 * Errors: common.not_found
 */
export const partnerWork = defineQuery({
  name: 'procedures.partnerWork',
  input: z.strictObject({ partnerCode: z.string().max(40) }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { partnerCode }) => {
    const partner = await loadPartner(tools.db, tools.scope, partnerCode);
    const [work, undated] = await Promise.all([
      dueWork(tools, { whose: { kind: 'partner', partnerId: partner.id }, limit: LIMIT }),
      undatedWork(tools, partner.id, LIMIT),
    ]);
    return { partnerId: partner.id, ...work, undated };
  },
});

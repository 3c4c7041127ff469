import { can } from '@counterpart/domain/identity/identity.policy';
import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { FieldSpecs } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { signingRecordFields } from '@counterpart/domain/signing/signing-record.fields';
import { allowedOnSigning } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { dayOfKind } from '../../procedures/index.ts';
import { clashesOf } from '../signing-clashes.ts';
import { loadSigning, milestoneOf, type SigningFile } from '../signing-file.ts';

/** The signing sheet of one instrument: what is arranged, its four days, what is missing and what stands in the way. */
export const getSigning = defineQuery({
  name: 'signing.get',
  input: z.strictObject({ instrumentId: idSchema('instrument') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentId }) => {
    const file = await loadSigning(tools.db, tools.scope, instrumentId);
    const { row, standing } = file;
    const { readiness, certainty, fromOn, toOn, status, fullPowers } = standing;
    return {
      instrumentId: row.id,
      programmeId: row.programme_id,
      programmeCode: file.programme.code,
      partnerId: row.partner_id,
      kind: row.kind,
      capacity: row.capacity,
      number: row.number,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      amountMinor: row.amount_minor,
      currency: row.currency,
      proposingAgencyId: row.proposing_agency_id,
      managingAgencyId: file.programme.managing_agency_id,
      sideState: row.side_state ?? file.programme.side_state,
      isSample: row.is_sample === 1,
      version: file.stored?.version ?? 0,
      record: readableRecord(tools, file),
      status,
      certainty,
      fromOn,
      toOn,
      fullPowers,
      readiness,
      clashes: await ownClashes(tools, file),
      plannedOn: standing.plannedOn,
      signedOn: standing.signedOn,
      exchangedOn: standing.exchangedOn,
      effectiveOn: dayOfKind(file.progress, 'effective').actualOn,
      effectivenessNoticeOn: dayOfKind(file.progress, 'effectiveness_notice').actualOn,
      effectivenessDeadlineOn: row.effectiveness_deadline_on,
      milestones: {
        signed: milestoneRef(tools, file, standing.signedMilestoneId),
        exchanged: milestoneRef(tools, file, standing.exchangedMilestoneId),
      },
      allowed: allowedOnSigning(tools.actor),
    };
  },
});

/** The record without what partners' liaisons must not read. */
function readableRecord(tools: QueryTools, { record }: SigningFile): Partial<SigningFile['record']> {
  if (can(tools.actor, 'internal.read')) return record;
  const specs: FieldSpecs = signingRecordFields;
  const open = Object.entries(record).filter(([name]) => specs[name]?.isInternal !== true);
  return Object.fromEntries(open);
}

async function ownClashes(tools: QueryTools, { row, standing }: SigningFile) {
  if (standing.fromOn === null || standing.toOn === null) return [];
  const found = await clashesOf(tools.db, tools, [
    {
      instrument_id: row.id,
      signing_from_on: standing.fromOn,
      signing_to_on: standing.toOn,
      signing_certainty: standing.certainty,
    },
  ]);
  return found.get(row.id) ?? [];
}

function milestoneRef(tools: QueryTools, file: SigningFile, id: string | null) {
  const row = milestoneOf(file, id);
  return (
    row && {
      id: row.id,
      version: row.version,
      mayMove: mayUpdateMilestone(tools.actor, {
        responsible: row.responsible_role as ResponsibleRole,
        agencyId: row.agency_id,
        partnerId: row.partner_id,
        managingAgencyId: file.programme.managing_agency_id,
      }),
    }
  );
}

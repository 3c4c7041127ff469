import { type DemoExit, sampleExits } from '@counterpart/demo-data/samples-exits';
import { addDays } from '@counterpart/domain/shared/plain-date';
import type { CommandTools } from '../kernel/command.ts';
import type { Fact } from '../kernel/facts.ts';
import { runWithin } from '../kernel/run-within.ts';
import { confirmExit } from '../modules/exits/index.ts';
import { refreshSummaries } from '../modules/procedures/index.ts';
import { type DemoGround, idOf } from './demo-ground.ts';
import type { DemoRows } from './demo-rows.ts';

const DAY_MS = 86_400_000;

/** Lets partners leave sample files as the product would have on that day. Gives the facts of it. */
export async function writeSampleExits(
  tools: CommandTools,
  ground: Pick<DemoGround, 'partners'>,
  programmes: readonly DemoRows[],
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const sample of sampleExits) facts.push(...(await writeExit(tools, ground, { sample, programmes })));
  return facts;
}

type Writing = { readonly sample: DemoExit; readonly programmes: readonly DemoRows[] };

async function writeExit(
  tools: CommandTools,
  { partners }: Pick<DemoGround, 'partners'>,
  { sample, programmes }: Writing,
): Promise<readonly Fact[]> {
  const then = { ...tools, today: addDays(tools.today, -sample.ago), now: tools.now - sample.ago * DAY_MS };
  const partnerId = idOf(partners, sample.partner);
  const own = programmes.filter((one) => one.programme_partner.some((row) => row.partner_id === partnerId));
  // An exit looks at how far files have come, which is worked out only when the load is done.
  await refreshSummaries(tools, own.map(createdFact));
  const asked = {
    partnerId,
    kind: 'hand_over' as const,
    target: { partnerId: idOf(partners, sample.to), agencyId: null },
    effectiveOn: then.today,
    reason: sample.reason,
    document: { ...sample.document, on: then.today },
  };
  const taken = new Set(
    programmes.filter((one) => sample.programmes.includes(one.programme.code)).map((one) => one.programme.id),
  );
  const open = await confirmExit.subject(then, { ...asked, files: [] });
  const files = open.map((row) => {
    const isIncluded = taken.has(row.programme_id);
    return { instrumentId: row.id, version: row.version, isIncluded, reason: isIncluded ? '' : sample.leftOut };
  });
  return (await runWithin(then, confirmExit, { ...asked, files })).events;
}

function createdFact({ programme: { id } }: DemoRows): Fact {
  return { action: 'programme.created', entity: 'programme', entityId: id, version: 1, programmeId: id };
}

import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { ClockedMilestone } from './instruments.repository.ts';
import { touchMilestone } from './milestone-subject.repository.ts';
import { agenciesOfRoles } from './role-agencies.ts';
import type { PlannedMove } from './version-move.repository.ts';

/** Writes what a move to another version changes on the milestones a file has, and returns the facts about them. */
export async function writeMovedSteps(tools: CommandTools, planned: PlannedMove): Promise<Fact[]> {
  await writePlaces(tools, planned);
  const rows = new Map(planned.milestones.map((one) => [one.id, one]));
  const facts: Fact[] = [];
  const change = async (id: string, after: MovedColumns) => {
    const row = rows.get(id);
    if (row) facts.push(await writeChange(tools, row, after));
  };
  const { from, to, move } = planned;
  for (const one of move.vanished) {
    const note = `Không còn trong ${to.code}@${to.version} / not in ${to.code}@${to.version}`;
    await change(one.id, { isNotApplicable: true, note: appended(rows.get(one.id)?.note, note) });
  }
  for (const one of move.revived) {
    const note = `Có lại từ ${to.code}@${to.version} / again in ${to.code}@${to.version}`;
    await change(one.id, { isNotApplicable: false, note: appended(rows.get(one.id)?.note, note) });
  }
  const roleAgencies = await agenciesOfRoles(tools.tx);
  for (const { milestone } of move.kept) {
    const row = rows.get(milestone.id);
    const role = to.steps.find((step) => step.code === milestone.stepCode)?.responsible;
    // Who did what is done stays as it was; who is to act now follows the version.
    if (!row || role === undefined || role === row.responsible_role || row.actual_on !== null) continue;
    const wasUsual = row.agency_id === (roleAgencies.get(row.responsible_role) ?? null);
    const agencyId = wasUsual ? (roleAgencies.get(role) ?? null) : row.agency_id;
    await change(row.id, { responsible: role, agencyId: role === 'PARTNER' ? null : agencyId });
  }
  return facts.map((fact) => ({ ...fact, reason: `${from.code}@${from.version} > ${to.code}@${to.version}` }));
}

type MovedColumns = {
  readonly isNotApplicable?: boolean;
  readonly note?: string;
  readonly responsible?: string;
  readonly agencyId?: string | null;
};

async function writeChange(tools: CommandTools, row: ClockedMilestone, after: MovedColumns): Promise<Fact> {
  const version = await touchMilestone(tools, row, {
    ...(after.isNotApplicable !== undefined && { is_not_applicable: Number(after.isNotApplicable) }),
    ...(after.note !== undefined && { note: after.note }),
    ...(after.responsible !== undefined && { responsible_role: after.responsible }),
    ...(after.agencyId !== undefined && { agency_id: after.agencyId }),
  });
  const current: Required<MovedColumns> = {
    isNotApplicable: row.is_not_applicable === 1,
    note: row.note,
    responsible: row.responsible_role,
    agencyId: row.agency_id,
  };
  const before = Object.fromEntries(
    (Object.keys(after) as (keyof MovedColumns)[]).map((field) => [field, current[field]]),
  );
  return {
    action: 'milestone.updated',
    entity: 'milestone',
    entityId: row.id,
    version,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    before,
    after,
  };
}

/** Puts the steps in the order of the new version. Rounds of one step are moved so that no two ever share a place. */
async function writePlaces(tools: CommandTools, { move, to }: PlannedMove): Promise<void> {
  // What is no more stands behind everything else.
  const last = move.vanished.map((milestone) => ({ milestone, position: to.steps.length + milestone.position }));
  const moved = [...move.kept, ...last].filter(({ milestone, position }) => milestone.position !== position);
  const ahead = (one: (typeof moved)[number]) => (one.position > one.milestone.position ? -1 : 1);
  moved.sort((a, b) => ahead(a) * a.milestone.position - ahead(b) * b.milestone.position);
  for (const { milestone, position } of moved) {
    await tools.tx.updateTable('milestone').set({ position }).where('id', '=', milestone.id).execute();
  }
}

function appended(note: string | undefined, line: string): string {
  return note ? `${note}\n${line}` : line;
}

import type { BrowserContext, Locator, Page } from 'playwright-core';

/** A file made for one journey. */
export type LifeFile = {
  readonly code: string;
  readonly programmeId: string;
  readonly instrumentId: string;
};

/** What a journey's file is. */
export type LifePlan = {
  readonly code: string;
  readonly title: string;
  readonly partnerCode: string;
  readonly managingCode: string;
  readonly procedure: readonly [code: string, versionNo: number];
  readonly kind: string;
  readonly capacity: string;
};

type Row = { readonly id: string; readonly code: string; readonly version: number };
type Step = { readonly id: string; readonly code: string; readonly version: number };

/** Asks the register as the visitor who is signed in. */
export async function ask<T>(context: BrowserContext, path: string, input: object): Promise<T> {
  const answer = await context.request.get(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { 'x-app': '1' },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** Tells the register something as the visitor who is signed in. */
export async function tell<T>(context: BrowserContext, path: string, input: object): Promise<T> {
  const [page] = context.pages();
  const origin = new URL(page?.url() ?? '').origin;
  const answer = await context.request.post(`/trpc/${path}`, {
    headers: { 'x-app': '1', origin, 'content-type': 'application/json' },
    data: { input, idempotencyKey: crypto.randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** Opens a programme with one instrument, as the office would. */
export async function openFile(context: BrowserContext, plan: LifePlan): Promise<LifeFile> {
  const partners = await ask<readonly Row[]>(context, 'partners.list', {});
  const agencies = await ask<readonly Row[]>(context, 'agencies.list', {});
  const idOf = (rows: readonly Row[], code: string) => rows.find((one) => one.code === code)?.id ?? code;
  const partnerId = idOf(partners, plan.partnerCode);
  const programme = await tell<Row>(context, 'programmes.create', {
    code: plan.code,
    titleVi: plan.title,
    kind: 'PROJECT',
    leadPartnerId: partnerId,
  });
  await tell(context, 'programmes.update', {
    id: programme.id,
    version: programme.version,
    patch: { managingAgencyId: idOf(agencies, plan.managingCode) },
  });
  const instrumentId = await openInstrument(context, programme.id, plan);
  return { code: plan.code, programmeId: programme.id, instrumentId };
}

/** Opens one more instrument of a programme. */
export async function openInstrument(context: BrowserContext, programmeId: string, plan: LifePlan): Promise<string> {
  type Procedure = { readonly id: string; readonly code: string; readonly versionNo: number };
  const procedures = await ask<readonly Procedure[]>(context, 'procedures.list', {});
  const [code, versionNo] = plan.procedure;
  const procedure = procedures.find((one) => one.code === code && one.versionNo === versionNo);
  if (!procedure) throw new Error(`no procedure ${code} version ${versionNo}`);
  const partners = await ask<readonly Row[]>(context, 'partners.list', {});
  const agencies = await ask<readonly Row[]>(context, 'agencies.list', {});
  const { id } = await tell<Row>(context, 'procedures.createInstrument', {
    programmeId,
    partnerId: partners.find((one) => one.code === plan.partnerCode)?.id,
    kind: plan.kind,
    capacity: plan.capacity,
    procedureId: procedure.id,
    titleVi: plan.title,
    titleEn: plan.title,
    proposingAgencyId: agencies.find((one) => one.code === plan.managingCode)?.id,
  });
  return id;
}

/** The steps of an instrument as they stand. */
export async function stepsOf(
  context: BrowserContext,
  { programmeId, instrumentId }: Pick<LifeFile, 'programmeId' | 'instrumentId'>,
): Promise<readonly Step[]> {
  type Road = { readonly id: string; readonly steps: readonly Step[] };
  const road = await ask<readonly Road[]>(context, 'procedures.road', { programmeId });
  return road.find((one) => one.id === instrumentId)?.steps ?? [];
}

/** Records the days of steps. */
export async function walk(
  context: BrowserContext,
  file: Pick<LifeFile, 'programmeId' | 'instrumentId'>,
  days: Readonly<Record<string, string>>,
): Promise<void> {
  const steps = await stepsOf(context, file);
  for (const [code, actualOn] of Object.entries(days)) {
    const step = steps.find((one) => one.code === code);
    if (!step) throw new Error(`no step ${code}`);
    await tell(context, 'procedures.updateMilestone', { id: step.id, version: step.version, patch: { actualOn } });
  }
}

/** Arranges a signing. */
export async function arrange(context: BrowserContext, instrumentId: string, patch: object): Promise<void> {
  const { version } = await ask<{ version: number }>(context, 'signing.get', { instrumentId });
  await tell(context, 'signing.updateRecord', { instrumentId, version, patch });
}

/** Types a day into a field of the form, digit by digit as people do. */
export async function typeDay(page: Page, form: Locator, label: string, digits: string): Promise<void> {
  await form.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

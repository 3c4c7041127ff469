import type { Actor } from '@counterpart/domain/identity/actor';
import type { Capacity, InstrumentKind } from '@counterpart/domain/shared/codes';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { loadReference } from '../seed/load-reference.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';

/** An instrument that lives through its procedure, day by day. */
export type LifeInstrument = {
  readonly partnerCode: string;
  readonly kind: InstrumentKind;
  readonly capacity: Capacity;
  readonly procedure: readonly [code: string, version: number];
  readonly titleVi: string;
  readonly proposingCode?: string;
  readonly flags?: readonly string[];
};

/** One step of a life: whose act it is and what is recorded beside its day. */
export type LifeStep = {
  readonly as?: Actor;
  readonly received?: string;
  readonly complete?: string;
};

const keyed = <T>(input: T) => ({ input, idempotencyKey: newKey() });

/** A register with everything that ships and nothing else, on a day. */
export async function openLife(today: string) {
  const base: TestDatabase = await createTestDatabase();
  const house: TestHouse = testHouse(base.db, { today, settings: { demo: false } });
  await loadReference(house);
  const idOf = async (table: 'partner' | 'agency', code: string) =>
    (await base.db.read.selectFrom(table).select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;
  const as = (actor: Actor) => callerAs(house, actor);
  const coordinator = actorOf('coordinator');
  return {
    base,
    house,
    as,
    coordinator,
    officerOf: async (code: string) => actorOf('officer', { agencyId: await idOf('agency', code) }),
    liaisonOf: async (code: string) => actorOf('liaison', { partnerId: await idOf('partner', code) }),
    /** A programme of a partner, managed by an agency. */
    programme: async (code: string, given: { titleVi: string; partnerCode: string; managingCode: string }) => {
      const office = as(coordinator).programmes;
      const { id, version } = await office.create(
        keyed({
          code,
          titleVi: given.titleVi,
          kind: 'PROJECT' as const,
          leadPartnerId: await idOf('partner', given.partnerCode),
        }),
      );
      const managingAgencyId = await idOf('agency', given.managingCode);
      await office.update(keyed({ id, version, patch: { managingAgencyId } }));
      return id;
    },
    instrument: async (programmeId: string, given: LifeInstrument) => {
      const [code, version] = given.procedure;
      const procedure = await base.db.read
        .selectFrom('procedure_template')
        .select('id')
        .where('code', '=', code)
        .where('version_no', '=', version)
        .executeTakeFirstOrThrow();
      const { id } = await as(coordinator).procedures.createInstrument(
        keyed({
          programmeId,
          partnerId: await idOf('partner', given.partnerCode),
          kind: given.kind,
          capacity: given.capacity,
          procedureId: procedure.id,
          titleVi: given.titleVi,
          titleEn: '',
          proposingAgencyId: await idOf('agency', given.proposingCode ?? 'MOF'),
          ...(given.flags && { flags: [...given.flags] }),
        }),
      );
      return lifeOf({ house, as, coordinator }, { programmeId, instrumentId: id });
    },
  };
}

type Ground = {
  readonly house: TestHouse;
  readonly as: (actor: Actor) => ReturnType<typeof callerAs>;
  readonly coordinator: Actor;
};

/** What a test does with one instrument of a life. */
function lifeOf({ house, as, coordinator }: Ground, ids: { programmeId: string; instrumentId: string }) {
  const { programmeId, instrumentId } = ids;
  const office = as(coordinator);
  const road = async () => {
    const found = (await office.procedures.road({ programmeId })).find((one) => one.id === instrumentId);
    if (!found) throw new Error('the instrument is not on the road');
    return found;
  };
  const step = async (code: string) => {
    const found = (await road()).steps.find((one) => one.code === code);
    if (!found) throw new Error(`no step ${code}`);
    return found;
  };
  return {
    instrumentId,
    road,
    step,
    stage: async () => (await road()).stage,
    /** Records steps, each on its own day, which is the day of the register then. */
    walk: async (...steps: readonly (readonly [code: string, day: string, more?: LifeStep])[]) => {
      for (const [code, day, more = {}] of steps) {
        house.setToday(day);
        const { id, version } = await step(code);
        const patch = {
          ...(more.received && { dossierReceivedOn: more.received }),
          ...(more.complete && { dossierCompleteOn: more.complete }),
          actualOn: day,
        };
        await as(more.as ?? coordinator).procedures.updateMilestone(keyed({ id, version, patch }));
      }
    },
    arrange: async (patch: Parameters<typeof office.signing.updateRecord>[0]['input']['patch']) => {
      const { version } = await office.signing.get({ instrumentId });
      return office.signing.updateRecord(keyed({ instrumentId, version, patch }));
    },
    sign: async (signedOn: string, actor = coordinator) => {
      const { version } = await step('SIGNED');
      return as(actor).signing.recordSigned(keyed({ instrumentId, version, signedOn }));
    },
    sheet: (actor = coordinator) => as(actor).effectiveness.get({ instrumentId }),
    deadline: async (
      given: Omit<Parameters<typeof office.effectiveness.recordDeadline>[0]['input'], 'instrumentId' | 'entries'>,
    ) => {
      const { deadline } = await office.effectiveness.get({ instrumentId });
      const input = { instrumentId, entries: deadline.entries, ...given };
      return office.effectiveness.recordDeadline(keyed(input));
    },
    condition: async (values: Parameters<typeof office.effectiveness.addCondition>[0]['input']['values']) =>
      office.effectiveness.addCondition(keyed({ instrumentId, values })),
    move: async (
      kind: string,
      state: Parameters<typeof office.effectiveness.setConditionState>[0]['input']['state'],
      more: { on?: string; number?: string; as?: Actor } = {},
    ) => {
      const { conditions } = await office.effectiveness.get({ instrumentId });
      const one = conditions.find((each) => each.kind === kind);
      if (!one) throw new Error(`no condition ${kind}`);
      return as(more.as ?? coordinator).effectiveness.setConditionState(
        keyed({
          id: one.id,
          version: one.version,
          state,
          ...(more.on && { on: more.on }),
          ...(more.number && { evidence: { number: more.number } }),
        }),
      );
    },
    effective: async (effectiveOn: string, actor = coordinator) => {
      const { version } = await step('EFFECTIVE');
      return as(actor).effectiveness.declare(keyed({ instrumentId, version, effectiveOn }));
    },
    notice: async (number: string, on: string) => {
      const { version } = await step('TB_LPQT');
      return office.effectiveness.recordNotice(keyed({ instrumentId, version, number, on }));
    },
  };
}

/** The refusal behind a failed call. */
export async function refused(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string; details?: Record<string, unknown> } }).cause;
  }
  throw new Error('was not refused');
}

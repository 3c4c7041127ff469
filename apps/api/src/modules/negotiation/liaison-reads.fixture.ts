import { actorOf, callerAs, type TestHouse } from '../../testing.ts';
import type { SeededNegotiation } from '../../testing-negotiation.ts';
import type { SeededProgramme } from '../../testing-world.ts';

/** A register with one negotiation in it. */
export type ReadRegister = {
  readonly house: TestHouse;
  readonly programme: SeededProgramme & { readonly code: string };
  readonly negotiation: SeededNegotiation;
};

/** Everything a liaison can ask that touches a negotiation or the programme it belongs to. */
export async function everythingRead({ house, programme, negotiation }: ReadRegister): Promise<Record<string, string>> {
  const { instrumentId } = programme;
  const caller = callerAs(house, actorOf('liaison', { partnerId: 'prt_wb' }));
  const programmeId = programme.id;
  const answers: Record<string, () => Promise<unknown>> = {
    room: () => caller.negotiation.room({ instrumentId }),
    point: () => caller.negotiation.point({ pointId: negotiation.sharedId }),
    internalPoint: () => caller.negotiation.point({ pointId: negotiation.internalId }),
    minutes: () => caller.negotiation.minutes({ roundId: negotiation.roundId }),
    history: () => caller.programmes.history({ programmeId }),
    historyOfPoint: () => caller.programmes.history({ programmeId, entityId: negotiation.sharedId }),
    historyOfInternalPoint: () => caller.programmes.history({ programmeId, entityId: negotiation.internalId }),
    historyOfMandate: () => caller.programmes.history({ programmeId, field: 'mandate' }),
    historyOfTexts: () => caller.programmes.history({ programmeId, field: 'text' }),
    programme: () => caller.programmes.get({ code: programme.code }),
    list: () => caller.programmes.list({}),
    totals: () => caller.programmes.totals({}),
    road: () => caller.procedures.road({ programmeId }),
    ledger: () => caller.procedures.slipLedger({ programmeId }),
    myWork: () => caller.procedures.myWork({}),
    schedule: () => caller.signing.schedule({}),
    signing: () => caller.signing.get({ instrumentId }),
  };
  const read: Record<string, string> = {};
  for (const [name, ask] of Object.entries(answers)) {
    read[name] = JSON.stringify(await ask().catch((error: { cause?: unknown }) => ({ refused: error.cause })));
  }
  return read;
}

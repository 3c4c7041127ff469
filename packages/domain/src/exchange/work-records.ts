import type {
  KnownInstrument,
  KnownLine,
  KnownMilestone,
  KnownProgramme,
  PublishedStep,
} from './import-register.types.ts';
import type { StatedValues } from './merge-published.rules.ts';

/** A programme on the bench: as it stands after the rows planned so far. */
export type WorkProgramme = {
  readonly id: string;
  readonly isNew: boolean;
  readonly version: number;
  readonly code: string;
  values: StatedValues;
  hasPartner: boolean;
  readonly hasOwnLines: boolean;
  readonly instruments: WorkInstrument[];
  readonly lines: WorkLine[];
};

/** An instrument on the bench; `milestones` are those that were there before. */
export type WorkInstrument = {
  readonly id: string;
  readonly isNew: boolean;
  readonly version: number;
  readonly programmeId: string;
  values: StatedValues;
  readonly milestones: ReadonlyMap<PublishedStep, KnownMilestone>;
};

/** A financing line on the bench. */
export type WorkLine = Omit<KnownLine, 'amountMinor'> & { amountMinor: number; isRemoved: boolean };

/** Lays a programme of the register on the bench, with its instruments and lines. */
export function workProgramme(known: KnownProgramme): WorkProgramme {
  const { id, version, code, ref, hasPartner, hasOwnLines, instruments, lines, ...values } = known;
  return {
    id,
    version,
    code,
    isNew: false,
    hasPartner,
    hasOwnLines,
    values: { ...values, externalRef: ref },
    instruments: instruments.map(workInstrument),
    lines: lines.map((line) => ({ ...line, isRemoved: false })),
  };
}

function workInstrument(known: KnownInstrument): WorkInstrument {
  const { id, version, programmeId, ref, milestones, ...values } = known;
  return {
    id,
    version,
    programmeId,
    isNew: false,
    values: { ...values, externalRef: ref },
    milestones: new Map(milestones.map((milestone) => [milestone.step, milestone])),
  };
}

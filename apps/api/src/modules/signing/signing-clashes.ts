import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
import type { SigningForm } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { foldText } from '@counterpart/domain/shared/text';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import type { FullPowersState } from '@counterpart/domain/signing/full-powers.rules';
import {
  type Ceremony,
  type CeremonySignatory,
  type SigningClash,
  signingClashes,
} from '@counterpart/domain/signing/signing-clash.rules';
import type { DayCertainty } from '@counterpart/domain/signing/signing-standing.rules';
import { type Builder, scopePredicate } from './signing-conditions.list.ts';

/** Whose rows count, and the day and calendar by which the rules look. */
export type ClashAsk = { readonly scope: Scope; readonly today: PlainDate; readonly calendar: WorkCalendar };

/** The part of a stored row by which clashes are looked for. */
export type Dated = {
  readonly instrument_id: string;
  readonly signing_from_on: string;
  readonly signing_to_on: string;
  readonly signing_certainty: string;
};

/**
 * What stands in the way of the signings of these rows. They are held against every other signing of their days that
 * the reader may see, whatever the filter, and against none of another scope, of which nothing may show.
 */
export async function clashesOf(
  reader: Reader,
  ask: ClashAsk,
  rows: readonly Dated[],
): Promise<ReadonlyMap<string, readonly SigningClash[]>> {
  const dated = rows.filter((row) => row.signing_from_on !== FAR_DAY);
  if (dated.length === 0) return new Map();
  const days = [...new Set(dated.filter((row) => row.signing_certainty === 'fixed').map((row) => row.signing_from_on))];
  const windows = dated.filter((row) => row.signing_certainty === 'window').map((row) => row.instrument_id);
  const stored = await signingsBeside(reader, ask.scope, { days, windows });
  const names = await personNames(reader, stored);
  return signingClashes(
    stored.map((row) => toCeremony(row, names)),
    dayContext(ask.today, ask.calendar),
  );
}

type OpenSigning = Awaited<ReturnType<ReturnType<typeof openSignings>['execute']>>[number];

/** Signings still to come: the fixed ones of some days, and some with a window, in the order of their ids. */
async function signingsBeside(
  reader: Reader,
  scope: Scope,
  on: { readonly days: readonly string[]; readonly windows: readonly string[] },
): Promise<OpenSigning[]> {
  // Asked apart, so that each question has an index of its own.
  const fixed =
    on.days.length === 0
      ? []
      : await openSignings(reader, scope)
          .where('s.signing_open_on', 'in', on.days)
          .where('s.signing_certainty', '=', 'fixed')
          .execute();
  const windowed =
    on.windows.length === 0
      ? []
      : await openSignings(reader, scope).where('s.instrument_id', 'in', on.windows).execute();
  return [...fixed, ...windowed].sort((a, b) => (a.instrument_id < b.instrument_id ? -1 : 1));
}

function openSignings(reader: Reader, scope: Scope) {
  return reader
    .selectFrom('instrument_summary as s')
    .leftJoin('signing_record as r', 'r.instrument_id', 's.instrument_id')
    .select([
      's.instrument_id',
      's.signing_from_on',
      's.signing_to_on',
      's.signing_certainty',
      's.full_powers_state',
      's.full_powers_issued_on',
      'r.time_of_day',
      'r.place',
      'r.form',
      'r.signatory_ours_id',
      'r.signatory_ours_text',
      'r.signatory_partner_id',
      'r.signatory_partner_text',
      'r.full_powers_until_on',
    ])
    .where('s.signing_open_on', '<', FAR_DAY)
    .where((eb) => scopePredicate(eb as unknown as Builder, scope));
}

async function personNames(reader: Reader, rows: readonly OpenSigning[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap((row) => [row.signatory_ours_id ?? [], row.signatory_partner_id ?? []].flat()));
  if (ids.size === 0) return new Map();
  const persons = await reader
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(persons.map((person) => [person.id, person.name]));
}

function toCeremony(row: OpenSigning, names: ReadonlyMap<string, string>): Ceremony {
  return {
    instrumentId: row.instrument_id,
    certainty: row.signing_certainty as DayCertainty,
    fromOn: row.signing_from_on,
    toOn: row.signing_to_on,
    timeOfDay: row.time_of_day,
    place: row.place ?? '',
    form: row.form as SigningForm | null,
    signatories: [
      ...signatory(row.signatory_ours_id, row.signatory_ours_text, names),
      ...signatory(row.signatory_partner_id, row.signatory_partner_text, names),
    ],
    fullPowers: {
      state: row.full_powers_state as FullPowersState,
      issuedOn: fromSortDay(row.full_powers_issued_on),
      untilOn: row.full_powers_until_on,
    },
  };
}

// The same person may stand by id in one record and only as printed in another.
function signatory(id: string | null, text: string | null, names: ReadonlyMap<string, string>): CeremonySignatory[] {
  const name = id === null ? undefined : names.get(id);
  const printed = text ?? '';
  const keys = [...(id === null ? [] : [id]), ...[name ?? '', printed].filter((one) => one !== '').map(foldText)];
  return keys.length === 0 ? [] : [{ name: name ?? printed, keys }];
}

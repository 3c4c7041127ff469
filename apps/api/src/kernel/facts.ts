/** Kinds of record that the audit log names. */
export type Entity =
  | 'partner'
  | 'agency'
  | 'person'
  | 'holiday'
  | 'procedure_template'
  | 'programme'
  | 'financing_line'
  | 'component'
  | 'instrument'
  | 'milestone'
  | 'signing_record'
  | 'negotiation_round'
  | 'open_point'
  | 'open_point_position'
  | 'open_point_comment'
  | 'partner_exit'
  | 'meeting'
  | 'meeting_item'
  | 'effectiveness_condition'
  | 'effectiveness_deadline'
  | 'effectiveness_decision'
  | 'task'
  | 'urging'
  | 'urging_rule'
  | 'deliverable'
  | 'indicator'
  | 'document'
  | 'import_run'
  | 'app_user'
  | 'session'
  | 'api_token'
  | 'feed_token'
  | 'register';

/**
 * One thing that happened, written to the audit log in the transaction that made it happen.
 * `before` and `after` hold the changed fields only; `action` is past tense, `entity.verb`.
 */
export type Fact = {
  readonly action: `${string}.${string}`;
  readonly entity: Entity;
  readonly entityId: string;
  readonly version: number;
  readonly programmeId?: string | null;
  readonly partnerId?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  readonly reason?: string | null;
  /** What names the record in a history (its number, its title then); stored beside `after`, no change by itself. */
  readonly named?: Readonly<Record<string, unknown>>;
  /** For our side alone. Fields that are always internal need no mark: `internal-facts.ts` sets them apart. */
  readonly isInternal?: boolean;
};

/** At least one fact: a command without a trace in the audit log does not compile. */
export type Facts = readonly [Fact, ...Fact[]];

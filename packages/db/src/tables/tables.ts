import type { Generated } from 'kysely';
import type { AuditEventTable, AuditHeadTable, IdempotencyKeyTable, OutboxTable } from './audit.ts';
import type { ClockEventTable, HandSpanTable, LimitOverrideTable } from './clocks.ts';
import type {
  DeliverableAgencyTable,
  DeliverableEventTable,
  DeliverableRevisionTable,
  DeliverableTable,
  IndicatorReadingTable,
  IndicatorTable,
} from './deliverables.ts';
import type { DocumentBlobTable, DocumentChunkTable, DocumentFileTable, DocumentTable } from './documents.ts';
import type {
  EffectivenessConditionTable,
  EffectivenessDeadlineTable,
  EffectivenessDecisionTable,
} from './effectiveness.ts';
import type { ImportChangeTable, ImportRunTable, ImportSourceTable, SearchEntryTable } from './exchange.ts';
import type { PartnerExitFileTable, PartnerExitHandOnTable, PartnerExitTable } from './exits.ts';
import type {
  ApiTokenTable,
  AppUserTable,
  FeedTokenTable,
  OneTimeTokenTable,
  SessionTable,
  SignInAttemptTable,
} from './identity.ts';
import type { NoticeSettingTable, NoticeTable } from './inbox.ts';
import type {
  MeetingAgencyTable,
  MeetingItemTable,
  MeetingPartnerTable,
  MeetingPersonTable,
  MeetingSubjectTable,
  MeetingTable,
} from './meetings.ts';
import type {
  DelegationMemberTable,
  NegotiationRoundTable,
  OpenPointCommentTable,
  OpenPointPositionTable,
  OpenPointTable,
} from './negotiation.ts';
import type { AgencyTable, HolidayTable, PartnerTable, PersonTable } from './organisations.ts';
import type {
  AgencyReachTable,
  ComponentTable,
  DateRevisionTable,
  FinancingLineTable,
  InstrumentSummaryTable,
  InstrumentTable,
  LenderSnapshotTable,
  MilestoneTable,
  OpenMilestoneTable,
  ProcedureTemplateTable,
  ProgrammeAgencyTable,
  ProgrammePartnerTable,
  ProgrammeSummaryTable,
  ProgrammeTable,
  SigningRecordTable,
} from './programmes.ts';
import type { TaskAgencyTable, TaskEventTable, TaskSpanTable, TaskTable } from './tasks.ts';
import type { UrgingAnswerTable, UrgingNumberTable, UrgingRuleTable, UrgingTable, UrgingTaskTable } from './urging.ts';

/** Every table of the register. */
export type Tables = {
  agency: AgencyTable;
  agency_reach: AgencyReachTable;
  api_token: ApiTokenTable;
  app_user: AppUserTable;
  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;
  clock_event: ClockEventTable;
  component: ComponentTable;
  date_revision: DateRevisionTable;
  delegation_member: DelegationMemberTable;
  deliverable: DeliverableTable;
  deliverable_agency: DeliverableAgencyTable;
  deliverable_event: DeliverableEventTable;
  deliverable_revision: DeliverableRevisionTable;
  document: DocumentTable;
  document_blob: DocumentBlobTable;
  document_chunk: DocumentChunkTable;
  document_file: DocumentFileTable;
  effectiveness_condition: EffectivenessConditionTable;
  effectiveness_deadline: EffectivenessDeadlineTable;
  effectiveness_decision: EffectivenessDecisionTable;
  feed_token: FeedTokenTable;
  financing_line: FinancingLineTable;
  hand_span: HandSpanTable;
  holiday: HolidayTable;
  idempotency_key: IdempotencyKeyTable;
  import_change: ImportChangeTable;
  import_run: ImportRunTable;
  import_source: ImportSourceTable;
  indicator: IndicatorTable;
  indicator_reading: IndicatorReadingTable;
  instrument: InstrumentTable;
  instrument_summary: InstrumentSummaryTable;
  lender_snapshot: LenderSnapshotTable;
  limit_override: LimitOverrideTable;
  meeting: MeetingTable;
  meeting_agency: MeetingAgencyTable;
  meeting_item: MeetingItemTable;
  meeting_partner: MeetingPartnerTable;
  meeting_person: MeetingPersonTable;
  meeting_subject: MeetingSubjectTable;
  milestone: MilestoneTable;
  negotiation_round: NegotiationRoundTable;
  notice: NoticeTable;
  notice_setting: NoticeSettingTable;
  one_time_token: OneTimeTokenTable;
  open_milestone: OpenMilestoneTable;
  open_point: OpenPointTable;
  open_point_comment: OpenPointCommentTable;
  open_point_position: OpenPointPositionTable;
  outbox: OutboxTable;
  partner: PartnerTable;
  partner_exit: PartnerExitTable;
  partner_exit_file: PartnerExitFileTable;
  partner_exit_hand_on: PartnerExitHandOnTable;
  person: PersonTable;
  procedure_template: ProcedureTemplateTable;
  programme: ProgrammeTable;
  programme_agency: ProgrammeAgencyTable;
  programme_partner: ProgrammePartnerTable;
  programme_summary: ProgrammeSummaryTable;
  schema_migration: { name: string; applied_at: number };
  search_entry: Omit<SearchEntryTable, 'id'> & { id: Generated<number> };
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  signing_record: SigningRecordTable;
  task: TaskTable;
  task_agency: TaskAgencyTable;
  task_event: TaskEventTable;
  task_span: TaskSpanTable;
  urging: UrgingTable;
  urging_answer: UrgingAnswerTable;
  urging_number: UrgingNumberTable;
  urging_rule: UrgingRuleTable;
  urging_task: UrgingTaskTable;
};

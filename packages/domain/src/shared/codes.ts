/**
 * Pipeline stages in the order in which a file passes them.
 * Source: the office's status vocabulary; words in `reference/codelists`.
 */
export const STAGES = [
  'IDEA',
  'PROPOSED',
  'PROPOSAL_APPROVED',
  'POLICY_DECIDED',
  'PREPARATION',
  'APPRAISED',
  'NEGOTIATION_PENDING',
  'NEGOTIATING',
  'NEGOTIATED',
  'DONOR_APPROVED',
  'SIGNING_PENDING',
  'SIGNED',
  'RATIFYING',
  'EFFECTIVE',
  'IMPLEMENTING',
  'CLOSED',
] as const;
export type Stage = (typeof STAGES)[number];

/** Decisions that take a file out of the ordinary flow; each carries a reason. */
export const SIDE_STATES = ['ON_HOLD', 'DROPPED', 'CANCELLED', 'TERMINATED'] as const;
export type SideState = (typeof SIDE_STATES)[number];

/** In whose name an instrument is concluded. */
export const CAPACITIES = ['STATE', 'GOVERNMENT', 'MINISTRY', 'PROVINCE'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Kinds of programme. */
export const PROGRAMME_KINDS = [
  'LOAN_PROGRAMME',
  'PROJECT',
  'TECHNICAL_ASSISTANCE',
  'BUDGET_SUPPORT',
  'COOPERATION',
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Kinds of instrument (văn kiện). */
export const INSTRUMENT_KINDS = [
  'FRAMEWORK_AGREEMENT',
  'LOAN_AGREEMENT',
  'FINANCING_AGREEMENT',
  'GRANT_AGREEMENT',
  'PROJECT_AGREEMENT',
  'EXCHANGE_OF_NOTES',
  'CREDIT_FACILITY_AGREEMENT',
  'MEMORANDUM_OF_UNDERSTANDING',
  'RECORD_OF_DISCUSSIONS',
  'BILATERAL_AGREEMENT',
  'AMENDMENT',
  'OTHER',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** Who pays a financing line, and on which terms. */
export const FINANCING_KINDS = ['CONCESSIONAL_LOAN', 'PREFERENTIAL_LOAN', 'GRANT', 'COUNTERPART_FUND'] as const;
export type FinancingKind = (typeof FINANCING_KINDS)[number];

/** Classes of agency that can hold a file or be assigned a task. */
export const AGENCY_CLASSES = [
  'CENTRAL',
  'MINISTRY',
  'AGENCY',
  'PROVINCE',
  'STATE_CORPORATION',
  'UNIT',
  'OTHER',
] as const;
export type AgencyClass = (typeof AGENCY_CLASSES)[number];

/** Classes of development partner. */
export const PARTNER_KINDS = ['MULTILATERAL', 'BILATERAL', 'UNITED_NATIONS', 'FUND', 'OTHER'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Who must act in a step of a procedure. Resolved to an agency or partner per file. */
export const RESPONSIBLE_ROLES = [
  'PROPOSING_AGENCY',
  'MANAGING_AGENCY',
  'PROJECT_OWNER',
  'RELATED_AGENCIES',
  'MOF',
  'MOFA',
  'MOJ',
  'VPCP',
  'PM',
  'GOVERNMENT',
  'PRESIDENT',
  'NATIONAL_ASSEMBLY',
  'DELEGATION',
  'PARTNER',
] as const;
export type ResponsibleRole = (typeof RESPONSIBLE_ROLES)[number];

/** How a signing takes place. */
export const SIGNING_FORMS = ['CEREMONY', 'VISIT', 'CIRCULATION', 'EXCHANGE'] as const;
export type SigningForm = (typeof SIGNING_FORMS)[number];

/** The six roles of a user. */
export const ROLES = ['admin', 'coordinator', 'leader', 'officer', 'liaison', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

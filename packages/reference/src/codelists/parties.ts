import type { AgencyClass, PartnerKind, ResponsibleRole, Role } from '@counterpart/domain/shared/codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Words of the classes of agency. */
export const AGENCY_CLASS_WORDS: Readonly<Record<AgencyClass, LocalText>> = {
  CENTRAL: { vi: 'Cơ quan Đảng, Nhà nước ở Trung ương', en: 'Central Party or State body' },
  MINISTRY: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministry or ministerial-level agency' },
  AGENCY: { vi: 'Cơ quan thuộc Chính phủ', en: 'Agency under the Government' },
  PROVINCE: { vi: 'Địa phương', en: 'Province or city' },
  STATE_CORPORATION: { vi: 'Tập đoàn, tổng công ty nhà nước', en: 'State group or corporation' },
  UNIT: { vi: 'Đơn vị trực thuộc', en: 'Unit' },
  OTHER: { vi: 'Cơ quan khác', en: 'Other agency' },
};

/** Words of the classes of partner. */
export const PARTNER_KIND_WORDS: Readonly<Record<PartnerKind, LocalText>> = {
  MULTILATERAL: { vi: 'Đa phương', en: 'Multilateral' },
  BILATERAL: { vi: 'Song phương', en: 'Bilateral' },
  UNITED_NATIONS: { vi: 'Liên Hợp Quốc', en: 'United Nations' },
  FUND: { vi: 'Quỹ', en: 'Fund' },
  OTHER: { vi: 'Nhà tài trợ khác', en: 'Other partner' },
};

/** Words for who must act in a step of a procedure. */
export const RESPONSIBLE_ROLE_WORDS: Readonly<Record<ResponsibleRole, LocalText>> = {
  PROPOSING_AGENCY: { vi: 'Cơ quan đề xuất', en: 'Proposing agency' },
  MANAGING_AGENCY: { vi: 'Cơ quan chủ quản', en: 'Managing agency' },
  PROJECT_OWNER: { vi: 'Chủ dự án', en: 'Project owner' },
  RELATED_AGENCIES: { vi: 'Cơ quan liên quan', en: 'Related agencies' },
  MOF: { vi: 'Bộ Tài chính', en: 'Ministry of Finance' },
  MOFA: { vi: 'Bộ Ngoại giao', en: 'Ministry of Foreign Affairs' },
  MOJ: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' },
  VPCP: { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' },
  PM: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  GOVERNMENT: { vi: 'Chính phủ', en: 'Government' },
  PRESIDENT: { vi: 'Chủ tịch nước', en: 'President' },
  NATIONAL_ASSEMBLY: { vi: 'Quốc hội', en: 'National Assembly' },
  DELEGATION: { vi: 'Đoàn đàm phán', en: 'Negotiating delegation' },
  PARTNER: { vi: 'Nhà tài trợ', en: 'Partner' },
};

/** Words of the six roles of a user. */
export const ROLE_WORDS: Readonly<Record<Role, LocalText>> = {
  admin: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  coordinator: { vi: 'Điều phối viên', en: 'Coordinator' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  officer: { vi: 'Cán bộ cơ quan', en: 'Agency officer' },
  liaison: { vi: 'Đầu mối nhà tài trợ', en: 'Partner liaison' },
  auditor: { vi: 'Thanh tra, kiểm toán', en: 'Auditor' },
};

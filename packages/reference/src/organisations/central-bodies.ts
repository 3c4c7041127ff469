import type { LocalText } from '@counterpart/domain/shared/text';
import { type AgencyRow, COMMON_KNOWLEDGE } from './agency.ts';

const CONSTITUTION = 'Hiến pháp 2013';
const DEBT_LAW = 'Luật Quản lý nợ công 20/2017/QH14, Điều 12–15';

function central(code: string, name: LocalText, source: string): AgencyRow {
  return {
    code,
    name,
    class: 'CENTRAL',
    source,
    verification: source === COMMON_KNOWLEDGE ? 'to_confirm' : 'verified',
  };
}

/**
 * Party and State bodies that decide or are asked on the way of a treaty or a loan.
 * The codes of the National Assembly, the President, the Government and the Prime Minister are the codes of the
 * roles in procedures, so a step's responsible role finds its agency directly.
 */
export const CENTRAL_BODIES: readonly AgencyRow[] = [
  central('POLITBURO', { vi: 'Bộ Chính trị', en: 'Politburo' }, COMMON_KNOWLEDGE),
  central(
    'SECRETARIAT',
    { vi: 'Ban Bí thư Trung ương Đảng', en: 'Party Central Committee Secretariat' },
    COMMON_KNOWLEDGE,
  ),
  central('PARTY_OFFICE', { vi: 'Văn phòng Trung ương Đảng', en: 'Party Central Committee Office' }, COMMON_KNOWLEDGE),
  central('NATIONAL_ASSEMBLY', { vi: 'Quốc hội', en: 'National Assembly' }, CONSTITUTION),
  central(
    'NA_STANDING_COMMITTEE',
    { vi: 'Ủy ban Thường vụ Quốc hội', en: 'National Assembly Standing Committee' },
    CONSTITUTION,
  ),
  central('NA_OFFICE', { vi: 'Văn phòng Quốc hội', en: 'Office of the National Assembly' }, COMMON_KNOWLEDGE),
  central('PRESIDENT', { vi: 'Chủ tịch nước', en: 'President' }, DEBT_LAW),
  {
    ...central(
      'PRESIDENT_OFFICE',
      { vi: 'Văn phòng Chủ tịch nước', en: 'Office of the President' },
      'Quyết định 1518/QĐ-TTg ngày 26/8/2014',
    ),
    parentCode: 'PRESIDENT',
  },
  central('GOVERNMENT', { vi: 'Chính phủ', en: 'Government' }, DEBT_LAW),
  { ...central('PM', { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' }, DEBT_LAW), parentCode: 'GOVERNMENT' },
  central('SUPREME_COURT', { vi: 'Tòa án nhân dân tối cao', en: 'Supreme People’s Court' }, CONSTITUTION),
  central(
    'SUPREME_PROCURACY',
    { vi: 'Viện kiểm sát nhân dân tối cao', en: 'Supreme People’s Procuracy' },
    CONSTITUTION,
  ),
  central('STATE_AUDIT', { vi: 'Kiểm toán nhà nước', en: 'State Audit Office' }, CONSTITUTION),
  central(
    'ODA_STEERING',
    {
      vi: 'Ban Chỉ đạo quốc gia về ODA và vốn vay ưu đãi',
      en: 'National Steering Committee on ODA and Concessional Loans',
    },
    'Tin Chính phủ về vốn vay ODA, tháng 9/2025',
  ),
  central(
    'PM_TASK_FORCE',
    { vi: 'Tổ công tác của Thủ tướng Chính phủ', en: 'Prime Minister’s Task Force' },
    'Quyết định 1642/QĐ-TTg (8/2016); Báo cáo 1270/BC-TCTTTg ngày 27/12/2017',
  ),
  central(
    'E_GOVERNMENT_COMMITTEE',
    { vi: 'Ủy ban quốc gia về Chính phủ điện tử', en: 'National Committee on e-Government' },
    'Tin Văn phòng Chính phủ ngày 13/4/2019',
  ),
];

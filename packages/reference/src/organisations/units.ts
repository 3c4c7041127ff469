import type { LocalText } from '@counterpart/domain/shared/text';
import { type AgencyRow, COMMON_KNOWLEDGE } from './agency.ts';

const OFFICE_FROM_2026 = 'Nghị định 369/2025/NĐ-CP (17 đơn vị từ 01/01/2026)';
const OFFICE_TO_2025 = 'Nghị định 36/2025/NĐ-CP; bỏ theo Nghị định 369/2025/NĐ-CP';

type UnitRow = Omit<AgencyRow, 'class' | 'verification'>;

function unit(row: UnitRow): AgencyRow {
  return { ...row, class: 'UNIT', verification: row.source === COMMON_KNOWLEDGE ? 'to_confirm' : 'verified' };
}

function officeUnit(symbol: string, name: LocalText): AgencyRow {
  return unit({ code: `VPCP-${symbol}`, name, parentCode: 'VPCP', source: OFFICE_FROM_2026 });
}

/**
 * The 17 units of the Office of the Government since 01/01/2026, and the two that ended then.
 * The code is the symbol the unit's letters carry (VPCP-QHQT); of the symbols, CN, KGVX and TTĐT were seen in
 * published letters, the others are to be confirmed by the office.
 */
export const OFFICE_UNITS: readonly AgencyRow[] = [
  officeUnit('TH', { vi: 'Vụ Tổng hợp', en: 'General Affairs Department' }),
  officeUnit('PL', { vi: 'Vụ Pháp luật', en: 'Legal Department' }),
  officeUnit('KTTH', { vi: 'Vụ Kinh tế tổng hợp', en: 'General Economics Department' }),
  officeUnit('CN', { vi: 'Vụ Công nghiệp', en: 'Industry Department' }),
  officeUnit('NN', { vi: 'Vụ Nông nghiệp', en: 'Agriculture Department' }),
  officeUnit('KGVX', { vi: 'Vụ Khoa giáo - Văn xã', en: 'Science, Education, Culture and Social Affairs Department' }),
  officeUnit('QHQT', { vi: 'Vụ Quan hệ quốc tế', en: 'International Relations Department' }),
  officeUnit('NC', { vi: 'Vụ Nội chính', en: 'Internal Affairs Department' }),
  officeUnit('TCCV', { vi: 'Vụ Tổ chức công vụ', en: 'Public Service Organisation Department' }),
  officeUnit('V1', {
    vi: 'Vụ Theo dõi công tác thanh tra (Vụ I)',
    en: 'Inspection Monitoring Department (Department I)',
  }),
  officeUnit('QHDP', {
    vi: 'Vụ Công tác Quốc hội, Địa phương và Đoàn thể',
    en: 'National Assembly, Local Affairs and Mass Organisations Department',
  }),
  officeUnit('TKBT', { vi: 'Vụ Thư ký - Biên tập', en: 'Secretariat and Editorial Department' }),
  officeUnit('HC', { vi: 'Vụ Hành chính', en: 'Administration Department' }),
  officeUnit('TCCB', { vi: 'Vụ Tổ chức cán bộ', en: 'Personnel Department' }),
  { ...officeUnit('CDS', { vi: 'Cục Chuyển đổi số', en: 'Digital Transformation Agency' }), validFrom: '2026-01-01' },
  officeUnit('QTTV', { vi: 'Cục Quản trị - Tài vụ', en: 'Property and Finance Agency' }),
  officeUnit('TTDT', { vi: 'Cổng Thông tin điện tử Chính phủ', en: 'Government Portal' }),
  unit({
    code: 'VPCP-DMDN',
    name: { vi: 'Vụ Đổi mới doanh nghiệp', en: 'Enterprise Reform Department' },
    parentCode: 'VPCP',
    validTo: '2025-12-31',
    source: OFFICE_TO_2025,
  }),
  unit({
    code: 'VPCP-KSTT',
    name: { vi: 'Cục Kiểm soát thủ tục hành chính', en: 'Administrative Procedures Control Agency' },
    parentCode: 'VPCP',
    validTo: '2025-12-31',
    source: OFFICE_TO_2025,
  }),
];

/** Units of ministries that act on treaties, loans and grants themselves, and universities that receive them. */
export const MINISTRY_UNITS: readonly AgencyRow[] = [
  unit({
    code: 'MOFA-LPQT',
    name: { vi: 'Vụ Luật pháp và Điều ước quốc tế', en: 'Department of International Law and Treaties' },
    parentCode: 'MOFA',
    source: 'Thông báo 21/2022/TB-LPQT và các thông báo cùng loại',
  }),
  unit({
    code: 'MOF-DMFER',
    name: {
      vi: 'Cục Quản lý nợ và Kinh tế đối ngoại',
      en: 'Department of Debt Management and External Economic Relations',
    },
    parentCode: 'MOF',
    validFrom: '2025-03-01',
    source: 'Quyết định 666/QĐ-BTC (2025)',
  }),
  unit({
    code: 'MOF-DMEF',
    name: { vi: 'Cục Quản lý nợ và Tài chính đối ngoại', en: 'Department of Debt Management and External Finance' },
    parentCode: 'MOF',
    validTo: '2025-02-28',
    successorCode: 'MOF-DMFER',
    source: COMMON_KNOWLEDGE,
  }),
  unit({
    code: 'MPI-FERD',
    name: { vi: 'Vụ Kinh tế đối ngoại', en: 'Foreign Economic Relations Department' },
    parentCode: 'MPI',
    validTo: '2025-02-28',
    successorCode: 'MOF-DMFER',
    source: COMMON_KNOWLEDGE,
  }),
  unit({
    code: 'MOF-VSS',
    name: { vi: 'Bảo hiểm xã hội Việt Nam', en: 'Viet Nam Social Security' },
    parentCode: 'MOF',
    validFrom: '2025-03-01',
    source: 'Quyết định 391/QĐ-BTC ngày 26/2/2025',
  }),
  unit({
    code: 'MOJ-PLQT',
    name: { vi: 'Vụ Pháp luật quốc tế', en: 'Department of International Law' },
    parentCode: 'MOJ',
    source: COMMON_KNOWLEDGE,
  }),
  unit({
    code: 'SBV-HTQT',
    name: { vi: 'Vụ Hợp tác quốc tế', en: 'International Cooperation Department' },
    parentCode: 'SBV',
    source: COMMON_KNOWLEDGE,
  }),
  university('VNU-HN', { vi: 'Đại học Quốc gia Hà Nội', en: 'Vietnam National University, Hanoi' }),
  university('VNU-HCM', {
    vi: 'Đại học Quốc gia Thành phố Hồ Chí Minh',
    en: 'Vietnam National University Ho Chi Minh City',
  }),
  university('UD', { vi: 'Đại học Đà Nẵng', en: 'The University of Danang' }),
];

function university(code: string, name: LocalText): AgencyRow {
  return {
    code,
    name,
    class: 'OTHER',
    source: 'Thông báo 21/2022/TB-LPQT (IDA 6723/6724/6725-VN)',
    verification: 'verified',
  };
}

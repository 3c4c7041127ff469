import type { DemoDeliverable } from './deliverable.types.ts';
import { SAMPLE_SOURCE } from './demo-sources.ts';

const USAID = 'VPCP-USAID-2020';
const MEMORANDUM_2020 = 'Lễ ký Bản ghi nhớ Văn phòng Chính phủ - USAID ngày 13/10/2020';

/** What the memorandum itself says of its four components; the source gives neither days nor how far they are. */
const ofTheMemorandum: readonly DemoDeliverable[] = [
  {
    programme: USAID,
    component: 1,
    isSample: false,
    title: {
      vi: 'Quy định cập nhật về cung cấp dịch vụ công và xử lý hồ sơ trực tuyến',
      en: 'Updated rules on providing public services and processing files online',
    },
    lead: 'VPCP',
    isShared: true,
    source: MEMORANDUM_2020,
  },
  {
    programme: USAID,
    component: 2,
    isSample: false,
    title: {
      vi: 'Chương trình truyền thông về Cổng Dịch vụ công quốc gia',
      en: 'Communication programmes for the National Public Service Portal',
    },
    lead: 'VPCP',
    isShared: true,
    source: MEMORANDUM_2020,
  },
  {
    programme: USAID,
    component: 3,
    isSample: false,
    title: {
      vi: 'Quy trình nghiệp vụ, giao diện và trải nghiệm người dùng cải tiến của Cổng Dịch vụ công quốc gia',
      en: 'Improved business process, interface and user experience of the Portal',
    },
    lead: 'VPCP',
    isShared: true,
    source: MEMORANDUM_2020,
  },
  {
    programme: USAID,
    component: 4,
    isSample: false,
    title: {
      vi: 'Quy trình tái cấu trúc tại trung tâm một cửa, kết quả số hóa tiếp cận được qua Cổng',
      en: 'Re-engineered processes at one-stop centres, digitised results reachable through the Portal',
    },
    lead: 'VPCP',
    isShared: true,
    source: MEMORANDUM_2020,
  },
];

const sample = { isSample: true, source: SAMPLE_SOURCE } as const;

/** Invented deliverables in every state, owed by several agencies. */
const samples: readonly DemoDeliverable[] = [
  {
    ...sample,
    programme: USAID,
    component: 1,
    title: { vi: 'Báo cáo rà soát quy định của các bộ', en: 'Review of the ministries’ rules' },
    lead: 'MOJ',
    supporting: ['MOF'],
    isShared: true,
    due: -40,
    acts: [
      { act: 'start', daysAgo: 90 },
      { act: 'submit', daysAgo: 45, text: 'Bản đầy đủ' },
      { act: 'accept', daysAgo: 30 },
    ],
  },
  {
    ...sample,
    programme: USAID,
    component: 2,
    title: { vi: 'Kế hoạch đào tạo cán bộ một cửa', en: 'Training plan for one-stop staff' },
    lead: 'MOF',
    isShared: true,
    due: -12,
    moves: [
      {
        byDays: 20,
        daysAgo: 35,
        reasonCode: 'OPINIONS_DIFFER',
        reason: 'Chờ ý kiến các địa phương (mẫu)',
        askedBy: 'Bộ Tài chính (mẫu)',
      },
    ],
    acts: [
      { act: 'start', daysAgo: 60 },
      { act: 'report', daysAgo: 20, percent: 60, text: 'Đã có dự thảo (mẫu)' },
    ],
  },
  {
    ...sample,
    programme: USAID,
    component: 3,
    title: { vi: 'Bộ tiêu chí đánh giá giao diện', en: 'Criteria for judging the interface' },
    lead: 'MOST',
    supporting: ['VPCP'],
    due: 9,
    acts: [
      { act: 'submit', daysAgo: 15 },
      { act: 'return', daysAgo: 8, text: 'Thiếu tiêu chí cho người khuyết tật (mẫu)' },
    ],
  },
  {
    ...sample,
    programme: USAID,
    component: 4,
    title: { vi: 'Sổ tay quy trình một cửa điện tử', en: 'Handbook of the electronic one-stop process' },
    lead: 'VPCP-CDS',
    due: 45,
    acts: [{ act: 'report', daysAgo: 6, percent: 35 }],
  },
  {
    ...sample,
    programme: 'MAU-01',
    component: 1,
    title: { vi: 'Hồ sơ thiết kế tuyến thoát nước', en: 'Design of the drainage network' },
    lead: 'UBND-DA-NANG',
    supporting: ['MOF'],
    isShared: true,
    due: -25,
    acts: [{ act: 'report', daysAgo: 30, percent: 80 }],
  },
  {
    ...sample,
    programme: 'MAU-01',
    component: 3,
    title: { vi: 'Phương án bố trí vốn đối ứng', en: 'Plan for the counterpart funds' },
    lead: 'MOF',
    due: 20,
  },
  {
    ...sample,
    programme: 'MAU-07',
    title: { vi: 'Kế hoạch mua sắm 18 tháng', en: 'Procurement plan for 18 months' },
    lead: 'MOST',
    isShared: true,
    due: -5,
    acts: [{ act: 'submit', daysAgo: 3 }],
  },
  {
    ...sample,
    programme: 'MAU-10',
    component: 1,
    title: { vi: 'Danh mục dữ liệu dùng chung', en: 'Catalogue of shared data' },
    lead: 'VPCP-CDS',
    isShared: true,
    due: 70,
  },
  {
    ...sample,
    programme: 'MAU-10',
    component: 2,
    title: { vi: 'Nghiên cứu khảo sát ban đầu', en: 'First survey' },
    lead: 'VPCP',
    due: -90,
    acts: [{ act: 'cancel', daysAgo: 80, text: 'Gộp vào danh mục dữ liệu dùng chung (mẫu)' }],
  },
];

/** What agencies have to deliver to programmes of the demo register. */
export const demoDeliverables: readonly DemoDeliverable[] = [...ofTheMemorandum, ...samples];

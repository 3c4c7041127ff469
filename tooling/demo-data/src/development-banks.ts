import type { PublicProgramme } from './demo.types.ts';
import { CEREMONY_2025, notice } from './demo-sources.ts';

const AFD_CREDIT = {
  kind: 'CREDIT_FACILITY_AGREEMENT',
  capacity: 'GOVERNMENT',
  route: 'PARTNER',
  proposing: 'MOF',
  days: { signed: '2023-12-29', exchanged: '2024-03-15' },
  signing: { oursText: 'Bộ Tài chính', theirsText: 'AFD', note: 'Lễ trao văn kiện tại Hà Nội ngày 15/3/2024' },
} as const;

/** Agreements with the Asian Development Bank, KfW and AFD, as notices and the press give them. */
export const developmentBanks: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'ADB-3743-VIE',
    title: {
      vi: 'Chương trình phát triển lĩnh vực ngân hàng - tài chính và tài chính toàn diện, tiểu chương trình 1',
      en: 'Financial Sector Development and Inclusion Program - Subprogram 1',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '24010',
    partners: ['ADB'],
    source: notice('27/2020', '30/3/2020'),
    instruments: [
      {
        kind: 'LOAN_AGREEMENT',
        capacity: 'STATE',
        route: 'A',
        number: '3743-VIE (COL)',
        proposing: 'MOF',
        days: { signed: '2019-06-03', effective: '2019-11-28', effectiveness_notice: '2020-03-30' },
        signing: { place: 'Hà Nội', ours: 'tran-xuan-ha', theirsText: 'ADB' },
      },
    ],
  },
  {
    isSample: false,
    code: 'ADB-3761-VIE',
    title: {
      vi: 'Dự án kỹ năng và kiến thức cho tăng trưởng kinh tế toàn diện',
      en: 'Skills and Knowledge for Inclusive Economic Growth Project',
    },
    kind: 'PROJECT',
    sector: '11330',
    agencies: [{ code: 'MOLISA', role: 'implementing' }],
    partners: ['ADB'],
    source: notice('43/2020', '18/6/2020'),
    instruments: [
      {
        kind: 'LOAN_AGREEMENT',
        capacity: 'STATE',
        route: 'A',
        number: '3761-VIE (COL)',
        proposing: 'MOF',
        days: { signed: '2019-12-10', effective: '2020-06-05', effectiveness_notice: '2020-06-18' },
        signing: { place: 'Hà Nội' },
      },
      {
        kind: 'GRANT_AGREEMENT',
        capacity: 'STATE',
        route: 'PARTNER',
        title: {
          vi: 'Hiệp định viện trợ không hoàn lại từ Quỹ Nhật Bản về giảm nghèo (JFPR): Dự án kỹ năng và kiến thức',
          en: 'Japan Fund for Poverty Reduction (JFPR) grant agreement: Skills and Knowledge Project',
        },
        proposing: 'MOF',
        money: { amountMinor: 3_000_000_00, currency: 'USD' },
        terms: 'GRANT',
        days: { signed: '2019-12-10' },
      },
    ],
  },
  {
    isSample: false,
    code: 'ADB-CRIEM-II',
    title: {
      vi: 'Dự án phát triển cơ sở hạ tầng đồng bào dân tộc thiểu số ứng phó với biến đổi khí hậu tại tỉnh Phú Yên và Quảng Trị',
      en: 'Climate Resilient Inclusive Infrastructure for Ethnic Minority Project II',
    },
    kind: 'PROJECT',
    sector: '21021',
    agencies: [
      { code: 'UBND-PHU-YEN', role: 'implementing' },
      { code: 'UBND-QUANG-TRI', role: 'implementing' },
    ],
    partners: ['ADB'],
    location: 'Phú Yên, Quảng Trị',
    lines: [{ partner: null, kind: 'COUNTERPART_FUND', amountMinor: 19_740_000_00, currency: 'USD' }],
    source: `${CEREMONY_2025}; tin ADB ngày 17/4/2025`,
    instruments: [
      {
        kind: 'LOAN_AGREEMENT',
        capacity: 'STATE',
        route: 'A',
        proposing: 'MOF',
        money: { amountMinor: 59_000_000_00, currency: 'USD' },
        terms: 'PREFERENTIAL_LOAN',
        days: { signed: '2025-04-16' },
        signing: {
          place: 'Trung tâm Hội nghị quốc gia, Hà Nội',
          form: 'CEREMONY',
          level: 'Thủ tướng Chính phủ chứng kiến',
          oursText: 'Thứ trưởng Bộ Tài chính',
          theirsText: 'Giám đốc Quốc gia ADB tại Việt Nam',
        },
      },
      {
        kind: 'GRANT_AGREEMENT',
        capacity: 'STATE',
        route: 'PARTNER',
        proposing: 'MOF',
        money: { amountMinor: 1_000_000_00, currency: 'USD' },
        terms: 'GRANT',
        days: { signed: '2025-04-16' },
      },
    ],
  },
  {
    isSample: false,
    code: 'KFW-FC-2016',
    title: { vi: 'Hợp tác tài chính Việt Nam - Đức năm 2016', en: 'Viet Nam - Germany financial cooperation 2016' },
    kind: 'COOPERATION',
    sector: '43010',
    partners: ['KFW'],
    source: notice('07/2021', '12/5/2021'),
    instruments: [
      {
        kind: 'BILATERAL_AGREEMENT',
        capacity: 'GOVERNMENT',
        route: 'B',
        title: {
          vi: 'Hiệp định giữa Chính phủ Việt Nam và Chính phủ Cộng hòa Liên bang Đức về hợp tác tài chính 2016',
          en: 'Agreement between the Governments of Viet Nam and Germany on financial cooperation 2016',
        },
        days: { signed: '2021-04-22', effective: '2021-04-22', effectiveness_notice: '2021-05-12' },
        signing: { place: 'Hà Nội' },
      },
    ],
  },
  {
    isSample: false,
    code: 'AFD-2023-MIEN-TRUNG',
    title: {
      vi: 'Dự án chống xói lở và bảo vệ bền vững bờ biển Hội An; Dự án phát triển đô thị ven biển miền Trung tại Đông Hà',
      en: 'Hoi An anti-erosion and sustainable coastal protection; central coastal urban development in Dong Ha',
    },
    kind: 'PROJECT',
    sector: '43060',
    agencies: [
      { code: 'UBND-QUANG-NAM', role: 'implementing' },
      { code: 'UBND-QUANG-TRI', role: 'implementing' },
    ],
    partners: ['AFD', 'EU'],
    location: 'Hội An, Đông Hà',
    description: {
      vi: 'Hai dự án có tổng giá trị 72,3 triệu EUR, trong đó có viện trợ không hoàn lại của Liên minh châu Âu qua AFD; nguồn không tách từng phần. Hợp đồng cho vay lại với hai tỉnh ký cùng ngày lễ trao văn kiện.',
      en: 'The two projects are worth EUR 72.3 million in all, with an EU grant through AFD; the source does not split the sum. On-lending contracts with both provinces were signed on the day of the ceremony.',
    },
    lines: [
      {
        partner: 'AFD',
        kind: 'PREFERENTIAL_LOAN',
        amountMinor: 72_300_000_00,
        currency: 'EUR',
        note: 'Tổng hai dự án, gồm cả viện trợ của EU; nguồn không tách',
      },
    ],
    source: 'Tin lễ trao hiệp định ngày 15/3/2024 (TTXVN; Bộ Tài chính)',
    instruments: [
      {
        ...AFD_CREDIT,
        title: {
          vi: 'Hiệp định tín dụng: Dự án chống xói lở và bảo vệ bền vững bờ biển Hội An, tỉnh Quảng Nam',
          en: 'Credit facility agreement: Hoi An anti-erosion and sustainable coastal protection, Quang Nam',
        },
      },
      {
        ...AFD_CREDIT,
        title: {
          vi: 'Hiệp định tín dụng: Dự án phát triển đô thị ven biển miền Trung hướng tới tăng trưởng xanh, thành phố Đông Hà, tỉnh Quảng Trị',
          en: 'Credit facility agreement: central coastal urban development for green growth, Dong Ha, Quang Tri',
        },
      },
    ],
  },
];

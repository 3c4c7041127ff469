import type { PublicProgramme } from './demo.types.ts';
import { notice, noticeNumbered } from './demo-sources.ts';

const NOTES = { kind: 'EXCHANGE_OF_NOTES', capacity: 'GOVERNMENT', route: 'C' } as const;

/** Exchanges of notes with Japan, the framework of the Korean fund EDCF and a KOICA record of discussions. */
export const japanAndKorea: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'JICA-LAM-DONG-1',
    title: {
      vi: 'Khoản vay ODA Nhật Bản: phát triển nông nghiệp tỉnh Lâm Đồng, giai đoạn 1',
      en: 'Japanese ODA loan: agricultural development in Lam Dong, phase 1',
    },
    kind: 'PROJECT',
    sector: '31120',
    partners: ['JICA'],
    location: 'Lâm Đồng',
    source: noticeNumbered('28/2023'),
    instruments: [
      {
        ...NOTES,
        money: { amountMinor: 4_739_000_000, currency: 'JPY' },
        terms: 'CONCESSIONAL_LOAN',
        days: { signed: '2023-05-21', effective: '2023-05-21' },
        signing: { place: 'Hiroshima' },
      },
    ],
  },
  {
    isSample: false,
    code: 'JICA-COVID-2023',
    title: {
      vi: 'Khoản vay ODA Nhật Bản hỗ trợ ngân sách sau đại dịch Covid-19',
      en: 'Japanese ODA loan for budget support after Covid-19',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '51010',
    partners: ['JICA'],
    source: noticeNumbered('27/2023'),
    instruments: [
      {
        ...NOTES,
        money: { amountMinor: 50_000_000_000, currency: 'JPY' },
        terms: 'CONCESSIONAL_LOAN',
        days: { signed: '2023-05-21', effective: '2023-05-21' },
        signing: { place: 'Hiroshima' },
      },
    ],
  },
  {
    isSample: false,
    code: 'JICA-HA-LONG',
    title: {
      vi: 'Khoản vay ODA Nhật Bản: thoát nước và xử lý nước thải thành phố Hạ Long',
      en: 'Japanese ODA loan: drainage and wastewater in Ha Long',
    },
    kind: 'PROJECT',
    sector: '14022',
    partners: ['JICA'],
    location: 'Hạ Long, Quảng Ninh',
    description: {
      vi: 'Trả nợ trong 30 năm sau 10 năm ân hạn; giải ngân trong 9 năm kể từ khi hiệp định vay có hiệu lực.',
      en: 'Repaid over 30 years after 10 years of grace; disbursed over 9 years from the effectiveness of the loan agreement.',
    },
    source: noticeNumbered('08/2020'),
    instruments: [{ ...NOTES, days: { signed: '2020-01-06' }, signing: { place: 'Hà Nội' } }],
  },
  {
    isSample: false,
    code: 'JICA-JDS-2020',
    title: { vi: 'Học bổng phát triển nguồn nhân lực (JDS)', en: 'Human Resource Development Scholarship (JDS)' },
    kind: 'COOPERATION',
    sector: '11420',
    partners: ['JICA'],
    source: noticeNumbered('60/2020'),
    instruments: [
      {
        ...NOTES,
        flagsOff: ['loan'],
        money: { amountMinor: 774_000_000, currency: 'JPY' },
        terms: 'GRANT',
        days: { signed: '2020-09-10', effective: '2020-09-10' },
      },
    ],
  },
  {
    isSample: false,
    code: 'JICA-DIOXIN-2020',
    title: { vi: 'Trang thiết bị phân tích dioxin', en: 'Equipment for dioxin analysis' },
    kind: 'COOPERATION',
    sector: '41010',
    partners: ['JICA'],
    source: noticeNumbered('07/2020'),
    instruments: [
      {
        ...NOTES,
        flagsOff: ['loan'],
        money: { amountMinor: 300_000_000, currency: 'JPY' },
        terms: 'GRANT',
        days: { signed: '2020-01-06', effective: '2020-01-06' },
      },
    ],
  },
  {
    isSample: false,
    code: 'EDCF-2016-2020',
    title: {
      vi: 'Khoản tín dụng từ Quỹ Hợp tác phát triển kinh tế (EDCF) giai đoạn 2016-2020',
      en: 'Loans from the Economic Development Cooperation Fund for the years 2016 through 2020',
    },
    kind: 'LOAN_PROGRAMME',
    sector: '43010',
    managing: 'MPI',
    partners: ['KEXIM'],
    source: `${notice('54/2017', '28/12/2017')}; trị giá theo Cục Ngoại vụ, Bộ Ngoại giao (11/2017)`,
    instruments: [
      {
        kind: 'FRAMEWORK_AGREEMENT',
        capacity: 'GOVERNMENT',
        route: 'B',
        title: {
          vi: 'Hiệp định khung giữa Chính phủ Việt Nam và Chính phủ Đại Hàn Dân Quốc cho các khoản tín dụng EDCF 2016-2020',
          en: 'Framework Arrangement between the Governments of Viet Nam and Korea concerning EDCF loans 2016-2020',
        },
        proposing: 'MPI',
        money: { amountMinor: 1_500_000_000_00, currency: 'USD' },
        terms: 'CONCESSIONAL_LOAN',
        days: { signed: '2017-11-08', effective: '2017-11-08', effectiveness_notice: '2017-12-28' },
        signing: {
          place: 'Hà Nội',
          oursText: 'Bộ trưởng Bộ Kế hoạch và Đầu tư',
          theirsText: 'Đại sứ Đại Hàn Dân Quốc tại Việt Nam',
        },
      },
    ],
  },
  {
    isSample: false,
    code: 'KOICA-NIIS-2018',
    title: {
      vi: 'Dự án nâng cấp và phát triển hệ thống thông tin quốc gia về đầu tư',
      en: 'National investment information system',
    },
    kind: 'TECHNICAL_ASSISTANCE',
    sector: '22040',
    managing: 'MPI',
    partners: ['KOICA'],
    lines: [{ partner: null, kind: 'COUNTERPART_FUND', amountMinor: 700_000_00, currency: 'USD' }],
    source: 'Bizhub 4/5/2018; Nhân Dân 5/2018: ký biên bản thảo luận ngày 3/5/2018 tại Hà Nội',
    instruments: [
      {
        kind: 'RECORD_OF_DISCUSSIONS',
        capacity: 'MINISTRY',
        route: 'PARTNER',
        proposing: 'MPI',
        money: { amountMinor: 5_500_000_00, currency: 'USD' },
        terms: 'GRANT',
        days: { signed: '2018-05-03' },
        signing: { place: 'Hà Nội', oursText: 'Bộ Kế hoạch và Đầu tư', theirsText: 'KOICA' },
      },
    ],
  },
];

import type { PublicProgramme } from './demo.types.ts';

/** What the Office of the Government itself agreed or discussed with partners, and grants through the United Nations. */
export const officeCooperation: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'VPCP-USAID-2020',
    title: {
      vi: 'Hợp tác Văn phòng Chính phủ - USAID về nâng cao năng lực Chính phủ điện tử',
      en: 'Cooperation of the Office of the Government and USAID on e-government capacity',
    },
    kind: 'COOPERATION',
    sector: '15110',
    managing: 'VPCP',
    partners: ['USAID'],
    description: {
      vi: 'Mục đích: cải cách thủ tục hành chính; phối hợp liên ngành; minh bạch; phát triển tiếp Cổng Dịch vụ công quốc gia.',
      en: 'Purposes: administrative-procedure reform; inter-agency coordination; transparency; further development of the National Public Service Portal.',
    },
    components: [
      {
        vi: 'Cập nhật quy định về cung cấp dịch vụ công và xử lý hồ sơ trực tuyến',
        en: 'Update the rules on providing public services and processing files online',
      },
      {
        vi: 'Quản lý thay đổi cho các cơ quan và các chương trình truyền thông để Cổng Dịch vụ công quốc gia hoạt động hiệu quả',
        en: 'Change management for agencies and communication programmes to make the Portal effective',
      },
      {
        vi: 'Cải tiến quy trình nghiệp vụ, giao diện và trải nghiệm người dùng của Cổng Dịch vụ công quốc gia',
        en: 'Improve business process, interface and user experience of the Portal',
      },
      {
        vi: 'Tái cấu trúc quy trình tại trung tâm một cửa, tập trung số hóa thủ tục và tiếp cận kết quả số hóa qua Cổng',
        en: 'Re-engineer processes at one-stop centres: digitised procedures and access to digitised results through the Portal',
      },
    ],
    source: 'Lễ ký Bản ghi nhớ Văn phòng Chính phủ - USAID ngày 13/10/2020',
    instruments: [
      {
        kind: 'MEMORANDUM_OF_UNDERSTANDING',
        capacity: 'MINISTRY',
        route: 'E',
        title: {
          vi: 'Bản ghi nhớ giữa Văn phòng Chính phủ và USAID về nâng cao năng lực Chính phủ điện tử',
          en: 'Memorandum of understanding between the Office of the Government and USAID on e-government capacity',
        },
        proposing: 'VPCP',
        days: { signed: '2020-10-13' },
        signing: {
          form: 'CEREMONY',
          level:
            'Bộ trưởng, Chủ nhiệm Mai Tiến Dũng; Đại sứ Daniel J. Kritenbrink; Quyền Giám đốc USAID Bradley Bessire',
          oursText: 'Văn phòng Chính phủ',
          theirsText: 'USAID',
        },
      },
    ],
  },
  {
    isSample: false,
    code: 'VPCP-WB-2018',
    title: {
      vi: 'Khung hợp tác Văn phòng Chính phủ - Ngân hàng Thế giới về cải cách thủ tục hành chính và Chính phủ điện tử 2018-2020',
      en: 'Partnership Framework of the Office of the Government and the World Bank on administrative procedures and e-government 2018-2020',
    },
    kind: 'COOPERATION',
    sector: '15110',
    managing: 'VPCP',
    partners: ['WB'],
    source: 'Tin Ngân hàng Thế giới ngày 20/9/2018; tin làm việc Văn phòng Chính phủ - Ngân hàng Thế giới năm 2019',
    instruments: [
      {
        kind: 'OTHER',
        capacity: 'MINISTRY',
        route: 'E',
        title: {
          vi: 'Khung hợp tác giữa Văn phòng Chính phủ và Ngân hàng Thế giới',
          en: 'Partnership Framework between the Office of the Government and the World Bank',
        },
        proposing: 'VPCP',
        days: { signed: '2018-09-20' },
        signing: {
          place: 'Hà Nội',
          form: 'CEREMONY',
          level: 'Thủ tướng Chính phủ chứng kiến',
          ours: 'mai-tien-dung',
          theirs: 'ousmane-dione',
        },
      },
    ],
  },
  {
    isSample: false,
    code: 'VPCP-WB-TASKS',
    title: {
      vi: 'Hỗ trợ kỹ thuật: phần mềm quản lý cơ sở dữ liệu theo dõi nhiệm vụ Chính phủ, Thủ tướng giao',
      en: 'Technical assistance: database software for tracking tasks assigned by the Government and the Prime Minister',
    },
    kind: 'TECHNICAL_ASSISTANCE',
    sector: '15110',
    managing: 'VPCP',
    partners: ['WB'],
    description: {
      vi: 'Đề nghị tại buổi tiếp ngày 21/12/2017; chuyên gia Ngân hàng Thế giới đã khảo sát, bước tiếp theo là lộ trình.',
      en: 'Requested on 21 December 2017; World Bank experts have assessed it, the roadmap comes next.',
    },
    source: 'Tin Văn phòng Chính phủ ngày 21/12/2017',
    instruments: [],
  },
  {
    isSample: false,
    code: 'VPCP-WB-EGOV',
    title: {
      vi: 'Tư vấn xây dựng Chính phủ điện tử (Ngân hàng Thế giới và chuyên gia Estonia)',
      en: 'Advice on e-government (World Bank and Estonian experts)',
    },
    kind: 'TECHNICAL_ASSISTANCE',
    sector: '15110',
    managing: 'VPCP',
    partners: ['WB'],
    description: {
      vi: 'Cần xác định lộ trình, cột mốc chính, ưu tiên và nguồn lực: chính sách, kỹ thuật, tài chính, con người.',
      en: 'To define: roadmap, main milestones, priorities and resources: policy, technical, finance, people.',
    },
    source: 'Tin Văn phòng Chính phủ ngày 7/8/2018',
    instruments: [],
  },
  {
    isSample: false,
    code: 'USAID-LINKSME',
    title: {
      vi: 'Dự án Thúc đẩy cải cách, nâng cao năng lực kết nối của doanh nghiệp nhỏ và vừa (LinkSME)',
      en: 'Linkages for Small and Medium Enterprises (LinkSME)',
    },
    kind: 'PROJECT',
    sector: '32130',
    agencies: [
      { code: 'VPCP', role: 'implementing' },
      { code: 'MPI', role: 'implementing' },
    ],
    partners: ['USAID'],
    description: {
      vi: 'Thực hiện trong 5 năm, dự kiến đến năm 2023; nguồn không nêu ngày kết thúc thực tế.',
      en: 'Planned for five years, until 2023; the source gives no actual end.',
    },
    source: 'USAID LinkSME, báo cáo năm thứ nhất (từ 5/9/2018); Nhân Dân và VNS 24/9/2019; lễ ký 13/10/2020',
    instruments: [
      {
        kind: 'OTHER',
        capacity: 'MINISTRY',
        route: 'PARTNER',
        number: '72044018C00002',
        money: { amountMinor: 22_100_000_00, currency: 'USD' },
        terms: 'GRANT',
        days: { AWARDED: '2018-09-05', WORK_PLAN: '2019-09-24' },
        notes: { WORK_PLAN: 'Ngày lễ khởi động dự án; nguồn không nêu ngày duyệt kế hoạch công tác' },
      },
    ],
  },
  {
    isSample: false,
    code: 'UNDP-SACCR',
    title: {
      vi: 'Tăng cường khả năng chống chịu của nông nghiệp quy mô nhỏ với an ninh nguồn nước do biến đổi khí hậu khu vực Tây Nguyên và Nam Trung Bộ',
      en: 'Strengthening the resilience of smallholder agriculture to climate change-induced water insecurity in the Central Highlands and South-Central Coast regions of Vietnam (SACCR)',
    },
    kind: 'PROJECT',
    sector: '31140',
    managing: 'MARD',
    partners: ['UNDP', 'GCF'],
    location: 'Đắk Lắk, Đắk Nông, Bình Thuận, Ninh Thuận, Khánh Hòa',
    lines: [{ partner: 'GCF', kind: 'GRANT', amountMinor: 30_200_000_00, currency: 'USD' }],
    source: 'TTXVN, Nhân Dân 28/5/2021: ký tại Hà Nội ngày 28/5/2021',
    instruments: [
      {
        kind: 'GRANT_AGREEMENT',
        capacity: 'MINISTRY',
        route: 'F',
        proposing: 'MARD',
        money: { amountMinor: 30_200_000_00, currency: 'USD' },
        days: { signed: '2021-05-28' },
        signing: {
          place: 'Hà Nội',
          form: 'CEREMONY',
          oursText: 'Bộ Nông nghiệp và Phát triển nông thôn',
          theirsText: 'UNDP',
        },
      },
    ],
  },
];

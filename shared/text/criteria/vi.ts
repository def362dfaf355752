/** What a criterion is to reach, and when an officer serves. */
export const vi = {
  target: 'Mục tiêu',
  noTarget: 'không đặt',
  targetHint: 'Để trống thì không đặt mục tiêu. Mục tiêu hiện cạnh kết quả trên trang quản lý.',
  percent: 'Ít nhất bao nhiêu phần trăm',
  countedLevels: 'Tính các mức',
  levelsUpTo: (letters: readonly string[]) =>
    letters.length === 1 ? `Chỉ mức ${letters.join()}` : `Mức ${letters.join(' và ')}`,
  /** `levels`: “Chỉ mức A”; `verdict`: null as long as nothing was rated. */
  targetNote: (levels: string, percent: string | null, target: number, verdict: string | null) =>
    percent === null || verdict === null
      ? `${levels}: mục tiêu ${target}%, chưa có đánh giá`
      : `${levels}: ${percent}; mục tiêu ${target}%: ${verdict}`,
  reached: 'đạt',
  missed: 'chưa đạt',
  lastQuestion: 'Câu hỏi cuối',
  asksRequester: 'Hỏi ông/bà đến cho cá nhân, gia đình hay cho tổ chức, doanh nghiệp',
  requesterHint:
    'Một lần chạm, được bỏ qua. Chỉ đếm riêng hai nhóm ở mục Biểu đồ, không ghép với công chức, quầy hay giờ, và không hiện nhóm dưới 5 phiếu.',
  days: 'Thời gian phục vụ',
  daysHint:
    'Để trống nếu không giới hạn. Ngoài những ngày này, máy tính bảng không hỏi về công chức này; kết quả đã có vẫn nằm trong phụ lục.',
  firstDay: 'Từ ngày',
  lastDay: 'Đến hết ngày',
  daysOf: (first: string | null, last: string | null) =>
    first && last
      ? `từ ${first} đến hết ${last}`
      : first
        ? `từ ${first}`
        : last
          ? `đến hết ${last}`
          : 'không giới hạn',
};

/** What a criterion is to reach, and when an officer serves. */
export const vi = {
  target: 'Mục tiêu',
  noTarget: 'không đặt',
  targetHint: 'Để trống thì không đặt mục tiêu. Mục tiêu hiện cạnh kết quả trên trang quản lý.',
  percent: 'Ít nhất bao nhiêu phần trăm',
  countedLevels: 'Tính các mức',
  levelsUpTo: (letters: readonly string[]) =>
    letters.length === 1 ? `Chỉ mức ${letters.join()}` : `Mức ${letters.join(' và ')}`,
  targetOf: (percent: number, letters: readonly string[]) => `${percent}% mức ${letters.join(' + ')}`,
  reached: 'đạt',
  missed: 'chưa đạt',
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

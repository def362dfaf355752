/** What citizens were asked in other words within a period, beside its annex. */
export const vi = {
  title: 'Trong kỳ này, lời hỏi đã đổi',
  hint: 'Phụ lục in lời mới nhất, và cộng cả đánh giá theo lời cũ vào cùng một dòng.',
  since: (day: string, version: number) => `Từ ngày ${day} (phiên bản ${version}):`,
  criterion: (before: string, after: string) => `tiêu chí “${before}” đổi thành “${after}”.`,
  level: (level: string, before: string, after: string) =>
    `mức ${level} của mọi tiêu chí không có lời riêng đổi từ “${before}” thành “${after}”.`,
  ownLevel: (level: string, criterion: string, before: string, after: string) =>
    `mức ${level} của tiêu chí “${criterion}” đổi từ “${before}” thành “${after}”.`,
};

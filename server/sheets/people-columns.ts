/** The words of the spreadsheet of officers and fields. Clerks fill it in Vietnamese, whatever the language of the screens. */
export const peopleWords = {
  officers: 'Công chức',
  serviceFields: 'Lĩnh vực',
  guide: 'Cách ghi',
  guideLines: [
    'Mỗi dòng là một công chức hoặc một lĩnh vực. Không sửa dòng tiêu đề và tên trang tính.',
    'Lĩnh vực phụ trách: ghi đúng tên như ở trang “Lĩnh vực”; nhiều lĩnh vực thì cách nhau bằng dấu chấm phẩy.',
    'Ngày: ngày/tháng/năm, ví dụ 05/12/2025. Để trống nếu không giới hạn.',
    'Ai đã có trong mẫu phiếu thì được nhận ra theo họ tên; ô để trống thì giữ nguyên như trong mẫu phiếu.',
    'Người và lĩnh vực không có trong tệp thì vẫn ở lại mẫu phiếu.',
    'Có dòng sai thì cả tệp chưa được nhận; trang sẽ chỉ ra từng chỗ.',
  ],
} as const;

export const officerColumns = {
  honorific: 'Danh xưng',
  name: 'Họ và tên',
  title: 'Chức danh',
  serviceFields: 'Lĩnh vực phụ trách',
  firstDay: 'Từ ngày',
  lastDay: 'Đến hết ngày',
} as const;
export const fieldColumns = { name: 'Tên lĩnh vực' } as const;

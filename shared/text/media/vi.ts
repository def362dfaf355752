/** The desk's section for pictures and recorded speech. */
export const vi = {
  title: 'Ảnh và giọng đọc',
  intro:
    'Ảnh giúp người dân nhận ra người đã phục vụ mình; giọng đọc giúp người khó đọc chữ. Những gì thay đổi ở đây sẽ tự đến các máy tính bảng trong vài phút, và vẫn dùng được khi mất mạng.',
  readOnly: 'Bạn xem và nghe được, nhưng không sửa được. Hãy nhờ người quản lý đơn vị hoặc người quản trị.',

  officers: 'Ảnh công chức',
  officersHint:
    'Chọn ảnh chân dung nhìn rõ mặt. Ảnh được cắt vuông ở giữa và thu nhỏ ngay trên máy này trước khi gửi đi.',
  noOfficers: 'Danh mục chưa có công chức nào.',
  serviceFields: 'Hình của lĩnh vực',
  serviceFieldsHint: 'Chọn hình đơn giản, nhìn là hiểu; ví dụ hình ngôi nhà cho lĩnh vực Nhà ở.',
  noServiceFields: 'Danh mục chưa có lĩnh vực nào.',
  missingPictures: (missing: number, of: number) => `${missing} trên ${of} ảnh chưa có (không bắt buộc).`,
  allPictures: 'Đã có đủ ảnh.',
  noPicture: 'Chưa có ảnh',
  pictureOf: (name: string) => `Ảnh: ${name}`,
  addPicture: 'Chọn ảnh',
  replacePicture: 'Đổi ảnh',
  addPictureFor: (name: string) => `Chọn ảnh: ${name}`,
  replacePictureFor: (name: string) => `Đổi ảnh: ${name}`,
  unreadablePicture: 'Không mở được tệp này. Hãy chọn một ảnh JPEG, PNG hoặc WebP.',

  speech: 'Giọng đọc',
  speechHint:
    'Máy chỉ đọc khi người dân bấm nút loa. Nên để một người đọc tất cả, rõ tiếng, chậm vừa phải, cùng một giọng cho mọi mức đánh giá.',
  allOrNone:
    'Các mức của một tiêu chí, hay các tên trong một danh sách, chỉ được đọc khi tất cả đều có giọng đọc: không mức nào, không ai được nhắc hơn người khác.',
  language: 'Ngôn ngữ',
  missingRecordings: (missing: number, of: number) =>
    `${missing} trên ${of} câu chưa có bản ghi (không bắt buộc).`,
  allRecordings: 'Đã có đủ giọng đọc.',
  outdatedRecordings: (count: number) =>
    `${count} câu đã đổi sau khi ghi âm: máy tính bảng không dùng các bản ghi đó nữa cho tới khi có người ghi lại.`,
  groups: {
    screens: 'Câu chung của máy',
    criteria: 'Tiêu chí',
    levels: 'Các mức đánh giá',
    serviceFields: 'Tên lĩnh vực',
    officers: 'Tên công chức',
  },
  columns: { text: 'Nội dung', state: 'Giọng đọc', actions: 'Thao tác' },
  states: { there: 'Đã có', missing: 'Chưa có', outdated: 'Câu đã đổi, hãy ghi lại' },
  listen: 'Nghe',
  listenTo: (text: string) => `Nghe: ${text}`,
  record: 'Ghi âm',
  recordAgain: 'Ghi lại',
  recordFor: (text: string) => `Ghi âm: ${text}`,
  recordAgainFor: (text: string) => `Ghi lại: ${text}`,
  stop: (time: string) => `Dừng (${time})`,
  recording: (text: string) => `Đang ghi âm: ${text}`,
  upload: 'Tải tệp lên',
  uploadFor: (text: string) => `Tải tệp âm thanh lên: ${text}`,
  unplayable: 'Trình duyệt này không phát được bản ghi. Hãy dùng tệp MP3, hoặc ghi âm lại ở đây.',
  noMicrophone:
    'Trình duyệt chỉ cho dùng micrô khi trang được mở bằng https:// hoặc ngay trên máy chủ. Ở đây bạn vẫn tải lên được tệp đã ghi sẵn.',
  microphoneRefused:
    'Không dùng được micrô. Hãy cắm micrô và cho phép trang này dùng micrô, hoặc tải lên tệp đã ghi sẵn.',

  remove: 'Xóa',
  removeFor: (what: string) => `Xóa: ${what}`,
  saved: (what: string) => `Đã lưu ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  removed: (what: string) => `Đã xóa: ${what}`,

  unused: 'Không còn dùng',
  unusedHint:
    'Những ảnh và bản ghi này thuộc về công chức, lĩnh vực hoặc câu hỏi không còn trong danh mục. Máy tính bảng không hiện và không đọc chúng nữa.',
  unusedPicture: (id: string) => `Ảnh của “${id}”`,
  unusedRecording: (language: string, id: string) => `Giọng đọc (${language}) của “${id}”`,
};

/** The public page that holds a file against the closed annexes. */
export const vi = {
  title: 'Kiểm tra tệp phụ lục',
  intro:
    'Chọn tệp phụ lục khảo sát mức độ hài lòng mà bạn nhận được. Hệ thống cho biết tệp có đúng là bản đã chốt và còn nguyên như lúc chốt hay không.',
  kept: 'Tệp chỉ được đối chiếu, không được lưu lại.',
  file: 'Tệp phụ lục (docx, pdf, xlsx, csv hoặc json)',
  submit: 'Kiểm tra',
  genuine: (number: string, office: string, from: string, to: string, day: string) =>
    `Đúng là phụ lục số ${number} của ${office}, kỳ từ ngày ${from} đến ngày ${to}, chốt ngày ${day}, chưa bị sửa.`,
  unknown:
    'Không tìm thấy. Tệp này không phải là bản đã chốt trên hệ thống này, hoặc đã bị sửa sau khi tải về. Mở ra rồi lưu lại cũng làm tệp khác đi.',
  none: 'Bạn chưa chọn tệp.',
  tooLarge: (megabytes: number) => `Tệp lớn hơn ${megabytes} MB nên không thể là tệp phụ lục.`,
  failed: 'Chưa kiểm tra được. Hãy thử lại sau ít phút.',
} as const;

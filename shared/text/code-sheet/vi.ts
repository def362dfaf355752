/** What the desk says where codes are printed that open the survey on a phone. */
export const vi = {
  title: 'In mã QR để đánh giá trên điện thoại',
  intro:
    'Mỗi mã gửi được một phiếu. Cắt ra và đưa cho người dân, hoặc dán vào giấy trả kết quả. Người dân trả lời trên điện thoại của mình, tại chỗ hay ở nhà.',
  notOffered: 'Đơn vị chưa bật đánh giá trên điện thoại: mã in ra sẽ chưa mở được.',
  openSettings: 'Mở phần Cài đặt',
  sheets: 'Số tờ A4',
  sheetsHint: (each: number) => `Mỗi tờ ${each} mã.`,
  counter: 'Quầy',
  counterHint: 'Chọn quầy để người dân không phải chọn lĩnh vực và công chức của quầy khác.',
  anyCounter: 'Không theo quầy',
  valid: 'Dùng được trong',
  days: (count: number) => `${count} ngày`,
  submit: 'Tạo mã',
  made: (count: number, lastDay: string) =>
    `Đã tạo ${count} mã, dùng được đến hết ngày ${lastDay}. Hãy in ngay: rời trang này thì các mã không hiện lại.`,
  print: 'In',
  sheet: 'Tờ mã QR',
  code: (number: number) => `Mã QR số ${number}`,
  scan: 'Quét mã để đánh giá sự phục vụ',
  once: 'Dùng một lần',
  until: (lastDay: string) => `Đến hết ngày ${lastDay}`,
};

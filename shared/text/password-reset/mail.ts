/** The e-mail that carries a link to a new password. */
export const mailWords = {
  subject: 'Đặt mật khẩu mới: Khảo sát mức độ hài lòng',
  text: (name: string, url: string) =>
    `Có người, có lẽ là bạn, vừa yêu cầu đặt mật khẩu mới cho tài khoản “${name}”.\n\nMở liên kết này trong vòng 30 phút để đặt mật khẩu mới; liên kết chỉ dùng được một lần:\n${url}\n\nNếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.\n`,
};

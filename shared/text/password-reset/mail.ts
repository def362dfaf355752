import type { Language, Words } from '../language.ts';

const vi = {
  subject: 'Đặt mật khẩu mới: Khảo sát mức độ hài lòng',
  text: (name: string, url: string) =>
    `Có người, có lẽ là bạn, vừa yêu cầu đặt mật khẩu mới cho tài khoản “${name}”.\n\nMở liên kết này trong vòng 30 phút để đặt mật khẩu mới; liên kết chỉ dùng được một lần:\n${url}\n\nNếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.\n`,
};

const en: Words<typeof vi> = {
  subject: 'A new password: citizen satisfaction survey',
  text: (name, url) =>
    `Somebody, perhaps you, has asked for a new password for the account “${name}”.\n\nOpen this link within 30 minutes to choose one; it works once:\n${url}\n\nIf it was not you, leave this e-mail as it is: the old password goes on working.\n`,
};

/** The e-mail that carries a link to a new password, in the language of the page where it was asked for. */
export const mailWords: Readonly<Record<Language, Words<typeof vi>>> = { vi, en };

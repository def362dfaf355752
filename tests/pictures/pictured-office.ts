import { Catalogue } from '../../shared/catalogue.ts';

const text = (vi: string, en: string) => ({ vi, en });
const officer = (
  id: string,
  honorific: string,
  name: string,
  title: string,
  ...serviceFieldIds: string[]
) => ({
  id,
  honorific,
  name,
  title,
  serviceFieldIds,
});

/** A centre with several officers in a field. The names are made up. */
export const picturedOffice = Catalogue.parse({
  office: {
    id: 'an-binh',
    name: text(
      'Trung tâm Phục vụ hành chính công xã An Bình',
      'An Bình public administration service centre',
    ),
    parentName: text('Ủy ban nhân dân xã An Bình', 'An Bình commune People’s Committee'),
    place: 'An Bình',
    timeZone: 'Asia/Ho_Chi_Minh',
  },
  levels: [
    { level: 'A', label: text('Rất hài lòng', 'Very satisfied') },
    { level: 'B', label: text('Hài lòng', 'Satisfied') },
    { level: 'C', label: text('Không hài lòng', 'Not satisfied') },
  ],
  criteria: [
    {
      id: 'reception',
      text: text('Nơi đón tiếp sạch sẽ, dễ tìm', 'A clean and easily found reception'),
      per: 'response',
    },
    {
      id: 'attitude',
      text: text('Thái độ hướng dẫn, tiếp nhận và trả kết quả', 'Attitude of the officer'),
      per: 'officer',
    },
    {
      id: 'waiting',
      text: text('Thời gian chờ đến lượt', 'Waiting time'),
      per: 'response',
      levelLabels: [text('Nhanh', 'Short'), text('Bình thường', 'Acceptable'), text('Chậm', 'Long')],
    },
    { id: 'dossier', text: text('Hồ sơ, giấy tờ phải nộp', 'Papers to hand in'), per: 'serviceField' },
    {
      id: 'signs',
      text: text('Bảng niêm yết, biển chỉ dẫn', 'Notices and signs'),
      per: 'response',
      optional: true,
    },
  ],
  officers: [
    officer('hanh', 'Bà', 'Lê Thị Hồng Hạnh', 'công chức Tư pháp - hộ tịch', 'justice'),
    officer('khanh', 'Ông', 'Phạm Quốc Khánh', 'công chức Tư pháp - hộ tịch', 'justice'),
    officer('mai', 'Bà', 'Hoàng Thị Mai', 'công chức Văn phòng - thống kê', 'justice', 'certify'),
    officer('thang', 'Ông', 'Vũ Đức Thắng', 'công chức Địa chính - xây dựng', 'land'),
    officer('lan', 'Bà', 'Nguyễn Thị Lan', 'công chức Văn hóa - xã hội', 'social'),
  ],
  serviceFields: [
    { id: 'justice', name: text('Tư pháp - hộ tịch', 'Civil status') },
    { id: 'land', name: text('Đất đai, xây dựng', 'Land and building') },
    { id: 'social', name: text('Lao động, xã hội', 'Labour and social affairs') },
    { id: 'certify', name: text('Chứng thực', 'Certification') },
  ],
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { noAlerts } from '../../shared/alert-rule.ts';
import type { OutputOf } from '../../shared/endpoint.ts';
import type { listComments } from '../../shared/endpoints/comment.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import type { Desk } from '../e2e/desk.ts';

const samples = new URL('../../server/samples/loc-vinh-2023/responses.ndjson', import.meta.url);

const comments = [
  'Cán bộ hướng dẫn tận tình, tôi làm xong hồ sơ ngay trong buổi sáng.',
  'Tôi chờ hơn một giờ mới đến lượt, mong đơn vị mở thêm quầy vào sáng thứ Hai.',
  'Chỗ ngồi chờ còn ít ghế. Người già đứng lâu rất mỏi.',
];

const dayMs = 24 * 3_600_000;

/** Of the five days before yesterday; every fourth citizen waited too long. */
function makeResponses(): SurveyResponse[] {
  const lines = readFileSync(samples, 'utf8').split('\n').slice(0, 25);
  const morning = Math.floor(Date.now() / dayMs) * dayMs + 2 * 3_600_000;
  return lines.map((line, at) => {
    const sample = JSON.parse(line) as SurveyResponse;
    const startedAt = morning - (2 + Math.floor(at / 5)) * dayMs + (at % 5) * 20 * 60_000;
    const comment = comments[at - 8];
    return {
      ...sample,
      id: randomUUID(),
      seq: at + 1,
      startedAt: new Date(startedAt).toISOString(),
      answeredAt: new Date(startedAt + 24_000).toISOString(),
      ratings: sample.ratings.map((rating) =>
        rating.criterionId === 'waiting-time' && at % 4 === 0 ? { ...rating, level: 'C' } : rating,
      ),
      ...(comment ? { comment } : {}),
    };
  });
}

/** What an office has after a few weeks: a closed period, comments, a case, and an alert. */
export async function fillPastWeek(desk: Desk): Promise<void> {
  const office = 'offices/loc-vinh';
  await desk.sendAsTablet('Quầy 2', makeResponses());
  await desk.callServer(`${office}/closings`, { from: '2022-12-05', to: '2023-11-29' });
  const rule = {
    id: 'cho-lau',
    criterionId: 'waiting-time',
    lowestLevels: 1,
    percent: 20,
    days: 7,
    minimum: 10,
  };
  await desk.page.request.put(`${desk.url}/api/v1/${office}/alert-settings`, {
    data: { ...noAlerts, rules: [rule] },
    headers: { origin: desk.url },
  });
  const listed = await desk.page.request.get(`${desk.url}/api/v1/${office}/comments?state=waiting`);
  const { comments: waiting } = (await listed.json()) as OutputOf<typeof listComments>;
  const complaint = waiting.find(({ text }) => text === comments[1]);
  const dueDay = new Date(Date.now() + 7 * dayMs).toISOString().slice(0, 10);
  await desk.callServer(`${office}/cases`, { commentId: complaint?.commentId, kind: 'complaint', dueDay });
}

import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Overview',
  today: 'Today',
  responsesToday: (count: string) => `${count} responses`,
  todayHint: 'During the day only their number is shown. What was rated counts from tomorrow on.',
  refresh: 'Refresh',

  periods: 'The running period',
  thisMonth: (month: string) => `Month ${month}`,
  thisQuarter: (quarter: string) => `Quarter ${quarter}`,
  collected: (count: string) => `${count} valid responses`,
  through: (day: string) => `Through ${day}.`,
  notEnded: 'No day of this period has ended yet.',
  toCharts: 'Show the charts',
  toAnnex: 'Show the annex',

  tablets: 'Tablets',
  inTouch: (count: string, all: string) => `${count} of ${all} tablets in touch`,
  lost: (count: string) => `${count} out of touch`,
  unheard: (count: string) => `${count} never heard of`,
  waiting: (count: string) => `${count} whose code was not entered yet`,
  noTablets: 'No tablet is enrolled yet.',
  toDevices: 'Show the tablets',

  attention: 'Needs attention',
  nothing: 'Nothing needs attention.',
  notArrived: (count: string) => `${count} responses have not arrived.`,
  neverHeard: 'The tablet was never heard of since it was enrolled.',
  refused: (count: string) => `${count} responses could not be accepted by the server.`,
  commentsWaiting: (count: string) => `${count} comments wait to be looked at.`,
  casesOverdue: (count: string) => `${count} cases are overdue.`,
  repliesWaiting: (count: string) => `${count} replies of officers wait for an answer.`,
  toComments: 'Look at the comments',
  toCases: 'Look at the cases',
  toReplies: 'Look at the replies',
};

import { linkMostDays, linksMostAtOnce } from '../../shared/endpoints/survey-link.ts';
import { Problem } from '../../shared/problem.ts';
import { addressOfLink } from '../../shared/survey-link.ts';
import { createLinks } from '../operations/survey-link.ts';
import type { Command } from './command.ts';
import { parseCount } from './parse-count.ts';

const usualDays = 30;

export const linkCreate: Command = {
  usage: '--office ID --count N [--days N] [--counter ID]',
  action: 'link.create',
  options: ['office', 'count', 'days', 'counter'],
  async run({ storage, now, publicUrl, option, findOption }) {
    const order = {
      count: parseCount('--count', option('count'), linksMostAtOnce),
      validDays: parseCount('--days', findOption('days') ?? String(usualDays), linkMostDays),
      counterId: findOption('counter') ?? null,
    };
    // Printed addresses must be those that phones reach.
    if (publicUrl === null)
      throw new Problem('wrong-setting', { name: 'PUBLIC_URL', value: '', rule: 'url' });
    const made = await createLinks(storage, option('office'), order, now);
    const links = made.links.map((link) => addressOfLink(publicUrl, link));
    return { json: { links, lastDay: made.lastDay }, text: links.join('\n') };
  },
};

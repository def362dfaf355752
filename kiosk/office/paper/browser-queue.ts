import { enterPaperForms, withdrawPaperForm } from '../../../shared/endpoints/paper.ts';
import { Problem } from '../../../shared/problem.ts';
import { call } from '../../api/call.ts';
import { PaperQueue, type QueueItem, type Shelf } from './paper-queue.ts';

/** In the browser's own storage, which outlives a reload, a crash and the tab; without one, as long as the page. */
function openShelf(officeId: string): Shelf {
  const prefix = `paper-form/${officeId}/`;
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const list = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => JSON.parse(localStorage.getItem(key) ?? '') as QueueItem);
  return {
    list: () => attempt(list, []),
    put: (item) => attempt(() => localStorage.setItem(prefix + item.id, JSON.stringify(item)), undefined),
    remove: (id) => attempt(() => localStorage.removeItem(prefix + id), undefined),
  };
}

const queues = new Map<string, PaperQueue>();

/** The page's one queue of an office: it goes on while another section of the desk is open. */
export function getPaperQueue(officeId: string): PaperQueue {
  const known = queues.get(officeId);
  if (known) return known;
  const params = { officeId };
  const queue = new PaperQueue(openShelf(officeId), {
    send: async (responses) =>
      (await call(enterPaperForms, { params, body: { responses: [...responses] } })).results,
    withdraw: async (id) => {
      try {
        await call(withdrawPaperForm, { params, query: { id } });
        return null;
      } catch (error) {
        if (error instanceof Problem && error.code === 'not-own-entry') return error.code;
        throw error;
      }
    },
  });
  queues.set(officeId, queue);
  addEventListener('beforeunload', (event) => {
    if (!queue.state.items.some(({ refusal }) => refusal === undefined)) return;
    event.preventDefault();
    // What browsers before Chrome 119 ask for.
    event.returnValue = true;
  });
  return queue;
}

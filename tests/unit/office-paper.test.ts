import { describe, expect, test } from 'vitest';
import {
  buildResponse,
  buildSlots,
  type FormHead,
  openForm,
  pressKey,
  reopenForm,
} from '../../kiosk/office/paper/keyed-form.ts';
import { PaperQueue, type PaperServer, type QueueItem } from '../../kiosk/office/paper/paper-queue.ts';
import { noonOf } from '../../shared/paper/noon.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const catalogue = { ...smallCatalogue(), version: 4 };
const head: FormHead = { day: '2026-03-10', serviceFieldId: 'land', officerIds: ['lan', 'minh'] };
const slots = buildSlots(catalogue, head);

/** What comes of so many keys, one after the other. */
function type(...keys: string[]) {
  let pressed = { form: openForm(slots), isDone: false, fault: null as string | null };
  for (const key of keys) pressed = pressKey(pressed.form, key, slots, catalogue.levels);
  return pressed;
}

const makeForm = (id = 'id-1') =>
  buildResponse(catalogue, head, slots, ['A', 'B', 'C', 'A', null], { id, seq: 1 });

describe('keying a paper form', () => {
  test('asks for each officer, for the field, and for the rest in the order of the form', () => {
    expect(slots.map(({ rating, criterionNumber }) => [criterionNumber, rating])).toEqual([
      [1, { criterionId: 'reception' }],
      [2, { criterionId: 'attitude', officerId: 'lan' }],
      [2, { criterionId: 'attitude', officerId: 'minh' }],
      [3, { criterionId: 'dossier', serviceFieldId: 'land' }],
      [4, { criterionId: 'signs' }],
    ]);
  });

  test('asks nothing before the field and the officers are chosen', () => {
    expect(buildSlots(catalogue, { ...head, officerIds: [] })).toEqual([]);
    expect(buildSlots(catalogue, { ...head, serviceFieldId: null })).toEqual([]);
  });

  test('is done with the last key: letters, numbers, and nothing where it is optional', () => {
    const { form, isDone } = type('a', '2', 'C', '1', '0');
    expect([form.marks, isDone]).toEqual([['A', 'B', 'C', 'A', null], true]);
    expect(type('a', '2', 'C', '1', ' ').isDone).toBe(true);
    expect(type('a', '2', 'C', '1').isDone).toBe(false);
  });

  test('leaves nothing blank that must be rated, not by Enter either', () => {
    expect(type('0')).toMatchObject({ fault: 'must-be-rated', form: { at: 0 } });
    expect(type('a', 'Enter')).toMatchObject({ fault: 'must-be-rated', isDone: false });
  });

  test('goes back with the arrows, and on over what is rated', () => {
    expect(type('a', 'b', 'ArrowLeft', 'ArrowLeft', 'c').form).toEqual({
      marks: ['C', 'B', undefined, undefined, undefined],
      at: 1,
    });
    expect(type('a', 'ArrowRight').form.at).toBe(1);
    expect(type('ArrowLeft').form.at).toBe(0);
    const mended = type('a', 'a', 'a', 'a', 'ArrowUp', 'b', 'a');
    expect([mended.form.marks, mended.isDone]).toEqual([['A', 'A', 'A', 'B', 'A'], true]);
  });

  test('takes no key that means nothing, and none that an input method has changed', () => {
    expect(type('x').fault).toBe('unknown-key');
    expect(type('4').fault).toBe('unknown-key');
    for (const key of ['â', 'Process', 'Unidentified']) expect(type(key).fault).toBe('input-method');
  });

  test('makes the contract’s response, at noon of its day', () => {
    expect(makeForm()).toMatchObject({
      id: 'id-1',
      channel: 'paper',
      catalogueVersion: 4,
      answeredAt: '2026-03-10T05:00:00.000Z',
      serviceFieldId: 'land',
    });
    expect(makeForm().ratings).toHaveLength(4);
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])
      expect(new Date(noonOf('2026-03-10', zone)).toLocaleString('sv', { timeZone: zone })).toMatch(
        /^2026-03-10 12:/,
      );
  });

  test('opens a form that was taken back as it was, and none of another head', () => {
    expect(reopenForm(catalogue, head, slots, makeForm()).marks).toEqual(['A', 'B', 'C', 'A', null]);
    const other = { ...head, day: '2026-03-09' };
    expect(reopenForm(catalogue, other, slots, makeForm()).marks).toEqual(openForm(slots).marks);
  });
});

/** A server that can be away, and a shelf that stays. */
function makeRig() {
  const rig = { isAway: false, stored: new Set<string>(), calls: [] as string[] };
  const shelf = new Map<string, QueueItem>();
  const server: PaperServer = {
    send: async (forms) => {
      rig.calls.push(`send ${forms.map(({ id }) => id).join()}`);
      for (const { id } of forms) rig.stored.add(id);
      if (rig.isAway) throw new Error('away');
      return forms.map(({ id }) => ({ id, outcome: id === 'bad' ? 'rejected' : 'stored' }));
    },
    withdraw: async (id) => {
      rig.calls.push(`withdraw ${id}`);
      if (rig.isAway) throw new Error('away');
      rig.stored.delete(id);
      return id === 'foreign' ? 'not-own-entry' : null;
    },
  };
  const open = () =>
    new PaperQueue(
      {
        list: () => [...shelf.values()],
        put: (item) => shelf.set(item.id, item),
        remove: (id) => shelf.delete(id),
      },
      server,
    );
  return { rig, shelf, open };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the queue of paper forms', () => {
  test('keeps a form until it was acknowledged, and sends the same again', async () => {
    const { rig, shelf, open } = makeRig();
    rig.isAway = true;
    open().enter(makeForm());
    await settle();
    expect([...shelf.keys()]).toEqual(['id-1']);
    rig.isAway = false;
    const again = open();
    await again.sendAll();
    expect(rig.calls).toEqual(['send id-1', 'send id-1']);
    expect([shelf.size, again.state.items]).toEqual([0, []]);
  });

  test('tells of a form taken back even where its answer was lost', async () => {
    const { rig, shelf, open } = makeRig();
    rig.isAway = true;
    const queue = open();
    queue.enter(makeForm());
    expect(queue.undo()?.id).toBe('id-1');
    await settle();
    expect(shelf.get('id-1')).toEqual({ id: 'id-1', response: null });
    expect(rig.stored).toEqual(new Set(['id-1']));
    rig.isAway = false;
    await queue.sendAll();
    expect([rig.stored.size, shelf.size, queue.state.entered.length]).toEqual([0, 0, 0]);
    expect(queue.undo()).toBeUndefined();
  });

  test('shows what is refused until it is dismissed, and sends the rest', async () => {
    const { shelf, open } = makeRig();
    const queue = open();
    queue.enter(makeForm('bad'));
    queue.enter(makeForm('good'));
    await settle();
    await queue.sendAll();
    expect(queue.state.items).toMatchObject([{ id: 'bad', refusal: 'rejected' }]);
    queue.discard('bad');
    expect([shelf.size, queue.state.items.length]).toEqual([0, 0]);
  });
});

import { describe, expect, test } from 'vitest';
import { publishCatalogue } from '../../server/operations/catalogue.ts';
import { discardDraft, saveDraft } from '../../server/operations/catalogue-draft.ts';
import { findDraft } from '../../server/storage/catalogue-draft.ts';
import { engines, type TestEngine } from '../support/engines.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice } from '../support/test-office.ts';

async function openDesk(engine: TestEngine) {
  const office = await openTestOffice(engine);
  const { storage, id, clock } = office;
  const save = (
    revision: string,
    replaces: string | null,
    document: object = { criteria: [] },
    name = 'lan',
  ) =>
    saveDraft(
      storage,
      id,
      { document: { ...document }, basedOn: 1, revision, replaces },
      { name, now: clock.now() },
    );
  const find = () => storage.read((scope) => findDraft(scope, id));
  return { office, save, find };
}

describe.each(engines)('the draft of a catalogue on $name', (engine) => {
  test('is kept as it is, right or not, with who saved it and when', async () => {
    const { save, find } = await openDesk(engine);
    const document = { criteria: [{ id: '+1', text: { vi: '' } }], office: 'Xã “Lộc Vĩnh”' };
    const head = { revision: 'one', basedOn: 1, savedAt: '2026-03-10T03:00:00.000Z', savedBy: 'lan' };
    expect(await find()).toBeUndefined();
    expect(await save('one', null, document)).toEqual(head);
    expect(await find()).toEqual({ ...head, document });
  });

  test('is saved once where the same saving comes again', async () => {
    const { save, find, office } = await openDesk(engine);
    await save('one', null);
    const again = await save('one', null);
    expect(again.revision).toBe('one');
    await save('two', 'one', { place: 'Lộc Vĩnh' });
    office.clock.advance(60_000);
    expect(await save('two', 'one', { place: 'Lộc Vĩnh' })).toMatchObject({
      savedAt: '2026-03-10T03:00:00.000Z',
    });
    expect((await find())?.document).toEqual({ place: 'Lộc Vĩnh' });
  });

  test('of another editor is never overwritten: the later one is refused and told who was faster', async () => {
    const { save, find } = await openDesk(engine);
    await save('one', null);
    const both = await Promise.allSettled([
      save('of-lan', 'one', { place: 'lan' }, 'lan'),
      save('of-minh', 'one', { place: 'minh' }, 'minh'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const kept = await find();
    const refused = both.find((each) => each.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'draft-changed', details: { savedBy: kept?.savedBy } });
    expect(kept?.document).toEqual({ place: kept?.savedBy });
    await expect(save('new', null)).rejects.toMatchObject({ code: 'draft-changed' });
  });

  test('that was discarded does not come back by who still has it open', async () => {
    const { save, find, office } = await openDesk(engine);
    await save('one', null);
    await expect(discardDraft(office.storage, office.id, 'older')).rejects.toMatchObject({
      code: 'draft-changed',
    });
    await discardDraft(office.storage, office.id, 'one');
    await discardDraft(office.storage, office.id, 'one');
    await expect(save('two', 'one')).rejects.toMatchObject({
      code: 'draft-changed',
      details: { savedBy: null, savedAt: null },
    });
    expect(await find()).toBeUndefined();
  });

  test('is gone with its publishing, and stays where something else was published', async () => {
    const { save, find, office } = await openDesk(engine);
    const publish = (draftRevision?: string) =>
      publishCatalogue(office.storage, smallCatalogue(), { now: office.clock.now(), draftRevision });
    await save('one', null);
    expect((await publish()).version).toBe(2);
    expect(await find()).toMatchObject({ revision: 'one', basedOn: 1 });
    await expect(publish('older')).rejects.toMatchObject({ code: 'draft-changed' });
    const criteria = smallCatalogue().criteria.map((each) => ({ ...each, per: 'response' as const }));
    const refused = publishCatalogue(office.storage, smallCatalogue({ criteria }), {
      now: office.clock.now(),
      draftRevision: 'one',
    });
    await expect(refused).rejects.toMatchObject({ code: 'criterion-kind-changed' });
    expect(await find()).toMatchObject({ revision: 'one' });
    expect((await publish('one')).version).toBe(3);
    expect(await find()).toBeUndefined();
  });

  test('changes a version that there is', async () => {
    const { office, find } = await openDesk(engine);
    const saving = { document: {}, basedOn: 2, revision: 'one', replaces: null };
    await expect(saveDraft(office.storage, office.id, saving, { name: null, now: 0 })).rejects.toMatchObject({
      code: 'unknown-version',
    });
    expect(await find()).toBeUndefined();
  });
});

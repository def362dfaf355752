import { useContext, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Catalogue, PublishedCatalogue } from '../../../shared/catalogue.ts';
import { type CatalogueChange, differenceOf } from '../../../shared/catalogue-difference.ts';
import {
  type CatalogueDraft,
  type CatalogueDraftHead,
  putCatalogueDraft,
} from '../../../shared/endpoints/catalogue-draft.ts';
import { call } from '../../api/call.ts';
import { makeRandomUuid } from '../../ui/random-uuid.ts';
import { SessionContext } from '../../ui/session-context.ts';
import { buildCatalogue, type OfficeDraft, openPublished } from '../new-office/office-draft.ts';
import { buildDocument, openDocument } from './draft-document.ts';
import { DraftKeeper } from './draft-keeper.ts';

export interface OpenedForm {
  readonly published: PublishedCatalogue;
  readonly kept: CatalogueDraft | null;
}

/** The form of an office while somebody changes it. */
export interface DraftInHand {
  readonly draft: OfficeDraft;
  /** What the form says, right or not. */
  readonly typed: Catalogue;
  /** What differs from what the office asks now. */
  readonly changes: readonly CatalogueChange[];
  readonly basedOn: number;
  /** A draft is kept that this page cannot read. */
  readonly isUnreadable: boolean;
  readonly keeper: DraftKeeper;
  readonly change: (part: Partial<OfficeDraft>, basedOn?: number) => void;
}

function useKeeper(officeId: string, head: CatalogueDraftHead | null): DraftKeeper {
  const { generation, reportFailure } = useContext(SessionContext);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const report = useRef(reportFailure);
  report.current = reportFailure;
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        head,
        save: async (body) => {
          try {
            return await call(putCatalogueDraft, { params: { officeId }, body });
          } catch (error) {
            report.current(error);
            throw error;
          }
        },
        makeRevision: makeRandomUuid,
        onChange: () => redraw(undefined as never),
      }),
  );
  // `generation`: a new sign-in saves what was refused before it.
  useEffect(() => void keeper.flush(), [keeper, generation]);
  useEffect(() => {
    const saveWhenHidden = () => document.visibilityState === 'hidden' && void keeper.flush();
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden);
      void keeper.flush();
    };
  }, [keeper]);
  return keeper;
}

/** Begins with the draft that is kept, or with what is published; each change is kept a moment later. */
export function useDraft({ published, kept }: OpenedForm): DraftInHand {
  const start = useMemo(() => openPublished(published), [published]);
  const [opened] = useState(() => kept && openDocument(kept.document, published));
  const [draft, setDraft] = useState(opened ?? start);
  const [basedOn, setBasedOn] = useState(opened && kept ? kept.basedOn : published.version);
  const keeper = useKeeper(published.office.id, kept);
  const latest = useRef(draft);

  // Both through the form, so that a default that it writes out is no change.
  const before = useMemo(() => buildCatalogue(start), [start]);
  const differencesOf = (next: OfficeDraft) => differenceOf(before, buildCatalogue(next));
  const change = (part: Partial<OfficeDraft>, base = basedOn) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    setBasedOn(base);
    const isWorthKeeping = keeper.head !== null || differencesOf(next).length > 0;
    if (isWorthKeeping) keeper.change({ document: buildDocument(next), basedOn: base });
    else keeper.forget();
  };
  return {
    draft,
    typed: buildCatalogue(draft),
    changes: differencesOf(draft),
    basedOn,
    isUnreadable: kept !== null && !opened,
    keeper,
    change,
  };
}

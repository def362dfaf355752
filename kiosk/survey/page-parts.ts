import type { OfficeMedia } from '../media/office-media.tsx';
import type { Store } from '../outbox/store.ts';
import type { FlowState } from './flow-state.ts';
import { LatePart } from './late-part.ts';
import type { Stage } from './stage.ts';

interface Events {
  readonly isBusy: () => boolean;
  /** Something has come, or looks otherwise now. */
  readonly onChange: () => void;
  readonly onListening: () => void;
}

/** What the survey begins without: the pages of staff, the way to one's own phone, pictures and voices. */
export class PageParts {
  readonly #events: Events;
  readonly #staff = new LatePart(() => import('../staff/StaffPages.tsx'));
  readonly #phone = new LatePart(() => import('../phone/PhoneInvitation.tsx'));
  readonly #mediaModule = new LatePart(() => import('../media/office-media.tsx'));
  #media: OfficeMedia | undefined;

  constructor(events: Events) {
    this.#events = events;
  }

  get media(): OfficeMedia | undefined {
    return this.#media;
  }

  /** Each undefined until it has come. */
  get loaded() {
    return {
      media: this.#media,
      StaffPages: this.#staff.value?.StaffPages,
      PhoneInvitation: this.#phone.value?.PhoneInvitation,
    };
  }

  /** What the stage that is shown cannot do without, and what the office wants. */
  want({ kind }: Stage, flow: FlowState | undefined): void {
    const { onChange } = this.#events;
    if (kind !== 'starting' && kind !== 'survey') this.#staff.want(onChange);
    if (flow?.settings.linkOrigin) this.#phone.want(onChange);
  }

  openMedia(store: Store): void {
    this.#media?.open();
    this.#mediaModule.want(({ OfficeMedia }) => {
      this.#media = new OfficeMedia(store, this.#events);
      this.#media.open();
    });
  }
}

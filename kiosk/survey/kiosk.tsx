import { render } from 'preact';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import type { Launch } from '../../shared/endpoints/launch.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import { watchUpdates } from '../device/app-update.ts';
import { takeCodeFromAddress } from '../device/enrolment-code.ts';
import type { Connection } from '../device/exchange.ts';
import { findUnfitness } from '../device/fitness.ts';
import { keepInstallOffer } from '../device/install-offer.ts';
import type { Launches } from '../device/launches.ts';
import { holdKioskWindow } from '../device/single-window.ts';
import { createTablet, type Tablet } from '../device/tablet.ts';
import { createWakeLock } from '../device/wake-lock.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { defaultTabletSettings } from '../outbox/kept-settings.ts';
import { dressPage } from './dress-page.ts';
import { reduceFlow } from './flow.ts';
import { watchFlow } from './flow-effects.ts';
import type { FlowEvent } from './flow-event.ts';
import { type FlowState, getLanguage, startFlow } from './flow-state.ts';
import { KioskPage } from './KioskPage.tsx';
import { vietnamese } from './languages.ts';
import { LatePart } from './late-part.ts';
import { canLaunch } from './launched.ts';
import { isOfficeOpen, todayOf } from './opening.ts';
import { PageLanguages } from './page-languages.ts';
import { PageParts } from './page-parts.ts';
import { StaffStages } from './staff-stages.ts';
import type { Stage } from './stage.ts';

const lookEveryMs = 5_000;
const tryAgainMs = 60_000;

/** The page `/`, from its start to the end of the window: the one owner of what it shows. */
export class Kiosk {
  readonly #root: HTMLElement;
  #stage: Stage = { kind: 'starting' };
  #flow: FlowState | undefined;
  #settings: TabletSettings = defaultTabletSettings;
  #isOpen = true;
  #connection: Connection = { kind: 'empty' };
  #staffLanguage = vietnamese;
  #tablet: Tablet | undefined;
  #launches: Launches | undefined;
  #isReloadDue = false;
  readonly #languages = new PageLanguages();
  readonly #updates = new LatePart(() =>
    watchUpdates(
      () => this.#isBusy() || this.#updates.value?.apply(),
      () => this.#reloadWhenIdle(),
    ),
  );
  readonly #launchModule = new LatePart(() => import('../device/launches.ts'));
  readonly #parts = new PageParts({
    isBusy: () => this.#isBusy(),
    onChange: () => this.#draw(),
    onListening: () => this.#effects.touched(),
  });
  readonly #wakeLock = createWakeLock();
  readonly staff = new StaffStages({
    findTablet: () => this.#tablet,
    findPinKey: () => this.#settings.staffPinKey,
    getStage: () => this.#stage,
    show: (stage) => this.#show(stage),
    leave: () => this.#showSurvey(),
    onEnrolled: (tablet) => this.#takeEnrolment(tablet),
    attempt: (work) => this.#attempt(work),
  });
  readonly #effects = watchFlow({
    dispatch: (event) => this.dispatch(event),
    save: (draft) => this.#save(draft),
    onAttract: () => this.#bringInWhatIsNew(),
  });

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  start(): void {
    for (const type of ['pointerdown', 'keydown', 'input'])
      document.addEventListener(type, () => this.#touched(), { capture: true, passive: true });
    // Whoever uses a screen reader or a switch clicks without a pointer.
    document.addEventListener('click', () => this.dispatch({ type: 'touched', at: Date.now() }), {
      capture: true,
    });
    document.addEventListener('contextmenu', (event) => event.preventDefault());
    window.addEventListener('hashchange', () => {
      const code = takeCodeFromAddress();
      if (code && this.#tablet) this.staff.openEnrolment(code);
    });
    setInterval(() => {
      this.#lookAtClock();
      this.#attempt(this.staff.refreshStaff());
    }, lookEveryMs);
    this.#draw();
    this.#languages.load(() => this.#offerLanguages());
    this.#attempt(this.#open());
  }

  async #open(): Promise<void> {
    const code = takeCodeFromAddress();
    keepInstallOffer();
    const reason = findUnfitness();
    if (reason) return this.#show({ kind: 'unfit', reason });
    this.#updates.want(() => undefined);
    await holdKioskWindow(() => this.#show({ kind: 'second-window' }));
    this.#tablet = createTablet({
      onCatalogue: (catalogue) => this.#takeCatalogue(catalogue),
      onConnection: (connection) => {
        this.#connection = connection;
        this.#draw();
      },
      onSettings: (settings) => {
        this.#settings = settings;
        this.dispatch({ type: 'settings', settings });
        this.#lookAtClock();
      },
      onLanguages: (added) => this.#takeLanguages(added),
      onServed: () => {
        this.#parts.media?.refresh();
        this.#launches?.resume();
      },
      onReloadAsked: () => this.#reloadWhenIdle(),
      isAwake: () => this.#wakeLock.isHeld(),
    });
    const { device, catalogue, settings, languages } = await this.#tablet.open();
    this.#settings = settings;
    this.#takeLanguages(languages);
    if (catalogue) this.#flow = this.#startFlow(catalogue);
    if (device) this.#startTablet(this.#tablet);
    if (!device || code) return this.staff.openEnrolment(code);
    this.#showSurvey();
  }

  #startTablet(tablet: Tablet): void {
    tablet.start();
    this.#launchModule.want(({ startLaunches }) => {
      this.#launches = startLaunches(tablet, (launch) => this.#beginLaunched(launch));
    });
  }

  #beginLaunched({ serviceFieldId, officerIds, receiptCode }: Launch): boolean {
    if (this.#stage.kind !== 'survey' || !this.#flow || !canLaunch(this.#flow)) return false;
    const given = { serviceFieldId: serviceFieldId ?? undefined, officerIds };
    this.dispatch({ type: 'launch', given, receiptCode: receiptCode ?? undefined });
    return true;
  }

  #draw(): void {
    const [stage, flow, connection, isOpen] = [this.#stage, this.#flow, this.#connection, this.#isOpen];
    const isSurvey = stage.kind === 'survey' && flow !== undefined;
    const language = isSurvey ? getLanguage(flow) : this.#staffLanguage;
    const offered = isSurvey ? flow.languages : this.#languages.listOwn();
    dressPage(stage, flow, language);
    this.#parts.media?.follow(`${stage.kind} ${flow?.screen} ${language.code} ${flow?.secondsLeft === null}`);
    this.#parts.want(stage, flow);
    const parts = { ...this.#parts.loaded, LanguageDialog: this.#languages.Dialog };
    const props = { stage, flow, connection, isOpen, language, offered, ...parts };
    render(<KioskPage {...props} actions={this} />, this.#root);
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    this.#draw();
  }

  dispatch(event: FlowEvent): void {
    if (!this.#flow) return;
    const next = reduceFlow(this.#flow, event);
    if (next === this.#flow) return;
    // Letters may be so large that the last screen was scrolled. Before the next one, which it would lay out twice.
    if (next.screen !== this.#flow.screen) scrollTo(0, 0);
    this.#flow = next;
    this.#draw();
    this.#effects.follow(next);
  }

  /** Nobody is answering: the moment for who waits, for a newer version of the page, and for what was spilled. */
  #bringInWhatIsNew(): void {
    if (this.#launches?.open()) return;
    if (this.#isReloadDue) location.reload();
    this.#parts.media?.bringIn();
    this.#updates.value?.check();
    this.#updates.value?.apply();
  }

  #reloadWhenIdle(): void {
    this.#isReloadDue = true;
    if (!this.#isBusy()) location.reload();
  }

  /** Within the office's hours the screen stays on and invites; outside it may sleep. */
  #lookAtClock(): void {
    this.#lookAtDay();
    const [flow, tablet] = [this.#flow, this.#tablet];
    const isOpen = !flow || !tablet || isOfficeOpen(flow, tablet.serverNow());
    this.#wakeLock.want(isOpen || this.#isBusy());
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#draw();
  }

  /** Who is offered to the next citizen goes by the day. */
  #lookAtDay(): void {
    if (!this.#flow) return;
    this.dispatch({ type: 'day', today: todayOf(this.#flow.newest.catalogue, this.serverNow()) });
  }

  /** A citizen answers, or staff are at work. */
  #isBusy(): boolean {
    const isAnswering = this.#stage.kind === 'survey' && this.#flow?.phase.kind !== 'attract';
    return isAnswering || this.staff.isBusy;
  }

  async #save(draft: ResponseDraft): Promise<void> {
    if (!this.#tablet) throw new Error('no tablet');
    // What was spilled is taken in by the next start: soon, but not before the citizen has left.
    if ((await this.#tablet.save(draft)) === 'spilled') this.#isReloadDue = true;
  }

  #takeCatalogue(catalogue: PublishedCatalogue): void {
    if (this.#flow) this.dispatch({ type: 'catalogue', catalogue });
    else {
      this.#flow = this.#startFlow(catalogue);
      if (this.#stage.kind === 'waiting') this.#showSurvey();
    }
  }

  #startFlow(catalogue: PublishedCatalogue): FlowState {
    const today = todayOf(catalogue, this.serverNow());
    return startFlow(catalogue, this.#settings, this.#languages.listAll(), today);
  }

  #offerLanguages(): void {
    this.dispatch({ type: 'languages', languages: this.#languages.listAll() });
    this.#draw();
  }

  #takeLanguages(added: readonly CitizenLanguage[]): void {
    this.#languages.setAdded(added);
    this.#offerLanguages();
  }

  #showSurvey(): void {
    this.#show(this.#flow ? { kind: 'survey' } : { kind: 'waiting' });
    if (this.#flow) this.#effects.follow(this.#flow);
    this.#lookAtClock();
    this.#bringInWhatIsNew();
    // No survey waits for pictures and voices.
    if (this.#tablet) this.#parts.openMedia(this.#tablet.store);
  }

  /** The questions may be those of another office now. */
  async #takeEnrolment(tablet: Tablet): Promise<void> {
    this.#flow = undefined;
    const { catalogue, settings, languages } = await tablet.open();
    this.#settings = settings;
    this.#takeLanguages(languages);
    if (catalogue) this.#flow ??= this.#startFlow(catalogue);
    this.#startTablet(tablet);
    this.#launches?.restart();
  }

  #touched(): void {
    this.#lookAtDay();
    this.#parts.media?.touched();
    this.#effects.touched();
    this.staff.touched();
  }

  /** The storage is all that fails in these; without it there is no survey, until it works again. */
  #attempt(work: Promise<unknown> | undefined): void {
    work?.catch(() => {
      this.#show({ kind: 'unfit', reason: 'storage' });
      setTimeout(() => location.reload(), tryAgainMs);
    });
  }

  chooseLanguage(code: string): void {
    if (this.#stage.kind === 'survey') this.dispatch({ type: 'language', language: code });
    else {
      this.#staffLanguage = this.#languages.getOwn(code);
      this.#draw();
    }
  }

  readonly findSigner = async () => (await this.#tablet?.readStatus())?.device;

  readonly serverNow = () => this.#tablet?.serverNow() ?? Date.now();
}

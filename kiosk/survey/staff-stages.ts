import { askToPersist } from '../device/fitness.ts';
import { StaffDoor } from '../device/staff-door.ts';
import type { Tablet } from '../device/tablet.ts';
import type { StaffActions } from '../staff/StaffPages.tsx';
import { idleCountdownSeconds } from './flow.ts';
import { idleMs } from './flow-effects.ts';
import type { Stage } from './stage.ts';

export interface StaffStagesOptions {
  readonly findTablet: () => Tablet | undefined;
  /** Names the PIN that opens the corner; undefined where the office has none. */
  readonly findPinKey: () => string | undefined;
  readonly getStage: () => Stage;
  readonly show: (stage: Stage) => void;
  /** Goes back to the survey, or to waiting for one. */
  readonly leave: () => void;
  readonly onEnrolled: (tablet: Tablet) => Promise<void>;
  readonly attempt: (work: Promise<unknown> | undefined) => void;
}

/** Where those who look after the tablet go: how each stage of theirs is reached, and left, by itself too. */
export class StaffStages implements StaffActions {
  readonly #on: StaffStagesOptions;
  readonly #door = new StaffDoor();
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #secondsLeft: number | null = null;

  constructor(on: StaffStagesOptions) {
    this.#on = on;
  }

  /** Somebody is at work who must not be disturbed. */
  get isBusy(): boolean {
    const { kind } = this.#on.getStage();
    return kind === 'enrolment' || kind === 'readiness' || kind === 'staff';
  }

  /** The countdown of a stage that was left; null while somebody is there. */
  get secondsLeft(): number | null {
    return this.#secondsLeft;
  }

  /** Somebody is there. A tablet that was left in these stages counts down, and goes back to the survey. */
  touched(): void {
    if (this.#secondsLeft === null) this.stay();
  }

  stay(): void {
    this.#stopCounting();
    const stage = this.#on.getStage();
    const mayLeave = stage.kind !== 'enrolment' || stage.form.isAgain;
    if (this.isBusy && mayLeave)
      this.#leaving = setTimeout(() => this.#countDown(idleCountdownSeconds), idleMs);
  }

  tapDoor(): void {
    if (this.#door.opensAt(performance.now())) this.openStaff();
  }

  attempt(work: Promise<unknown> | undefined): void {
    this.#on.attempt(work);
  }

  openEnrolment(code = ''): void {
    this.attempt(this.#openEnrolment(code));
  }

  enrol(code: string): void {
    this.attempt(this.#enrol(code));
  }

  openStaff(): void {
    this.attempt(this.#openStaff());
  }

  closeStaff(): void {
    this.#stopCounting();
    if (this.isBusy) this.#on.leave();
  }

  sendNow(): void {
    this.#on.findTablet()?.sendNow();
  }

  offerAgain(): void {
    const offered = this.#on.findTablet()?.offerSetAsideAgain();
    this.attempt(offered?.then(() => this.refreshStaff()));
  }

  async refreshStaff(): Promise<void> {
    const before = this.#on.getStage();
    if (before.kind !== 'staff') return;
    const status = await before.tablet.readStatus();
    const stage = this.#on.getStage();
    if (stage.kind === 'staff') this.#on.show({ ...stage, status });
  }

  #stopCounting(): void {
    clearTimeout(this.#leaving);
    if (this.#secondsLeft !== null) this.#showSeconds(null);
  }

  #countDown(seconds: number): void {
    if (seconds === 0) this.closeStaff();
    else {
      this.#showSeconds(seconds);
      this.#leaving = setTimeout(() => this.#countDown(seconds - 1), 1_000);
    }
  }

  #showSeconds(seconds: number | null): void {
    this.#secondsLeft = seconds;
    this.#on.show(this.#on.getStage());
  }

  async #openStaff(): Promise<void> {
    const tablet = this.#on.findTablet();
    if (!tablet) return;
    const status = await tablet.readStatus();
    this.#on.show({ kind: 'staff', tablet, status, pinKey: this.#on.findPinKey() });
    this.touched();
  }

  async #openEnrolment(code: string): Promise<void> {
    await askToPersist();
    const isAgain = (await this.#on.findTablet()?.readStatus())?.device !== undefined;
    this.#on.show({ kind: 'enrolment', form: { code, isBusy: false, problem: undefined, isAgain } });
  }

  async #enrol(code: string): Promise<void> {
    const stage = this.#on.getStage();
    const tablet = this.#on.findTablet();
    if (stage.kind !== 'enrolment' || !tablet) return;
    const form = { ...stage.form, code };
    this.#on.show({ kind: 'enrolment', form: { ...form, isBusy: true, problem: undefined } });
    const problem = await tablet.enrol(code);
    if (problem !== undefined)
      return this.#on.show({ kind: 'enrolment', form: { ...form, isBusy: false, problem } });
    await this.#on.onEnrolled(tablet);
    this.#on.show({ kind: 'readiness', tablet });
    this.touched();
  }
}

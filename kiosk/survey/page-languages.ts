import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import { type SurveyLanguage, vietnamese } from './languages.ts';
import { LatePart } from './late-part.ts';

/** The languages that this page speaks: its own, and those that the office added. */
export class PageLanguages {
  readonly #more = new LatePart(() => import('./more-languages.ts').then((module) => module.moreLanguages));
  #added: readonly CitizenLanguage[] = [];

  get Dialog() {
    return this.#more.value?.LanguageDialog;
  }

  load(onLoaded: () => void): void {
    this.#more.want(onLoaded);
  }

  setAdded(added: readonly CitizenLanguage[]): void {
    this.#added = added;
  }

  /** Those that come with the page. */
  listOwn(): readonly SurveyLanguage[] {
    return this.#more.value ? [vietnamese, this.#more.value.english] : [vietnamese];
  }

  listAll(): readonly SurveyLanguage[] {
    return [...this.listOwn(), ...(this.#more.value?.readAdded(this.#added) ?? [])];
  }

  /** Of its own ones. */
  getOwn(code: string): SurveyLanguage {
    return this.listOwn().find((own) => own.code === code) ?? vietnamese;
  }
}

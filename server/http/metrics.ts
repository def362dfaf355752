import { outcomes } from '../../shared/endpoints/device.ts';

type Outcome = (typeof outcomes)[number];

/** Counts since the start, in Prometheus' text format. */
export class Metrics {
  readonly #outcomes = new Map<Outcome, number>();
  readonly #statuses = new Map<number, number>();

  countOutcome(outcome: Outcome): void {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
  }

  countAnswer(status: number): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
  }

  render(): string {
    const statuses = [...this.#statuses].sort(([a], [b]) => a - b);
    return [
      '# HELP survey_responses_total Responses taken from tablets since the start, by outcome.',
      '# TYPE survey_responses_total counter',
      ...outcomes.map(
        (outcome) => `survey_responses_total{outcome="${outcome}"} ${this.#outcomes.get(outcome) ?? 0}`,
      ),
      '# HELP survey_http_answers_total Answers to API calls since the start, by status.',
      '# TYPE survey_http_answers_total counter',
      ...statuses.map(([status, count]) => `survey_http_answers_total{status="${status}"} ${count}`),
      '# HELP process_resident_memory_bytes Resident memory size in bytes.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }
}

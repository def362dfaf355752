import { type AlertRule, AlertSettings, alertMinimum } from '../../../shared/alert-rule.ts';

/** A threshold as it is typed. */
export interface RuleDraft {
  readonly id: string;
  readonly criterionId: string;
  readonly lowestLevels: string;
  readonly percent: string;
  readonly window: 'days' | 'batch';
  readonly days: string;
  readonly minimum: string;
}

export interface AlertDraft {
  readonly rules: readonly RuleDraft[];
  readonly recipients: string;
  readonly webhookUrl: string;
}

/** What may be typed where. */
export const limits = { percent: [1, 100], days: [1, 92], minimum: [alertMinimum, 10_000] } as const;
export type Numbered = keyof typeof limits;

export function newRule(): RuleDraft {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return { id, criterionId: '', lowestLevels: '1', percent: '20', window: 'days', days: '7', minimum: '10' };
}

export function openAlertDraft({ rules, recipients, webhookUrl }: AlertSettings): AlertDraft {
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      criterionId: rule.criterionId ?? '',
      lowestLevels: String(rule.lowestLevels),
      percent: String(rule.percent),
      window: rule.days === null ? 'batch' : 'days',
      days: String(rule.days ?? 7),
      minimum: String(rule.minimum),
    })),
    recipients: recipients.join('\n'),
    webhookUrl: webhookUrl ?? '',
  };
}

function isRightNumber(name: Numbered, typed: string): boolean {
  const [least, most] = limits[name];
  const value = Number(typed.trim());
  return /^\d{1,6}$/.test(typed.trim()) && value >= least && value <= most;
}

function ruleOf(draft: RuleDraft): AlertRule {
  return {
    id: draft.id,
    criterionId: draft.criterionId || null,
    lowestLevels: Number(draft.lowestLevels),
    percent: Number(draft.percent),
    days: draft.window === 'days' ? Number(draft.days) : null,
    minimum: Number(draft.minimum),
  };
}

export interface CheckedAlerts {
  readonly settings: AlertSettings;
  /** Names of inputs that are wrong: `recipients`, `webhookUrl`, `RULE/percent`. */
  readonly faults: ReadonlySet<string>;
}

export function checkAlerts({ rules, recipients, webhookUrl }: AlertDraft): CheckedAlerts {
  const lines = recipients.split(/[\n,;]/).map((line) => line.trim());
  const settings: AlertSettings = {
    rules: rules.map(ruleOf),
    recipients: lines.filter(Boolean),
    webhookUrl: webhookUrl.trim() || null,
  };
  const faults = new Set<string>();
  for (const rule of rules)
    for (const name of ['percent', 'minimum', ...(rule.window === 'days' ? ['days'] : [])] as Numbered[])
      if (!isRightNumber(name, rule[name])) faults.add(`${rule.id}/${name}`);
  for (const part of ['recipients', 'webhookUrl'] as const)
    if (!AlertSettings.shape[part].safeParse(settings[part]).success) faults.add(part);
  return { settings, faults };
}

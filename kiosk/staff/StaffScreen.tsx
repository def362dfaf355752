import type { ComponentChildren } from 'preact';
import type { RejectionCode } from '../../shared/problem.ts';
import type { Language } from '../../shared/text/language.ts';
import { rejections as english } from '../../shared/text/problem/en.ts';
import { rejections as vietnamese } from '../../shared/text/problem/vi.ts';
import { Notice } from '../device/Notice.tsx';
import type { Connection, TabletStatus } from '../device/tablet.ts';
import type { Alarm } from '../outbox/schema.ts';
import type { StaffWords } from './words.ts';

interface Props {
  readonly status: TabletStatus;
  readonly words: StaffWords;
  readonly language: Language;
  readonly onSendNow: () => void;
  readonly onOfferAgain: () => void;
  readonly onExport: () => void;
  readonly onEnrolAgain: () => void;
  readonly onClose: () => void;
}

const rejections = { vi: vietnamese, en: english };

function describeSetAside(code: string, words: StaffWords, language: Language): string {
  const own = words.setAsideReasons[code as keyof StaffWords['setAsideReasons']];
  return own ?? rejections[language][code as RejectionCode] ?? code;
}

const times = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

function formatTime(time: number): string {
  return times.format(time);
}

function describeConnection(connection: Connection, { sync }: StaffWords): string {
  switch (connection.kind) {
    case 'empty':
      return sync.idle;
    case 'offline':
      return sync.offline;
    case 'retry-later':
      return sync.later(connection.code);
    case 'stop':
      return sync.stop;
  }
}

function describeAlarm(alarm: Alarm, { staff }: StaffWords): string {
  const time = formatTime(alarm.noticedAt);
  return alarm.kind === 'gap' ? staff.gap(alarm.from, alarm.to, time) : staff.historyPurged(time);
}

/** Less than this is the time that an answer takes, and no wrong clock. */
const clockToleranceMs = 90_000;

function describeClock(offsetMs: number, { staff }: StaffWords): string {
  if (Math.abs(offsetMs) < clockToleranceMs) return staff.clockRight;
  return staff.clockOff(Math.round(Math.abs(offsetMs) / 60_000));
}

function listWarnings(
  { device, spilled, hasWorker, isPersisted }: TabletStatus,
  words: StaffWords,
): string[] {
  const warnings = (device?.alarms ?? []).map((alarm) => describeAlarm(alarm, words));
  if (spilled > 0) warnings.push(words.staff.spilled(spilled));
  if (!hasWorker) warnings.push(words.staff.worker);
  if (!isPersisted) warnings.push(words.enrolment.notPersisted);
  return warnings;
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** For those who look after the tablet: what waits, what was refused and why, and what to do. No answers. */
export function StaffScreen({ status, words, language, ...on }: Props) {
  const { device, counts, setAside, connection, catalogueVersion } = status;
  const { staff } = words;
  const warnings = listWarnings(status, words);
  return (
    <Notice title={staff.title}>
      {warnings.length > 0 && (
        <section aria-label={staff.alarms}>
          {warnings.map((warning) => (
            <p key={warning} class="warning">
              {warning}
            </p>
          ))}
        </section>
      )}
      <dl class="status">
        <Row name={staff.pending}>{counts.pending}</Row>
        <Row name={staff.sync}>
          {describeConnection(connection, words)}
          <small>
            {device?.answeredAt ? staff.lastAnswer(formatTime(device.answeredAt)) : staff.neverAnswered}
          </small>
        </Row>
        <Row name={staff.catalogue}>
          {catalogueVersion === null ? words.waiting.title : staff.catalogueVersion(catalogueVersion)}
        </Row>
        <Row name={staff.clock}>{describeClock(device?.clockOffsetMs ?? 0, words)}</Row>
        <Row name={staff.device}>{device?.deviceId}</Row>
        <Row name={staff.setAside}>
          {counts.setAside}
          {setAside.length > 0 && (
            <ul>
              {setAside.map(({ seq, code, setAsideAt }) => (
                <li key={seq}>
                  {staff.setAsideRow(seq, formatTime(setAsideAt))}: {describeSetAside(code, words, language)}
                </li>
              ))}
            </ul>
          )}
        </Row>
      </dl>
      <div class="notice-buttons">
        {setAside.length > 0 && (
          <>
            <button type="button" class="secondary" onClick={on.onExport}>
              {staff.exportSetAside}
            </button>
            <button type="button" class="secondary" onClick={on.onOfferAgain}>
              {staff.offerAgain}
            </button>
          </>
        )}
        <button type="button" class="secondary" onClick={on.onEnrolAgain}>
          {staff.enrolAgain}
        </button>
        <button type="button" class="secondary" onClick={on.onSendNow}>
          {staff.sendNow}
        </button>
        <button type="button" class="primary" onClick={on.onClose}>
          {staff.close}
        </button>
      </div>
    </Notice>
  );
}

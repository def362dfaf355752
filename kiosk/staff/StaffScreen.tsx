import type { ComponentChildren } from 'preact';
import type { Connection } from '../device/exchange.ts';
import { Notice } from '../device/Notice.tsx';
import type { TabletStatus } from '../device/tablet.ts';
import type { Alarm } from '../outbox/schema.ts';
import { deleteSetAside } from '../outbox/unsent.ts';
import { ConnectionCheck } from './ConnectionCheck.tsx';
import { formatTime } from './format-time.ts';
import { LeaveSection } from './LeaveSection.tsx';
import { ReadinessList } from './ReadinessList.tsx';
import { SensesSection } from './SensesSection.tsx';
import { SetAsideList } from './SetAsideList.tsx';
import type { StaffCornerProps } from './StaffCorner.tsx';
import { UnsentExport } from './UnsentExport.tsx';
import { useReadiness } from './use-readiness.ts';
import type { StaffWords } from './words.ts';

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

function listWarnings({ device, spilled }: TabletStatus, words: StaffWords): string[] {
  const warnings = (device?.alarms ?? []).map((alarm) => describeAlarm(alarm, words));
  return spilled > 0 ? [...warnings, words.staff.spilled(spilled)] : warnings;
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
export function StaffScreen(corner: StaffCornerProps) {
  const { status, words, actions } = corner;
  const warnings = listWarnings(status, words);
  return (
    <Notice title={words.staff.title}>
      {warnings.length > 0 && (
        <section aria-label={words.staff.alarms}>
          {warnings.map((warning) => (
            <p key={warning} class="warning">
              {warning}
            </p>
          ))}
        </section>
      )}
      <ResponsesSection {...corner} />
      <ConnectionSection {...corner} />
      <ReadinessSection {...corner} />
      <SensesSection words={words} />
      <LeaveSection words={words} />
      <div class="notice-buttons staff-end">
        <button type="button" class="primary" onClick={() => actions.closeStaff()}>
          {words.staff.close}
        </button>
      </div>
    </Notice>
  );
}

function ResponsesSection({ tablet, status, words, language, actions }: StaffCornerProps) {
  const { counts, setAside } = status;
  const { staff, unsent } = words;
  const remove = async (id: string) => {
    await deleteSetAside(tablet.store, id);
    await actions.refreshStaff();
  };
  return (
    <section>
      <h2>{staff.responses}</h2>
      <dl class="status">
        <Row name={staff.pending}>{counts.pending}</Row>
        <Row name={staff.setAside}>{counts.setAside}</Row>
      </dl>
      {setAside.length > 0 && (
        <>
          <SetAsideList
            rows={setAside}
            words={words}
            language={language}
            onDelete={(id) => actions.attempt(remove(id))}
          />
          {setAside.some(({ exportedAt }) => exportedAt === undefined) && <p>{unsent.deleteFirst}</p>}
        </>
      )}
      <UnsentExport store={tablet.store} words={words} actions={actions}>
        {setAside.length > 0 && (
          <button type="button" class="secondary" onClick={() => actions.offerAgain()}>
            {staff.offerAgain}
          </button>
        )}
      </UnsentExport>
    </section>
  );
}

function ConnectionSection({ tablet, status, words, actions }: StaffCornerProps) {
  const { device, connection, catalogueVersion } = status;
  const { staff } = words;
  return (
    <section>
      <h2>{words.connection.title}</h2>
      <dl class="status">
        <Row name={staff.sync}>
          {describeConnection(connection, words)}
          <small>
            {device?.answeredAt ? staff.lastAnswer(formatTime(device.answeredAt)) : staff.neverAnswered}
          </small>
        </Row>
        <Row name={staff.catalogue}>
          {catalogueVersion === null ? words.waiting.title : staff.catalogueVersion(catalogueVersion)}
        </Row>
        <Row name={staff.device}>{device?.deviceId}</Row>
      </dl>
      <ConnectionCheck tablet={tablet} words={words} actions={actions}>
        <button type="button" class="secondary" onClick={() => actions.sendNow()}>
          {staff.sendNow}
        </button>
        <button type="button" class="secondary" onClick={() => actions.openEnrolment()}>
          {staff.enrolAgain}
        </button>
      </ConnectionCheck>
    </section>
  );
}

function ReadinessSection({ tablet, words }: StaffCornerProps) {
  const readiness = useReadiness(tablet);
  return (
    <section>
      <h2>{words.readiness.title}</h2>
      {readiness && <ReadinessList readiness={readiness} words={words} />}
    </section>
  );
}

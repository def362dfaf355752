import { useContext, useEffect, useState } from 'preact/hooks';
import type { AccountView } from '../../shared/endpoints/account.ts';
import { listOffices } from '../../shared/endpoints/office.ts';
import { mayDo } from '../../shared/role.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { call } from '../api/call.ts';
import { AccountMenu } from '../ui/AccountMenu.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { SessionContext } from '../ui/session-context.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { DeskNavigation } from './DeskNavigation.tsx';
import { DeskSection } from './DeskSection.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { type Created, NewOffice } from './new-office/NewOffice.tsx';
import { OfficeName } from './OfficeName.tsx';
import { OfficerHere } from './OfficerHere.tsx';
import { type Place, placeOf, sectionsOf } from './place.ts';
import { addressOfRoute, type Route } from './route.ts';
import { openRoute, replaceRoute, useRoute } from './use-route.ts';

export function Desk({ account }: { account: AccountView }) {
  return account.role === 'officer' ? <OfficerHere /> : <OfficeDesk account={account} />;
}

/** Puts an address right that names no office or section of the account. */
function useRightAddress(route: Route, place: Place | undefined): void {
  const right =
    place?.kind === 'section' && !place.isAsAddressed
      ? addressOfRoute({
          page: 'office',
          officeId: place.office.officeId,
          section: place.section,
          period: null,
        })
      : null;
  const seen = addressOfRoute(route);
  useEffect(() => {
    if (right !== null) replaceRoute(seen, right);
  }, [seen, right]);
}

function useDeskTitle(place: Place | undefined): void {
  const words = useWords({ vi, en });
  const { isInFront } = useContext(SessionContext);
  const part = place?.kind === 'section' ? words.sections[place.section] : words.title;
  usePageTitle(place?.kind === 'new-office' ? words.newOffice.titleMore : part, isInFront);
}

function OfficeDesk({ account: { role } }: { account: AccountView }) {
  const words = useWords({ vi, en });
  const { route, leave, stay } = useRoute();
  const [notice, setNotice] = useState<string | null>(null);
  const loaded = useLoaded(async () => (await call(listOffices)).offices, []);
  const offices = loaded.value ?? [];
  const place = loaded.value && placeOf(route, offices, role);
  const office = place && 'office' in place ? place.office : undefined;
  const section = place?.kind === 'section' ? place.section : null;
  useRightAddress(route, place);
  useDeskTitle(place);

  const enterCreated = async (created: Created) => {
    await loaded.reload();
    setNotice(created.notice);
    openRoute({ page: 'office', officeId: created.officeId, section: created.section, period: null });
  };
  const mayCreate = mayDo(role, 'office.create');
  return (
    <PageFrame
      name={office && <OfficeName {...{ office, offices, section, mayCreate }} />}
      navigation={
        office && <DeskNavigation officeId={office.officeId} sections={sectionsOf(role)} current={section} />
      }
      account={<AccountMenu />}
    >
      <Loading of={loaded} />
      {place?.kind === 'new-office' && <NewOffice isFirst={offices.length === 0} onCreated={enterCreated} />}
      {place?.kind === 'no-office' && <p class="note">{words.noOffice}</p>}
      {place?.kind === 'no-section' && <p class="note">{words.noSection}</p>}
      {place?.kind === 'section' && (
        <DeskSection
          key={`${place.office.officeId}/${place.section}`}
          place={place}
          role={role}
          notice={notice}
          onNoticeSeen={() => setNotice(null)}
        />
      )}
      {leave && <LeaveDialog onLeave={leave} onStay={stay} />}
    </PageFrame>
  );
}

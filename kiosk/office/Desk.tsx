import { useContext, useEffect, useState } from 'preact/hooks';
import type { AccountView } from '../../shared/endpoints/account.ts';
import { listOffices } from '../../shared/endpoints/office.ts';
import { mayDo, type Permission } from '../../shared/role.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { call } from '../api/call.ts';
import { AccountMenu } from '../ui/AccountMenu.tsx';
import { compareNames } from '../ui/format.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { SessionContext } from '../ui/session-context.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { DeskNavigation } from './DeskNavigation.tsx';
import { DeskSection } from './DeskSection.tsx';
import { type Created, NewOffice } from './NewOffice.tsx';
import { OfficeName } from './OfficeName.tsx';
import { type Section, sections } from './route.ts';
import { openRoute, replaceRoute, useRoute } from './use-route.ts';

const neededFor: Readonly<Record<Section, Permission>> = {
  annex: 'annex.export',
  devices: 'device.read',
  accounts: 'account.read',
};

export function Desk({ account }: { account: AccountView }) {
  const words = useWords({ vi, en });
  if (account.role !== 'officer') return <OfficeDesk account={account} />;
  return (
    <PageFrame account={<AccountMenu />}>
      <section class="card card-narrow">
        <h1>{words.title}</h1>
        <p>{words.officerHere}</p>
        <p>
          <a class="button button-main" href="/officer">
            {words.openOfficerPage}
          </a>
        </p>
      </section>
    </PageFrame>
  );
}

function OfficeDesk({ account }: { account: AccountView }) {
  const words = useWords({ vi, en });
  const { isInFront } = useContext(SessionContext);
  const route = useRoute();
  const [notice, setNotice] = useState<string | null>(null);
  const loaded = useLoaded(async () => (await call(listOffices)).offices, []);
  const offices = [...(loaded.value ?? [])].sort((a, b) => compareNames(a.name, b.name));
  const mayCreate = mayDo(account.role, 'office.create');
  const allowed = sections.filter((section) => mayDo(account.role, neededFor[section]));

  const isNew =
    mayCreate && loaded.value !== undefined && (offices.length === 0 || route.page === 'new-office');
  const asked =
    route.page === 'office' ? offices.find(({ officeId }) => officeId === route.officeId) : undefined;
  const office = isNew ? undefined : (asked ?? offices[0]);
  const section =
    route.page === 'office' && allowed.includes(route.section) ? route.section : (allowed[0] ?? null);
  const period = route.page === 'office' && asked ? route.period : null;

  // An address that names no office or section of this account is put right.
  const isAddressRight =
    !office || !section || (route.page === 'office' && asked === office && route.section === section);
  useEffect(() => {
    if (!isAddressRight && office && section)
      replaceRoute({ page: 'office', officeId: office.officeId, section, period: null });
  }, [isAddressRight, office, section]);
  usePageTitle(
    isNew ? words.newOffice.titleMore : section ? words.sections[section] : words.title,
    isInFront,
  );

  const create = async (made: Created) => {
    await loaded.reload();
    setNotice(made.notice);
    openRoute({ page: 'office', officeId: made.officeId, section: made.section, period: null });
  };
  return (
    <PageFrame
      name={
        office && <OfficeName office={office} offices={offices} section={section} mayCreate={mayCreate} />
      }
      navigation={
        office && <DeskNavigation officeId={office.officeId} sections={allowed} current={section} />
      }
      account={<AccountMenu />}
    >
      <Loading of={loaded} />
      {isNew && <NewOffice isFirst={offices.length === 0} onCreated={create} />}
      {loaded.value && !isNew && !office && <p class="note">{words.noOffice}</p>}
      {office && !section && <p class="note">{words.noSection}</p>}
      {office && section && (
        <DeskSection
          key={`${office.officeId}/${section}`}
          office={office}
          section={section}
          period={period}
          account={account}
          notice={notice}
        />
      )}
    </PageFrame>
  );
}

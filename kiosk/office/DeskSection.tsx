import type { ComponentType } from 'preact';
import { Loading } from '../ui/Loading.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import type { Place } from './place.ts';
import type { SectionProps } from './section-props.ts';
import type { Section } from './sections.ts';

type LoadSection = () => Promise<ComponentType<SectionProps>>;

const parts: Readonly<Record<Section, LoadSection>> = {
  annex: async () => (await import('./annex/AnnexSection.tsx')).AnnexSection,
  overview: async () => (await import('./overview/OverviewSection.tsx')).OverviewSection,
  closings: async () => (await import('./closings/ClosingSection.tsx')).ClosingSection,
  charts: async () => (await import('./charts/ChartsSection.tsx')).ChartsSection,
  responses: async () => (await import('./responses/ResponseSection.tsx')).ResponseSection,
  comments: async () => (await import('./comments/CommentSection.tsx')).CommentSection,
  cases: async () => (await import('./cases/CaseSection.tsx')).CaseSection,
  appraisal: async () => (await import('./appraisal/AppraisalSection.tsx')).AppraisalSection,
  alerts: async () => (await import('./alerts/AlertSection.tsx')).AlertSection,
  devices: async () => (await import('./devices/DeviceSection.tsx')).DeviceSection,
  paper: async () => (await import('./paper/PaperSection.tsx')).PaperSection,
  codes: async () => (await import('./codes/CodeSection.tsx')).CodeSection,
  form: async () => (await import('./form/FormSection.tsx')).FormSection,
  media: async () => (await import('./media/MediaSection.tsx')).MediaSection,
  languages: async () => (await import('./languages/LanguageSection.tsx')).LanguageSection,
  accounts: async () => (await import('./accounts/AccountSection.tsx')).AccountSection,
  'api-keys': async () => (await import('./api-keys/ApiKeySection.tsx')).ApiKeySection,
  history: async () => (await import('./history/HistorySection.tsx')).HistorySection,
  tree: async () => (await import('./tree/TreeSection.tsx')).TreeSection,
  public: async () => (await import('./public/PublicSection.tsx')).PublicSection,
  settings: async () => (await import('./settings/SettingsSection.tsx')).SettingsSection,
};

interface Props extends Omit<SectionProps, 'officeId' | 'period'> {
  place: Extract<Place, { kind: 'section' }>;
}

export function DeskSection({ place: { office, section, period }, ...rest }: Props) {
  // Wrapped, since a component is a function itself.
  const loaded = useLoaded(async () => ({ Part: await parts[section]() }), [section]);
  const Part = loaded.value?.Part;
  return (
    <>
      <Loading of={loaded} />
      {Part && <Part officeId={office.officeId} period={period} {...rest} />}
    </>
  );
}

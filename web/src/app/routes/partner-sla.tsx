import { ReportIncident } from '@/features/incidents/ReportIncident';
import { SlaPage } from '@/features/sla/SlaPage';

export function Component() {
  return <SlaPage report={(partner) => <ReportIncident partner={partner} />} />;
}

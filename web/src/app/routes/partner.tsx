import { ReportIncident } from '@/features/incidents/ReportIncident';
import { PartnerPage } from '@/features/partners/PartnerPage';

export function Component() {
  return <PartnerPage report={(partner) => <ReportIncident partner={partner} />} />;
}

import { DashboardPage } from '@/features/engagement/DashboardPage';
import { RfcRow } from '@/features/rfcs/RfcRow';

export function Component() {
  return <DashboardPage row={(rfc) => <RfcRow rfc={rfc} />} />;
}

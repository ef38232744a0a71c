import { AgreementPage } from '@/features/agreements/AgreementPage';
import { MaintenanceSection } from '@/features/maintenance/MaintenanceSection';
import { MonitorsSection } from '@/features/monitors/MonitorsSection';
import { NextItem } from '@/features/onboarding/NextItem';

export function Component() {
  return (
    <AgreementPage
      nextItem={(agreement) => <NextItem agreement={agreement} />}
      service={({ id, partner, status }) => (
        <>
          <MonitorsSection agreement={id} partner={partner.slug} status={status} />
          <MaintenanceSection agreement={id} partner={partner.slug} />
        </>
      )}
    />
  );
}

import { SupportCalendarForm } from '@/features/hours/SupportCalendarForm';
import { OnCallForm } from '@/features/incidents/OnCallForm';
import { OrganisationPeople } from '@/features/organisations/People';
import { PartnerSettings } from '@/features/partners/PartnerSettings';

export function Component() {
  return (
    <PartnerSettings
      people={(organisation) => <OrganisationPeople slug={organisation} />}
      onCall={(partner) => <OnCallForm partner={partner} />}
      holidays={(partner) => <SupportCalendarForm partner={partner} />}
    />
  );
}

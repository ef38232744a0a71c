import { OrganisationPeople } from '@/features/organisations/People';
import { PartnerSettings } from '@/features/partners/PartnerSettings';

export function Component() {
  return <PartnerSettings people={(organisation) => <OrganisationPeople slug={organisation} />} />;
}

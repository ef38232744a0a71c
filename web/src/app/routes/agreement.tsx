import { AgreementPage } from '@/features/agreements/AgreementPage';
import { NextItem } from '@/features/onboarding/NextItem';

export function Component() {
  return <AgreementPage nextItem={(agreement) => <NextItem agreement={agreement} />} />;
}

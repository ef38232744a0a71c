import { ConsoleHome } from '@/features/agreements/ConsoleHome';
import { NextItem } from '@/features/onboarding/NextItem';

export function Component() {
  return <ConsoleHome nextItem={(agreement) => <NextItem agreement={agreement} />} />;
}

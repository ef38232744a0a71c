import { ConsoleHome } from '@/features/agreements/ConsoleHome';
import { DeadlineList } from '@/features/deadlines/DeadlineList';
import { NextItem } from '@/features/onboarding/NextItem';

export function Component() {
  return (
    <ConsoleHome
      nextItem={(agreement) => <NextItem agreement={agreement} />}
      deadlines={<DeadlineList />}
    />
  );
}

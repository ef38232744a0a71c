import { DeadlineList } from '@/features/deadlines/DeadlineList';
import { TodayPage } from '@/features/today/TodayPage';

export function Component() {
  return <TodayPage deadlines={<DeadlineList />} />;
}

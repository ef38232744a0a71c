import { HealthPage } from '@/features/health/HealthPage';
import { Scorecard } from '@/features/scorecard/Scorecard';

export function Component() {
  return <HealthPage scorecard={<Scorecard />} />;
}

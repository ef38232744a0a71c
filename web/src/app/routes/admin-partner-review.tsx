import { ReviewPage } from '@/features/partnercertification/ReviewPage';
import { StandingActions } from '@/features/partners/StandingActions';

export function Component() {
  return <ReviewPage standing={(partner) => <StandingActions partner={partner} />} />;
}

import { Section } from '@/components/Section';
import type { PartnerReview } from '@/lib/api/partnercertification';
import { useReviews } from './queries';
import { ReviewExplained } from './ReviewExplained';
import { ReviewSteps } from './ReviewSteps';

const titleOf = ({ actions }: PartnerReview) =>
  actions.includes('CONFIRM') ? 'A review to confirm' : 'An appeal to decide';

/** The reviews of others that wait for this certifier. */
export function Waiting({ partner }: { partner: string }) {
  const { items = [] } = useReviews(partner);
  return items
    .filter(({ actions }) => actions.includes('CONFIRM') || actions.includes('DECIDE_APPEAL'))
    .map((review) => (
      <Section key={review.id} title={titleOf(review)}>
        <ReviewExplained review={review} />
        <ReviewSteps review={review} />
      </Section>
    ));
}

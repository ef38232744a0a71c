import { Badge } from '@mantine/core';
import type { PartnerReview } from '@/lib/api/partnercertification';
import { stateName } from './words';

export function ReviewState({ state }: { state: PartnerReview['state'] }) {
  const [name, color] = stateName[state];
  return (
    <Badge variant="light" color={color} tt="none">
      {name}
    </Badge>
  );
}

import { NewSecret } from '@/components/NewSecret';
import type { NewApiToken } from '@/lib/api/types';

interface Props {
  token: NewApiToken;
  onClose: () => void;
}

export function RevealToken({ token, onClose }: Props) {
  return <NewSecret label={`Token “${token.name}”`} value={token.token} onClose={onClose} />;
}

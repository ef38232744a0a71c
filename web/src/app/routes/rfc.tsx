import { Discussion } from '@/features/comments/Discussion';
import { RfcPage } from '@/features/rfcs/RfcPage';

export function Component() {
  return <RfcPage discussion={(rfc) => <Discussion {...rfc} />} />;
}

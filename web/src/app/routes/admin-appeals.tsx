import { Navigate } from 'react-router';

/** Appeals wait in the queue of the moderators now; older links still lead there. */
export function Component() {
  return <Navigate to="/admin/moderation" replace />;
}

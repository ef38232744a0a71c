import { Navigate, Outlet, useLocation } from 'react-router';
import { signInPath, useSession } from '@/lib/session';
import { PageFallback } from '@/app/shell/PageFallback';

export function RequireSession() {
  const { me } = useSession();
  const location = useLocation();
  if (me === undefined) return <PageFallback />;
  if (me === null) return <Navigate to={signInPath(location)} replace />;
  return <Outlet />;
}

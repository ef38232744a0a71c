import { Navigate, useLocation, useParams } from 'react-router';

/** Organisations are shown among what is one's own. */
export function Component() {
  const { slug = '' } = useParams();
  const { hash } = useLocation();
  return <Navigate to={`/me/organisations/${encodeURIComponent(slug)}${hash}`} replace />;
}

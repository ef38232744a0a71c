import { Link } from 'react-router';
import classes from './Shell.module.css';

export function Footer() {
  return (
    <footer className={classes.footer}>
      <div className={classes.bar}>
        <span>CVF Ecosystem. Proposals are discussed and decided in the open.</span>
        <nav aria-label="Footer">
          <Link to="/rfcs">RFCs</Link>
          <Link to="/health">Ecosystem health</Link>
          <Link to="/status">Status</Link>
          <Link to="/certification">Certification</Link>
          <Link to="/requirements">Requirements</Link>
          <Link to="/revenue-model">Revenue model</Link>
          <Link to="/legal">Legal texts</Link>
          <Link to="/verify">Verify a document</Link>
          <Link to="/founding">Founding</Link>
          <a href="/feeds/rfcs.atom">Atom feed</a>
          <a href="/api/openapi.json">API</a>
        </nav>
      </div>
    </footer>
  );
}

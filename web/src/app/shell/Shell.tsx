import { Outlet, ScrollRestoration } from 'react-router';
import { Footer } from './Footer';
import { Header } from './Header';
import { RouteAnnouncer } from './RouteAnnouncer';
import classes from './Shell.module.css';
import { useSearchShortcut } from './useSearchShortcut';

export function Shell() {
  useSearchShortcut();
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
      <RouteAnnouncer />
      <ScrollRestoration getKey={(location) => location.pathname + location.search} />
    </>
  );
}

import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouteCrash } from './routes/RouteCrash';
import { NotFound } from './routes/NotFound';
import { RequireSession } from './routes/RequireSession';
import { Shell } from './shell/Shell';
import { PageFallback } from './shell/PageFallback';

const session: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./routes/sign-in') },
  { path: 'sign-up', lazy: () => import('./routes/sign-up') },
  { path: 'forgot', lazy: () => import('./routes/forgot') },
  { path: 'reset', lazy: () => import('./routes/reset') },
  { path: 'verify', lazy: () => import('./routes/verify') },
  { path: 'setup', lazy: () => import('./routes/setup') },
];

const signedIn: RouteObject[] = [
  { path: 'dashboard', lazy: () => import('./routes/dashboard') },
  { path: 'notifications', lazy: () => import('./routes/notifications') },
  { path: 'rfcs/new', lazy: () => import('./routes/rfc-new') },
  { path: 'rfcs/:number/edit', lazy: () => import('./routes/rfc-edit') },
  { path: 'partners/new', lazy: () => import('./routes/partner-new') },
  { path: 'disputes', lazy: () => import('./routes/disputes') },
  { path: 'disputes/new', lazy: () => import('./routes/dispute-new') },
  { path: 'disputes/:caseId', lazy: () => import('./routes/dispute') },
  { path: 'governance', lazy: () => import('./routes/governance') },
  { path: 'publish', lazy: () => import('./routes/publish') },
  {
    path: 'publish/:partner',
    lazy: () => import('./routes/publish-partner'),
    children: [
      { index: true, lazy: () => import('./routes/publish-overview') },
      { path: 'new', lazy: () => import('./routes/publish-new') },
      { path: 'skills/:id', lazy: () => import('./routes/publish-skill') },
      { path: 'skills/:id/versions/:version', lazy: () => import('./routes/publish-draft') },
      { path: 'certification', lazy: () => import('./routes/publish-certification') },
      { path: 'agreement', lazy: () => import('./routes/publish-agreement') },
      { path: 'settings', lazy: () => import('./routes/publish-settings') },
    ],
  },
  { path: 'console', lazy: () => import('./routes/console') },
  { path: 'agreements', lazy: () => import('./routes/agreements') },
  { path: 'agreements/new', lazy: () => import('./routes/agreement-new') },
  { path: 'agreements/:id', lazy: () => import('./routes/agreement') },
  { path: 'agreements/:id/onboarding', lazy: () => import('./routes/agreement-onboarding') },
  { path: 'onboarding', lazy: () => import('./routes/onboarding') },
  { path: 'usage', lazy: () => import('./routes/usage') },
  { path: 'partners/:id/revenue', lazy: () => import('./routes/partner-revenue') },
  { path: 'organisations/:slug', lazy: () => import('./routes/organisation') },
  { path: 'organisations/:slug/invoices', lazy: () => import('./routes/invoices') },
  { path: 'invoices/:id', lazy: () => import('./routes/invoice') },
  { path: 'statements/:id', lazy: () => import('./routes/statement') },
  {
    path: 'me',
    lazy: () => import('./routes/me'),
    children: [
      { index: true, lazy: () => import('./routes/me-profile') },
      { path: 'profile', lazy: () => import('./routes/me-profile') },
      { path: 'security', lazy: () => import('./routes/me-security') },
      { path: 'notifications', lazy: () => import('./routes/me-notifications') },
      { path: 'tokens', lazy: () => import('./routes/me-tokens') },
      { path: 'organisations', lazy: () => import('./routes/me-organisations') },
      { path: 'organisations/:slug', lazy: () => import('./routes/me-organisation') },
    ],
  },
  {
    path: 'finance',
    lazy: () => import('./routes/finance'),
    children: [
      { index: true, lazy: () => import('./routes/finance-home') },
      { path: 'months', lazy: () => import('./routes/finance-months') },
      { path: 'invoices', lazy: () => import('./routes/finance-invoices') },
      { path: 'payouts', lazy: () => import('./routes/finance-payouts') },
      { path: 'payouts/new', lazy: () => import('./routes/finance-payout-new') },
      { path: 'payouts/:id', lazy: () => import('./routes/finance-payout-run') },
      { path: 'ledger', lazy: () => import('./routes/finance-ledger') },
    ],
  },
  {
    path: 'admin',
    lazy: () => import('./routes/admin'),
    children: [
      { index: true, lazy: () => import('./routes/admin-home') },
      { path: 'mails', lazy: () => import('./routes/admin-mails') },
      { path: 'accounts', lazy: () => import('./routes/admin-accounts') },
      { path: 'import', lazy: () => import('./routes/admin-import') },
      { path: 'appeals', lazy: () => import('./routes/admin-appeals') },
      { path: 'certification', lazy: () => import('./routes/admin-certification') },
      { path: 'partners', lazy: () => import('./routes/admin-partners') },
      { path: 'partners/:id/review', lazy: () => import('./routes/admin-partner-review') },
      { path: 'moderation', lazy: () => import('./routes/admin-moderation') },
      { path: 'reviews', lazy: () => import('./routes/admin-reviews') },
      { path: 'skills', lazy: () => import('./routes/admin-skills') },
      { path: 'skill-import', lazy: () => import('./routes/admin-skill-import') },
      { path: 'webhooks', lazy: () => import('./routes/admin-webhooks') },
      { path: 'settings', lazy: () => import('./routes/admin-settings') },
      { path: 'audit', lazy: () => import('./routes/admin-audit') },
    ],
  },
];

export const router = createBrowserRouter([
  {
    Component: Shell,
    HydrateFallback: PageFallback,
    ErrorBoundary: RouteCrash,
    children: [
      {
        ErrorBoundary: RouteCrash,
        children: [
          { index: true, lazy: () => import('./routes/home') },
          { path: 'rfcs', lazy: () => import('./routes/rfc-list') },
          { path: 'rfcs/:number', lazy: () => import('./routes/rfc') },
          { path: 'rfcs/:number/revisions/:range', lazy: () => import('./routes/rfc-revisions') },
          { path: 'skills', lazy: () => import('./routes/skills') },
          { path: 'skills/:id', lazy: () => import('./routes/skill') },
          { path: 'skills/:id/versions/:range', lazy: () => import('./routes/skill-versions') },
          { path: 'advisories', lazy: () => import('./routes/advisories') },
          { path: 'members', lazy: () => import('./routes/members') },
          { path: 'members/:username', lazy: () => import('./routes/member') },
          { path: 'certification', lazy: () => import('./routes/certification') },
          { path: 'certificates/:id', lazy: () => import('./routes/certificate') },
          { path: 'community', lazy: () => import('./routes/community') },
          { path: 'partners', lazy: () => import('./routes/partners') },
          { path: 'partners/:id', lazy: () => import('./routes/partner') },
          {
            path: 'partners/:id/certification',
            lazy: () => import('./routes/partner-certification'),
          },
          { path: 'revenue-model', lazy: () => import('./routes/revenue-model') },
          { path: 'requirements', lazy: () => import('./routes/requirements') },
          { path: 'legal', lazy: () => import('./routes/legal') },
          { path: 'founding', lazy: () => import('./routes/founding') },
          { path: 'unsubscribe', lazy: () => import('./routes/unsubscribe') },
          ...session,
          { Component: RequireSession, children: signedIn },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);

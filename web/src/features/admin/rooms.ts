import type { Role } from '@/lib/api/types';
import { STAFF } from '@/lib/roles';

interface Room {
  to: string;
  name: string;
  about: string;
  roles: readonly Role[];
}

/** What there is to administer, and who sees it. */
export const rooms: readonly Room[] = [
  {
    to: '/today',
    name: 'Today',
    about: 'What waits for you, the most urgent first.',
    roles: STAFF,
  },
  {
    to: '/admin/accounts',
    name: 'Accounts',
    about: 'Roles and suspensions.',
    roles: ['ADMIN'],
  },
  {
    to: '/governance',
    name: 'Governance',
    about: 'Partners, agreements and disputes in numbers, with what is due next.',
    roles: ['ADMIN', 'MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE'],
  },
  {
    to: '/finance',
    name: 'Finance',
    about: 'Months to seal, invoices, payouts and the books.',
    roles: ['FINANCE', 'ADMIN', 'MAINTAINER'],
  },
  {
    to: '/admin/moderation',
    name: 'Moderation',
    about: 'Reports, appeals and signs of traded upvotes.',
    roles: ['MODERATOR'],
  },
  {
    to: '/admin/certification',
    name: 'Certification',
    about: 'Applications that wait for a decision.',
    roles: ['CERTIFIER', 'MAINTAINER'],
  },
  {
    to: '/admin/partners',
    name: 'Partners',
    about: 'Partners that wait for a review, a confirmation or an answer.',
    roles: ['CERTIFIER', 'MAINTAINER'],
  },
  {
    to: '/onboarding',
    name: 'Onboarding',
    about: 'The board of partners on their way to an agreement.',
    roles: ['MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE', 'ADMIN'],
  },
  {
    to: '/agreements',
    name: 'Agreements',
    about: 'What is agreed with partners: signatures, renewals, ends.',
    roles: ['MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE', 'ADMIN'],
  },
  {
    to: '/sla',
    name: 'Service levels',
    about: 'Who has the least error budget left, and what follows from broken months.',
    roles: ['MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE', 'ADMIN'],
  },
  {
    to: '/incidents',
    name: 'Incidents',
    about: 'What went wrong at partners, and who has to answer.',
    roles: ['MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE', 'ADMIN'],
  },
  {
    to: '/disputes',
    name: 'Disputes',
    about: 'Cases between organisations, and whose turn it is.',
    roles: ['MEDIATOR', 'MAINTAINER', 'ADMIN'],
  },
  {
    to: '/admin/skills',
    name: 'Skills',
    about: 'Versions that wait for approval, and appeals against checks.',
    roles: ['CERTIFIER', 'MAINTAINER'],
  },
  {
    to: '/admin/reviews',
    name: 'Reviews',
    about: 'Reviews of skills that members have reported.',
    roles: ['MODERATOR'],
  },
  {
    to: '/admin/skill-import',
    name: 'Import skills',
    about: 'Bring in manifests that already exist.',
    roles: ['ADMIN', 'MAINTAINER'],
  },
  {
    to: '/admin/import',
    name: 'Import RFCs',
    about: 'Bring in Markdown files that already exist.',
    roles: ['ADMIN', 'MAINTAINER'],
  },
  {
    to: '/admin/mails',
    name: 'Outbox',
    about: 'Mails sent, waiting and kept.',
    roles: ['ADMIN'],
  },
  {
    to: '/admin/webhooks',
    name: 'Webhooks',
    about: 'Other systems that are told what happens.',
    roles: ['ADMIN'],
  },
  {
    to: '/admin/settings',
    name: 'Settings',
    about: 'Figures the platform works with.',
    roles: ['ADMIN'],
  },
  {
    to: '/admin/audit',
    name: 'Audit log',
    about: 'Who did what, and why.',
    roles: ['ADMIN'],
  },
];

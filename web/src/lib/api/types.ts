// The shapes of the HTTP contract, by the names the UI uses.

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

export type Role =
  'MEMBER' | 'MODERATOR' | 'MAINTAINER' | 'CERTIFIER' | 'MEDIATOR' | 'FINANCE' | 'ADMIN';

export interface Me {
  id: string;
  username: string;
  email: string;
  roles: Role[];
  joinedAt: string;
  passwordSet: boolean;
  organisations: { slug: string; name: string; role: string }[];
}

export interface SignInProvider {
  id: string;
  name: string;
  url: string;
}

export type TokenScope = 'READ' | 'WRITE' | 'STAFF';

export interface ApiToken {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
}

export type NewApiToken = ApiToken & { token: string };

export interface Account {
  id: string;
  username: string;
  email: string;
  roles: Role[];
  joinedAt: string;
  suspendedAt?: string;
  suspensionReason?: string;
}

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: string;
  state: 'KEPT' | 'WAITING' | 'SENT' | 'FAILED';
  attempts: number;
  error?: string;
  sentAt?: string;
}

export interface Job<R = Record<string, unknown>> {
  id: string;
  kind: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  done: number;
  total?: number;
  messages: string[];
  result?: R;
  error?: string;
  createdAt: string;
  finishedAt?: string;
}

export interface RfcImportResult {
  created: number;
  revised: number;
  unchanged: number;
  failed: number;
  linksResolved: number;
}

export interface Setting {
  name: string;
  description: string;
  value: string;
  unit?: string;
  effectiveFrom?: string;
  changedBy?: string;
  reason?: string;
}

export interface AuditEntry {
  id?: string;
  sequence?: number;
  at: string;
  actor?: string;
  action: string;
  subject?: string;
  reason?: string;
  details?: Record<string, unknown>;
  hash?: string;
}

export interface MemberSummary {
  username: string;
  displayName: string;
  joinedAt: string;
}

export interface Member extends MemberSummary {
  bio?: string;
  bioHtml?: string;
  website?: string;
  rfcCount: number;
  commentCount: number;
  version: number;
}

export type Track = 'CAPABILITY' | 'STANDARD' | 'POLICY' | 'BREAKING_CHANGE' | 'ROADMAP';

export type RfcStatus =
  | 'DRAFT'
  | 'OPEN'
  | 'VOTING'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'IMPLEMENTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN'
  | 'STAGNANT';

export interface Author {
  username?: string;
  name: string;
}

export interface RfcSummary {
  number: number;
  slug: string;
  title: string;
  track: Track;
  status: RfcStatus;
  labels: string[];
  authors: Author[];
  createdAt: string;
  openedAt?: string;
  commentPeriodEndsAt?: string;
  decidedAt?: string;
  updatedAt: string;
  commentCount: number;
  excerpt?: string;
  decidedElsewhere: boolean;
}

export interface TocEntry {
  level: number;
  text: string;
  anchor: string;
}

export type LinkKind =
  | 'GITHUB'
  | 'ISSUE'
  | 'DISCUSSION'
  | 'REFERENCES'
  | 'SUPERSEDES'
  | 'SUPERSEDED_BY'
  | 'IMPLEMENTED_BY';

export interface RfcLink {
  kind: LinkKind;
  title?: string;
  url?: string;
  number?: number;
}

export type RfcAction =
  | 'REVISE'
  | 'PUBLISH'
  | 'WITHDRAW'
  | 'REOPEN'
  | 'IMPLEMENT'
  | 'SUPERSEDE'
  | 'COMMENT'
  | 'LOCK'
  | 'UNLOCK'
  | 'FOLLOW';

export interface StatusChange {
  from?: RfcStatus;
  to: RfcStatus;
  at: string;
  by?: string;
  reason?: string;
}

export interface Rfc extends RfcSummary {
  revision: number;
  body: string;
  html: string;
  toc: TocEntry[];
  links: RfcLink[];
  version: number;
  followerCount: number;
  following: boolean;
  discussionLock?: { reason: string; at: string; by: string };
  history: StatusChange[];
  actions: RfcAction[];
}

export interface RfcOverview {
  counts: Partial<Record<RfcStatus, number>>;
  open: RfcSummary[];
  closingSoon: RfcSummary[];
  decided: RfcSummary[];
  recentlyDiscussed: RfcSummary[];
}

export interface LabelCount {
  label: string;
  count: number;
}

export interface RfcDraft {
  title: string;
  track: Track;
  labels: string[];
  body: string;
}

export interface RevisionSummary {
  number: number;
  title: string;
  note?: string;
  editorial: boolean;
  author: string;
  createdAt: string;
  bytes: number;
  bodySha256: string;
}

export interface DiffLine {
  kind: 'CONTEXT' | 'ADDED' | 'REMOVED';
  fromLine?: number;
  toLine?: number;
  text: string;
}

export interface DiffHunk {
  fromLine: number;
  toLine: number;
  lines: DiffLine[];
}

export interface RevisionDiff {
  from: number;
  to: number;
  added: number;
  removed: number;
  titleFrom: string;
  titleTo: string;
  hunks: DiffHunk[];
  html: string;
}

export interface RenderedMarkdown {
  html: string;
  toc: TocEntry[];
}

export type CommentAction =
  'REPLY' | 'EDIT' | 'UPVOTE' | 'HIDE' | 'UNHIDE' | 'APPEAL' | 'DECIDE_APPEAL';

export interface Appeal {
  text: string;
  at: string;
  decision?: string;
  decisionReason?: string;
}

export interface Comment {
  id: string;
  parentId?: string;
  depth: number;
  author: { username: string; displayName: string };
  body?: string;
  html?: string;
  createdAt: string;
  editedAt?: string;
  version: number;
  upvotes: number;
  upvotedByMe: boolean;
  hidden?: { reason: string; at: string };
  appeal?: Appeal;
  replies: number;
  actions: CommentAction[];
}

export interface CommentRevision {
  number?: number;
  body?: string;
  html?: string;
  createdAt: string;
}

export interface PendingAppeal {
  comment: Comment;
  rfc: { number: number; title: string };
}

import type { components, paths } from './schema';

// What the server says about itself (schema.d.ts, generated), by the names the UI uses.

type Schemas = components['schemas'];

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

export type Me = Schemas['Me'];
export type Role = Me['roles'][number];
export type SignInProvider = Schemas['Provider'];

export type Organisation = Schemas['Organisation'];
export type OrganisationPerson = Schemas['Person'];
export type OrganisationRole = OrganisationPerson['role'];

export type ApiToken = Schemas['ApiToken'];
export type NewApiToken = Schemas['CreatedToken'];
export type TokenScope = ApiToken['scopes'][number];

export type Account = Schemas['Account'];
export type DataExport = Schemas['DataExport'];
export type Erasure = Schemas['Erasure'];
export type Mail = Schemas['OutboxMail'];
export type Setting = Schemas['SettingView'];
export type SettingVersion = Schemas['SettingVersion'];

/** What the server describes only as some JSON. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export type AuditEntry = Omit<Schemas['AuditEntry'], 'detail'> & { detail: Json };

export type Job<R = Json> = Omit<Schemas['Job'], 'result'> & { result?: R };

export interface RfcImportResult {
  created: number;
  revised: number;
  unchanged: number;
  failed: number;
  linksResolved: number;
}

export type MemberSummary = Schemas['MemberSummary'];
export type Member = Schemas['ProfileView'];

export type RfcSummary = Schemas['RfcSummary'];
export type Track = RfcSummary['track'];
export type RfcStatus = RfcSummary['status'];
export type Author = Schemas['Byline'];
export type RfcQuery = NonNullable<paths['/api/v1/rfcs']['get']['parameters']['query']>;
export type RfcSort = NonNullable<RfcQuery['sort']>;

export type Rfc = Schemas['RfcView'];
export type RfcAction = Rfc['actions'][number];
export type RfcLink = Schemas['RfcLink'];
export type LinkKind = RfcLink['kind'];
export type TocEntry = Schemas['Heading'];
export type StatusChange = Schemas['Step'];
export type RfcOverview = Schemas['RfcOverview'];
export type LabelCount = Schemas['LabelCount'];
export type RfcDraft = Required<Schemas['NewRfc']>;

export type RevisionSummary = Schemas['RfcRevision'];
export type Revision = Schemas['RevisionView'];
export type RevisionDiff = Schemas['DiffView'];
export type DiffHunk = Schemas['Hunk'];
export type DiffLine = Schemas['Line'];
export type RenderedMarkdown = Schemas['Rendered'];

export type Comment = Schemas['Comment'];
export type CommentAction = Comment['actions'][number];
export type CommentRevision = Schemas['CommentRevision'];
export type Appeal = Schemas['CommentAppeal'];
export type PendingAppeal = Schemas['AppealedView'];

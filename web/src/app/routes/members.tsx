export { MemberList as Component } from '@/features/members/MemberList';

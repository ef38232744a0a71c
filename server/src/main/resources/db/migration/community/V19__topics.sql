-- Who follows an RFC is told of it by the notifications, which keep their own copy.
insert into notifications.subscription (member, topic, since, followed_at)
select member_id, 'rfc:' || rfc_id, 0, since from rfc_follower
on conflict do nothing;

-- Where the recipient's mail program can stop mail of this sort by itself (RFC 8058).
alter table mail add column unsubscribe text;

package io.cvf.ecosystem.community.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of authors only what names them goes: their texts are part of decisions that others made too. */
@Repository
class CommunityRecords implements PersonalData {

  private final JdbcClient database;

  private final Markdown markdown;

  CommunityRecords(JdbcClient database, Markdown markdown) {
    this.database = database;
    this.markdown = markdown;
  }

  @Override
  public List<Part> of(MemberId member) {
    return List.of(
        part(
            member,
            "community/profile",
            "What you wrote about yourself.",
            """
            select username, display_name, bio, website, joined_at
            from community.member where id = :member
            """),
        part(
            member,
            "community/rfcs",
            "RFCs you are an author of.",
            """
            select r.number, r.title, r.track, r.status, r.created_at
            from community.rfc_author a join community.rfc r on r.id = a.rfc_id
            where a.member_id = :member order by r.number
            """),
        part(
            member,
            "community/rfc-revisions",
            "Texts of RFCs you wrote.",
            """
            select f.number as rfc, r.* from community.rfc_revision r join community.rfc f on f.id = r.rfc_id
            where r.author_id = :member order by r.created_at
            """),
        part(
            member,
            "community/comments",
            "Your comments, and what moderators decided about them.",
            """
            select r.number as rfc, c.* from community.comment c join community.rfc r on r.id = c.rfc_id
            where c.author_id = :member order by c.created_at
            """),
        part(
            member,
            "community/comment-revisions",
            "What your comments said before you edited them.",
            """
            select r.* from community.comment_revision r join community.comment c on c.id = r.comment_id
            where c.author_id = :member order by r.created_at
            """),
        part(
            member,
            "community/upvotes",
            "Comments you upvoted.",
            """
            select comment_id, given_at from community.comment_upvote
            where member_id = :member order by given_at
            """),
        part(
            member,
            "community/comment-reports",
            "Comments you reported.",
            """
            select * from community.comment_report where reported_by = :member order by reported_at
            """),
        part(
            member,
            "community/concerns",
            "Concerns you raised.",
            """
            select r.number as rfc, c.* from community.concern c join community.rfc r on r.id = c.rfc_id
            where c.raised_by = :member order by c.raised_at
            """),
        part(
            member,
            "community/weights",
            "Your weight in each vote, and the pseudonym you have in its log.",
            """
            select r.number as rfc, v.round, w.voter, w.weight_micros, w.reputation_micros, w.certified,
              w.founding_elector
            from community.vote_weight w
            join community.vote v on v.id = w.vote_id join community.rfc r on r.id = v.rfc_id
            where w.member_id = :member order by v.started_at
            """),
        part(
            member,
            "community/ballots",
            "Every ballot you cast, changes too.",
            """
            select r.number as rfc, v.round, l.position, l.choice, l.cast_at, l.reason
            from community.vote_weight w
            join community.vote v on v.id = w.vote_id join community.rfc r on r.id = v.rfc_id
            join community.ballot_leaf l on l.vote_id = w.vote_id and l.voter = w.voter
            where w.member_id = :member order by l.cast_at
            """),
        part(
            member,
            "community/reputation",
            "Every entry of your reputation.",
            """
            select * from community.reputation_entry where member_id = :member order by number
            """),
        part(
            member,
            "community/founding",
            "Whether you are a founding elector.",
            """
            select admitted_at, reason from community.founding_elector where member_id = :member
            """),
        part(
            member,
            "community/certifications",
            "Your certificates.",
            """
            select * from community.certification where member_id = :member order by granted_at
            """),
        part(
            member,
            "community/certification-applications",
            "Your applications for certificates.",
            """
            select * from community.certification_application
            where member_id = :member order by submitted_at
            """),
        part(
            member,
            "community/follows",
            "RFCs you follow.",
            """
            select r.number as rfc, f.since from community.rfc_follower f
            join community.rfc r on r.id = f.rfc_id where f.member_id = :member order by f.since
            """),
        part(
            member,
            "community/contributions",
            "What made you active elsewhere on the platform.",
            """
            select deed, done_at from community.contribution where member_id = :member order by done_at
            """));
  }

  private Part part(MemberId member, String name, String what, String query) {
    return new Part(
        name,
        what,
        database
            .sql("select to_jsonb(r)::text as record from (%s) r".formatted(query))
            .param("member", member.value())
            .query((row, _) -> row.getString("record"))
            .list());
  }

  @Override
  public void forget(Leaving leaving) {
    var member = leaving.member().value();
    markdown.forget(texts(member));
    database
        .sql(
            """
            update community.member
            set username = :name, display_name = 'Former member', bio = '', website = null,
              version = version + 1
            where id = :member
            """)
        .param("name", leaving.name())
        .param("member", member)
        .update();
    // The leaf holds a salted hash of the reason: without both it says nothing, and still counts.
    database
        .sql(
            """
            update community.ballot_leaf l set reason = null, reason_salt = null
            from community.vote_weight w
            where w.member_id = :member and l.vote_id = w.vote_id and l.voter = w.voter
              and l.reason is not null
            """)
        .param("member", member)
        .update();
    database
        .sql("update community.certification set evidence = '[]' where member_id = :member")
        .param("member", member)
        .update();
    database
        .sql(
            """
            update community.certification_application
            set statement = '', evidence = '[]',
              state = case state when 'SUBMITTED' then 'WITHDRAWN' else state end
            where member_id = :member
            """)
        .param("member", member)
        .update();
    database
        .sql("delete from community.rfc_follower where member_id = :member")
        .param("member", member)
        .update();
  }

  /** What is about to be taken away and may have been shown. */
  private List<String> texts(UUID member) {
    return database
        .sql(
            """
            select bio as text from community.member where id = :member
            union all
            select l.reason from community.ballot_leaf l
            join community.vote_weight w on w.vote_id = l.vote_id and w.voter = l.voter
            where w.member_id = :member and l.reason is not null
            """)
        .param("member", member)
        .query((row, _) -> row.getString("text"))
        .list();
  }
}

package io.cvf.ecosystem.identity.tokens;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.accounts.Secret;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of API tokens. */
@Repository
class ApiTokens {

  private final JdbcClient database;

  ApiTokens(JdbcClient database) {
    this.database = database;
  }

  /** What a token in use says about its owner, and about the organisation it reports for. */
  record Use(
      UUID id,
      MemberId member,
      Set<Scope> scopes,
      @Nullable Instant lastUsedAt,
      @Nullable UUID organisation) {}

  /** Two creations at once wait for each other, so that neither passes the limit. */
  int lockAndCount(MemberId member) {
    database
        .sql("select from identity.account where id = :member for no key update")
        .param("member", member.value())
        .query((_, _) -> true)
        .list();
    return database
        .sql("select count(*) from identity.api_token where member = :member")
        .param("member", member.value())
        .query(Integer.class)
        .single();
  }

  ApiToken add(
      MemberId member,
      ApiTokenService.NewToken token,
      OrganisationDirectory.@Nullable Entry organisation,
      Secret secret,
      Instant now) {
    return database
        .sql(
            """
            with added as (
              insert into identity.api_token
                (member, name, token_hash, scopes, created_at, expires_at, organisation)
              values (:member, :name, :tokenHash, :scopes, :now, :expiresAt, :organisation)
              returning *)
            select t.*, o.slug, o.name as organisation_name
            from added t left join identity.organisation o on o.id = t.organisation
            """)
        .param("member", member.value())
        .param("name", token.name())
        .param("tokenHash", secret.sha256())
        .param("scopes", token.scopes().stream().map(Scope::name).toArray(String[]::new))
        .param("now", Timestamps.of(now))
        .param("expiresAt", Timestamps.of(now.plus(token.lasts())))
        .param("organisation", organisation == null ? null : organisation.id().value())
        .query(ApiTokens::token)
        .single();
  }

  /** Newest first. */
  List<ApiToken> list(MemberId member, Paging paging) {
    return database
        .sql(
            """
            select t.*, o.slug, o.name as organisation_name
            from identity.api_token t left join identity.organisation o on o.id = t.organisation
            where t.member = :member
              and (:before::timestamptz is null or (t.created_at, t.id) < (:before, :beforeId))
            order by t.created_at desc, t.id desc
            limit :limit
            """)
        .param("member", member.value())
        .param(
            "before", paging.after().map(cursor -> Timestamps.of(cursor.instant(0))).orElse(null))
        .param("beforeId", paging.after().map(cursor -> cursor.uuid(1)).orElse(null))
        .param("limit", paging.fetch())
        .query(ApiTokens::token)
        .list();
  }

  boolean remove(MemberId member, UUID id) {
    return database
            .sql("delete from identity.api_token where id = :id and member = :member")
            .param("id", id)
            .param("member", member.value())
            .update()
        == 1;
  }

  /** One that reports for an organisation is good while its owner may still do that. */
  Optional<Use> find(Secret secret, Instant now) {
    return database
        .sql(
            """
            select id, member, scopes, last_used_at, organisation from identity.api_token t
            where token_hash = :tokenHash and expires_at > :now
              and (organisation is null or exists (
                select from identity.organisation_person p
                where p.organisation = t.organisation and p.member = t.member
                  and p.role in ('OWNER', 'DEVELOPER')))
            """)
        .param("tokenHash", secret.sha256())
        .param("now", Timestamps.of(now))
        .query((row, _) ->
            new Use(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member", UUID.class)),
                scopes(row),
                Timestamps.instantOrNull(row, "last_used_at"),
                row.getObject("organisation", UUID.class)))
        .optional();
  }

  void used(UUID id, Instant now) {
    database
        .sql("update identity.api_token set last_used_at = :now where id = :id")
        .param("id", id)
        .param("now", Timestamps.of(now))
        .update();
  }

  int removeExpired(Instant before) {
    return database
        .sql("delete from identity.api_token where expires_at <= :before")
        .param("before", Timestamps.of(before))
        .update();
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        scopes(row),
        Timestamps.instant(row, "created_at"),
        Timestamps.instant(row, "expires_at"),
        Timestamps.instantOrNull(row, "last_used_at"),
        row.getString("slug") == null
            ? null
            : new ApiToken.Organisation(row.getString("slug"), row.getString("organisation_name")));
  }

  private static Set<Scope> scopes(ResultSet row) throws SQLException {
    var scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream((String[]) row.getArray("scopes").getArray())
        .map(Scope::valueOf)
        .forEach(scopes::add);
    return scopes;
  }
}

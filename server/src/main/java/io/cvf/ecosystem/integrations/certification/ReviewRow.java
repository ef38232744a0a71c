package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.certification.CertificationReview.Appeal;
import io.cvf.ecosystem.integrations.certification.CertificationReview.Kind;
import io.cvf.ecosystem.integrations.certification.CertificationReview.Reviewed;
import io.cvf.ecosystem.integrations.certification.CertificationReview.State;
import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.certification.Failure;
import io.cvf.rules.certification.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a review with its partner and its appeal from one row. */
record ReviewRow(JsonMapper json) implements RowMapper<CertificationReview> {

  @Override
  public CertificationReview mapRow(ResultSet row, int number) throws SQLException {
    var month = row.getObject("month", LocalDate.class);
    return new CertificationReview(
        row.getObject("id", UUID.class),
        new Reviewed(
            new PartnerId(row.getObject("partner", UUID.class)),
            row.getString("slug"),
            row.getString("name"),
            PartnerCategory.valueOf(row.getString("category"))),
        row.getObject("application", UUID.class),
        row.getInt("requirement_set"),
        Kind.valueOf(row.getString("kind")),
        CertificationPath.valueOf(row.getString("path")),
        month == null ? null : YearMonth.from(month),
        State.valueOf(row.getString("state")),
        new Score(row.getInt("score_hundredths")),
        row.getInt("pass"),
        json.readValue(row.getString("parts"), new TypeReference<List<ReviewPart>>() {}),
        failures(row),
        row.getString("reason"),
        row.getString("notes"),
        instant(row, "reviewed_at"),
        member(row, "reviewed_by"),
        instantOrNull(row, "decided_at"),
        member(row, "confirmed_by"),
        row.getString("confirmation"),
        row.getObject("valid_until", LocalDate.class),
        appeal(row),
        row.getBoolean("last"));
  }

  private static Set<Failure> failures(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("failures").getArray())
        .map(Failure::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Appeal appeal(ResultSet row) throws SQLException {
    var text = row.getString("appeal_text");
    return text == null
        ? null
        : new Appeal(
            text,
            instant(row, "appeal_at"),
            new MemberId(row.getObject("appeal_by", UUID.class)),
            row.getObject("upheld", Boolean.class),
            row.getString("appeal_reason"),
            member(row, "appeal_decided_by"));
  }

  private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new MemberId(id);
  }
}

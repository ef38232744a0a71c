package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the versions that came out last. */
@Repository
class PublishedVersions {

  private final JdbcClient database;

  PublishedVersions(JdbcClient database) {
    this.database = database;
  }

  /** Newest first, of skills that can be found and are as asked for. */
  List<PublishedVersion> newest(String query, CatalogueFilter filter, int limit) {
    return database
        .sql(
            """
            select v.id, s.slug, v.name, v.version, left(v.description, 500) as description,
              p.name as partner, v.published_at
            from integrations.skill_version v
            join integrations.skill s on s.id = v.skill
            join integrations.partner p on p.id = s.partner
            join integrations.listing l on l.skill = s.id and l.listed
            join integrations.catalogue_partner c on c.partner = s.partner and c.listed
            where v.state = 'PUBLISHED'
              and (:query = '' or l.search @@ plainto_tsquery(
                'integrations.catalogue', integrations.catalogue_words(:query)))
              and (:anyCategory or c.category = any(:categories))
              and (:anyRisk or v.risk_level = any(:risks))
              and (:anyLicence or v.licence = any(:licences))
              and (:anyTag or v.tags && cast(:tags as text[]))
              and (:anyPartner or c.slug = any(:partners))
            order by v.published_at desc, v.id desc
            limit :limit
            """)
        .param("query", query)
        .param("anyCategory", filter.categories().isEmpty())
        .param("categories", names(filter.categories()))
        .param("anyRisk", filter.risks().isEmpty())
        .param("risks", names(filter.risks()))
        .param("anyLicence", filter.licences().isEmpty())
        .param("licences", filter.licences().toArray(String[]::new))
        .param("anyTag", filter.tags().isEmpty())
        .param("tags", filter.tags().toArray(String[]::new))
        .param("anyPartner", filter.partners().isEmpty())
        .param("partners", filter.partners().toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) ->
            new PublishedVersion(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("version"),
                row.getString("description"),
                row.getString("partner"),
                Timestamps.instant(row, "published_at")))
        .list();
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}

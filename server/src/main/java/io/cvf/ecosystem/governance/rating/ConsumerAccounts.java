package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which account an organisation pays from. */
@Component
public class ConsumerAccounts {

  private final OrganisationDirectory organisations;

  ConsumerAccounts(OrganisationDirectory organisations) {
    this.organisations = organisations;
  }

  /** Names of the accounts; an organisation that is gone has its id. */
  public Map<OrganisationId, String> slugs(Collection<OrganisationId> ids) {
    var known = organisations.entries(ids);
    var slugs = new HashMap<OrganisationId, String>();
    for (var id : ids) {
      var entry = known.get(id);
      slugs.put(id, entry == null ? id.toString() : entry.slug());
    }
    return slugs;
  }

  /** What is left of the lines is given back to those who were billed. */
  public List<Posting> credits(Collection<BilledLine> lines) {
    var slugs = slugs(lines.stream().map(BilledLine::consumer).collect(Collectors.toSet()));
    var left = new TreeMap<String, Long>();
    for (var line : lines) {
      left.merge(
          slugs.getOrDefault(line.consumer(), line.consumer().toString()),
          line.leftMinor(),
          Math::addExact);
    }
    return left.entrySet().stream()
        .map(it -> new Posting(Account.receivable(it.getKey()), -it.getValue()))
        .toList();
  }
}

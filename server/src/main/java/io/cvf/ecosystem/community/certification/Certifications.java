package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.MemberId;
import org.springframework.stereotype.Service;

/** What other rooms may ask about certifications. */
@Service
public class Certifications {

  /** The highest level the member holds now: granted, not expired, not revoked. */
  public CertificationLevel levelOf(MemberId member) {
    return CertificationLevel.NONE;
  }
}

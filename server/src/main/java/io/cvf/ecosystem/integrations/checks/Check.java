package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.requirements.CheckKind;

/** One thing that is looked at before a publication. It changes nothing. */
sealed interface Check
    permits SchemaCheck,
        VersionOrderCheck,
        RiskCheck,
        NameSimilarityCheck,
        SecretsCheck,
        LinksCheck,
        DeclarationsCheck {

  CheckKind kind();

  Verdict of(CheckedVersion version);
}

package io.cvf.ecosystem.integrations.checks;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The shape of a kind of credential, as its issuer makes it.
 *
 * @param name with its article, as a finding says it
 */
record KnownSecret(String name, Pattern shape) {

  static final List<KnownSecret> ALL =
      List.of(
          of("a private key", "-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----"),
          of("an AWS access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          of("a GitHub token", "\\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{60,255})\\b"),
          of("a GitLab token", "\\bglpat-[A-Za-z0-9_-]{20,}"),
          of("a Slack token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
          of("a Slack webhook", "https://hooks\\.slack\\.com/services/T\\w{6,}/B\\w{6,}/\\w{16,}"),
          of("a Stripe key", "\\b[rs]k_live_[A-Za-z0-9]{16,}"),
          of("a Google API key", "\\bAIza[0-9A-Za-z_-]{35}"),
          of("an Anthropic key", "\\bsk-ant-[A-Za-z0-9_-]{20,}"),
          of("an OpenAI key", "\\bsk-(?!ant-)(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,}"),
          of("a Hugging Face token", "\\bhf_[A-Za-z0-9]{30,}"),
          of("an npm token", "\\bnpm_[A-Za-z0-9]{36}\\b"),
          of("a PyPI token", "\\bpypi-[A-Za-z0-9_-]{50,}"),
          of("a Docker Hub token", "\\bdckr_pat_[A-Za-z0-9_-]{20,}"),
          of("a SendGrid key", "\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
          of("an Azure storage key", "AccountKey=[A-Za-z0-9+/]{60,}={0,2}"),
          of("a token of this platform", "\\bcvf_[A-Za-z0-9_-]{20,}"),
          of("a signed token (JWT)", "\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{16,}"),
          of(
              "a password in a URL",
              "\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/:@\"'<>${}]{1,80}:"
                  + "(?![<${*])[^\\s/:@\"'<>${}]{3,80}@[\\w.-]+"));

  private static KnownSecret of(String name, String shape) {
    return new KnownSecret(name, Pattern.compile(shape));
  }
}

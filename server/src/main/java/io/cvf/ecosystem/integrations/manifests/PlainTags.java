package io.cvf.ecosystem.integrations.manifests;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Leaves it to {@link YamlScalar} what an unquoted word means. */
final class PlainTags extends Resolver {

  static final Tag PLAIN = new Tag("!plain");

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return switch (kind) {
      case scalar -> implicit ? PLAIN : Tag.STR;
      case sequence -> Tag.SEQ;
      case mapping -> Tag.MAP;
      default -> Tag.STR;
    };
  }
}

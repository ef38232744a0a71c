package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.manifests.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a manifest asks for that a passive skill (R0) has no use for. */
final class Observations {

  /** Tools are named after what they do. */
  private static final Set<String> CHANGING =
      Set.of(
          "add",
          "append",
          "apply",
          "archive",
          "assign",
          "bash",
          "book",
          "cancel",
          "clear",
          "close",
          "commit",
          "create",
          "delete",
          "deploy",
          "drop",
          "edit",
          "exec",
          "execute",
          "insert",
          "install",
          "invite",
          "kill",
          "merge",
          "modify",
          "move",
          "patch",
          "pay",
          "post",
          "publish",
          "push",
          "put",
          "remove",
          "rename",
          "reply",
          "reset",
          "restart",
          "run",
          "send",
          "set",
          "shell",
          "start",
          "stop",
          "submit",
          "terminal",
          "transfer",
          "update",
          "upload",
          "upsert",
          "write");

  private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
  private static final int MOST = 10;

  private Observations() {}

  /** Tools whose names say that they change something, and folders that may be written. */
  static List<String> changes(List<Capability> capabilities) {
    return capabilities.stream()
        .filter(it -> isChangingTool(it) || isWritableVolume(it))
        .map(Capability::name)
        .limit(MOST)
        .toList();
  }

  /** Credentials it wants: it acts in somebody's name. */
  static List<String> credentials(List<Capability> capabilities) {
    return capabilities.stream()
        .filter(it -> it.value().startsWith("secret") || it.name().startsWith("sign-in: "))
        .map(Capability::name)
        .limit(MOST)
        .toList();
  }

  private static boolean isChangingTool(Capability capability) {
    return capability.name().startsWith("tool: ")
        && WORDS
            .splitAsStream(capability.name().substring("tool: ".length()))
            .anyMatch(word -> CHANGING.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isWritableVolume(Capability capability) {
    return capability.name().startsWith("volume: ") && !capability.name().endsWith(":ro");
  }
}

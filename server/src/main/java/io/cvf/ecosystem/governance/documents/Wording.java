package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.integrations.PartnerCategory;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How figures and names are written in a legal text. */
public final class Wording {

  /** What could turn a name into formatting, a link or a cell of a table. */
  private static final Pattern FORMATTING = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");

  private Wording() {}

  /** A text of somebody else, shown as it is written, on one line. */
  public static String plain(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return FORMATTING.matcher(line).replaceAll(found -> "\\\\" + escaped(found.group()));
  }

  private static String escaped(String sign) {
    return sign.equals("\\") ? "\\\\" : sign;
  }

  /** 9,999 is 99.99 %. */
  public static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
  }

  static String minutes(int minutes) {
    if (minutes % 60 != 0) {
      return minutes + " minutes";
    }
    return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
  }

  static String hours(SupportHours hours) {
    return switch (hours) {
      case BUSINESS -> "Monday to Friday, 09:00 to 17:00";
      case ALWAYS -> "any hour of any day";
      case ALWAYS_DEDICATED -> "any hour of any day, by named people";
    };
  }

  static String missing(MissingData missing) {
    return switch (missing) {
      case EXCLUDED -> "is left out";
      case UP -> "counts as up";
      case DOWN -> "counts as down";
    };
  }

  static String category(PartnerCategory category) {
    return switch (category) {
      case LLM_PROVIDER -> "provider of language models";
      case WORKFLOW_PLATFORM -> "workflow platform";
      case ENTERPRISE_SYSTEM -> "enterprise system";
      case OBSERVABILITY_TOOL -> "observability tool";
    };
  }
}

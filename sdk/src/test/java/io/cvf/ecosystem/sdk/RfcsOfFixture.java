package io.cvf.ecosystem.sdk;

/** RFCs in the JSON of the server. */
public final class RfcsOfFixture {

  private RfcsOfFixture() {}

  public static String summary(int number, String title) {
    return "{" + fields(number, title) + "}";
  }

  public static String whole(int number, String title, String body) {
    return "{%s,\"revision\":2,\"body\":\"%s\",\"html\":\"\",\"toc\":[],\"version\":4,%s}"
        .formatted(
            fields(number, title),
            body,
            "\"links\":[{\"kind\":\"SUPERSEDES\",\"number\":3}],\"followerCount\":5");
  }

  public static String page(String nextCursor, String... items) {
    var cursor = nextCursor.isEmpty() ? "" : ",\"nextCursor\":\"" + nextCursor + "\"";
    return "{\"items\":[" + String.join(",", items) + "]" + cursor + "}";
  }

  private static String fields(int number, String title) {
    return """
    "number":%d,"slug":"rfc-%d","title":"%s","track":"STANDARD","status":"OPEN",
    "labels":["api"],"authors":[{"username":"alice","name":"Alice"},{"name":"Bob B"}],
    "createdAt":"2026-01-02T03:04:05Z","openedAt":"2026-01-03T03:04:05Z",
    "updatedAt":"2026-01-04T03:04:05Z","commentCount":7,"excerpt":"Why",
    "decidedElsewhere":false,"inventedLater":true\
    """
        .formatted(number, number, title);
  }
}

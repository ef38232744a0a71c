package io.cvf.ecosystem.governance.documents;

import org.springframework.web.util.HtmlUtils;

/** A page that is read without the platform: no script, nothing loaded from elsewhere. */
public final class HtmlPage {

  private HtmlPage() {}

  /**
   * @param html safe to show
   */
  public static String of(String title, String html, DocumentText text) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    body { font: 1rem/1.6 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
    table { border-collapse: collapse; width: 100%% }
    th, td { border: 1px solid #d0d4da; padding: .35rem .6rem; text-align: left; vertical-align: top }
    code { overflow-wrap: anywhere }
    </style>
    </head>
    <body>
    %s
    <hr>
    <p>SHA-256 of the Markdown text: <code>%s</code></p>
    </body>
    </html>
    """
        .formatted(HtmlUtils.htmlEscape(title, "UTF-8"), html, text.sha256());
  }
}

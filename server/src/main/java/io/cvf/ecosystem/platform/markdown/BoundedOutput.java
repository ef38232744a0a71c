package io.cvf.ecosystem.platform.markdown;

/** Collects HTML, and gives up when a small text turns out to make a huge page. */
final class BoundedOutput implements Appendable {

  private final StringBuilder html = new StringBuilder();
  private final int limit;

  BoundedOutput(int limit) {
    this.limit = limit;
  }

  @Override
  public Appendable append(CharSequence part) {
    require(part.length());
    html.append(part);
    return this;
  }

  @Override
  public Appendable append(CharSequence part, int start, int end) {
    require(end - start);
    html.append(part, start, end);
    return this;
  }

  @Override
  public Appendable append(char part) {
    require(1);
    html.append(part);
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private void require(int more) {
    if (html.length() + more > limit) {
      throw new TooComplexException("larger than %d characters of HTML".formatted(limit));
    }
  }
}

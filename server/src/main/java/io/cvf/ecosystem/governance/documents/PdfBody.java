package io.cvf.ecosystem.governance.documents;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Puts the HTML that Markdown becomes on pages: headings, paragraphs, lists, tables. */
final class PdfBody {

  private static final int SIZE = 10;
  private static final int STEP = 16;
  private static final int HANG = 13;

  /** In points from the foot of the page: below that nothing of its text would follow. */
  private static final int LOWEST_HEADING = 130;

  private static final Color RULE = new Color(0xd0, 0xd4, 0xda);

  private final Document pages;
  private final PdfWriter writer;
  private final Typeface typeface;

  PdfBody(Document pages, PdfWriter writer, Typeface typeface) {
    this.pages = pages;
    this.writer = writer;
    this.typeface = typeface;
  }

  void add(String html) {
    blocks(Jsoup.parseBodyFragment(html).body(), 0);
  }

  private void blocks(Element parent, int indent) {
    var inline = new ArrayList<Node>();
    for (var node : parent.childNodes()) {
      if (node instanceof Element element && element.isBlock()) {
        paragraph(inline, indent, "");
        inline.clear();
        block(element, indent);
      } else {
        inline.add(node);
      }
    }
    paragraph(inline, indent, "");
  }

  private void block(Element element, int indent) {
    switch (element.normalName()) {
      case "h1" -> heading(element, 18);
      case "h2" -> heading(element, 13);
      case "h3", "h4", "h5", "h6" -> heading(element, 11);
      case "ol" -> list(element, indent, true);
      case "ul" -> list(element, indent, false);
      case "table" -> table(element);
      case "hr" -> pages.add(spaced(new Paragraph(" ", typeface.text(4)), 0, 4));
      case "p" -> paragraph(element.childNodes(), indent, "");
      default -> blocks(element, indent);
    }
  }

  private void heading(Element element, int size) {
    var line = new Paragraph(phrase(element.childNodes(), typeface.strong(size)));
    if (writer.getVerticalPosition(false) < LOWEST_HEADING) {
      pages.newPage();
    }
    pages.add(spaced(line, size, 4));
  }

  private void paragraph(List<? extends Node> nodes, int indent, String mark) {
    var phrase = phrase(nodes, typeface.text(SIZE));
    if (phrase.getContent().isBlank()) {
      return;
    }
    var line = new Paragraph();
    line.setIndentationLeft(indent);
    if (!mark.isEmpty()) {
      line.setFirstLineIndent(-HANG);
      line.add(typeface.chunk(mark + " ", typeface.text(SIZE)));
    }
    line.add(phrase);
    pages.add(spaced(line, 0, 5));
  }

  private void list(Element list, int indent, boolean numbered) {
    var number = list.attr("start").isEmpty() ? 1 : Integer.parseInt(list.attr("start"));
    for (var item : list.children()) {
      var mark = numbered ? number++ + "." : "•";
      var inline = new ArrayList<Node>();
      var blocks = new ArrayList<Element>();
      for (var node : item.childNodes()) {
        if (node instanceof Element element && element.isBlock()) {
          blocks.add(element);
        } else {
          inline.add(node);
        }
      }
      if (!blocks.isEmpty() && blocks.getFirst().normalName().equals("p")) {
        inline.addAll(blocks.removeFirst().childNodes());
      }
      paragraph(inline, indent + STEP, mark);
      blocks.forEach(it -> block(it, indent + STEP));
    }
  }

  private void table(Element table) {
    var rows = table.select("tr").stream().filter(Element::hasText).toList();
    if (rows.isEmpty()) {
      return;
    }
    var grid = new PdfPTable(rows.getFirst().childrenSize());
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(4);
    grid.setSpacingAfter(10);
    for (var row : rows) {
      for (var cell : row.children()) {
        var font =
            cell.normalName().equals("th") ? typeface.strong(SIZE - 1) : typeface.text(SIZE - 1);
        grid.addCell(cell(phrase(cell.childNodes(), font)));
      }
    }
    pages.add(grid);
  }

  static PdfPCell cell(Phrase content) {
    var cell = new PdfPCell(content);
    cell.setPadding(5);
    cell.setLeading(2, 1.2f);
    cell.setBorderColor(RULE);
    return cell;
  }

  private Phrase phrase(List<? extends Node> nodes, Font font) {
    var phrase = new Phrase();
    phrase.setLeading(font.getSize() * 1.4f);
    inline(nodes, font, phrase);
    return phrase;
  }

  private void inline(List<? extends Node> nodes, Font font, Phrase into) {
    for (var node : nodes) {
      if (node instanceof TextNode text) {
        into.add(typeface.chunk(text.text(), font));
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "br" -> into.add(typeface.chunk("\n", font));
          case "strong", "b", "th" ->
              inline(element.childNodes(), typeface.strong((int) font.getSize()), into);
          default -> inline(element.childNodes(), font, into);
        }
      }
    }
  }

  private static Paragraph spaced(Paragraph paragraph, int before, int after) {
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }
}

package org.tributary.clinicalrecord.record;

import java.util.List;

/** A document of headings, paragraphs and tables, as well-formed XHTML; every text is escaped. */
final class Xhtml {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm;
                @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; } }
            body { font-family: 'Liberation Sans'; font-size: 9pt; }
            h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 14pt; } h3 { font-size: 10pt; margin-bottom: 2pt; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 0.5pt solid #999; text-align: left; vertical-align: top; padding: 2pt 4pt; }
            tr { page-break-inside: avoid; }
            """;

    private final StringBuilder body = new StringBuilder();

    Xhtml heading(int level, String text) {
        return element("h" + level, text);
    }

    Xhtml paragraph(String text) {
        return element("p", text);
    }

    /** Nothing where there are no rows. */
    Xhtml table(List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        body.append("<table><thead><tr>");
        columns.forEach(column -> element("th", column));
        body.append("</tr></thead><tbody>");
        for (var row : rows) {
            body.append("<tr>");
            row.forEach(cell -> element("td", cell));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    String document(String title) {
        var name = escaped(title);
        return """
                <!DOCTYPE html>
                <html lang="en"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style></head>\
                <body>%s</body></html>
                """.formatted(name, name, STYLE, body);
    }

    private Xhtml element(String name, String text) {
        body.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    /** Control characters are no part of a document. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package org.tributary.clinicalrecord.record;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Lays out a document for paper, tagged so that a screen reader can read it. */
@Component
class PdfPrinter {

    /** Comes with the library under the SIL Open Font License; it has the letters of Europe's names. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // it would log what it lays out
        XRLog.setLoggingEnabled(false);
    }

    /** The document as a PDF. */
    byte[] print(String xhtml) {
        var paper = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(
                () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT), "Liberation Sans");
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(paper);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper.toByteArray();
    }
}

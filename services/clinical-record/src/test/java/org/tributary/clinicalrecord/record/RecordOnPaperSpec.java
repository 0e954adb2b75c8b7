package org.tributary.clinicalrecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a record reads on paper. */
class RecordOnPaperSpec {

    @Test
    void every_letter_of_a_name_can_be_read_again_and_markup_is_only_text() throws IOException {
        var page = new Xhtml()
                .heading(1, "Łukasz Müller-Žižek, Σωκράτης, Ольга")
                .paragraph("a < b & c > d, \"quoted\" <script>\u0007")
                .table(List.of("Measured"), List.of(List.of("24 cm")))
                .table(List.of("Nothing"), List.of());

        assertThat(text(new PdfPrinter().print(page.document("Title"))))
                .contains("Łukasz Müller-Žižek, Σωκράτης, Ольга")
                .contains("a < b & c > d, \"quoted\" <script>")
                .contains("Measured 24 cm")
                .doesNotContain("Nothing");
    }

    @Test
    void a_screen_reader_is_told_language_title_and_structure() throws IOException {
        try (var document = Loader.loadPDF(
                new PdfPrinter().print(new Xhtml().heading(1, "Patient record").document("Patient record")))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Patient record");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2499.5, mL, 2500 mL",
        "12.25, %, 12.3 %",
        "-12.25, %, -12.3 %",
        "0.1, 1, 0.100",
        "18, cm, 18.0 cm",
    })
    void numbers_are_rounded_for_print_only(double value, String unit, String printed) {
        assertThat(Words.number(value, unit)).isEqualTo(printed);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

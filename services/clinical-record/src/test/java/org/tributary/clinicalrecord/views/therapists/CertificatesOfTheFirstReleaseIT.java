package org.tributary.clinicalrecord.views.therapists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.TypedParameters;
import org.tributary.platform.testkit.TestDatabase;

/** What was told before certificates had a first day is known from the first moment after the upgrade. */
class CertificatesOfTheFirstReleaseIT {

    private static final TherapistId OKAFOR = TherapistId.of("00000000-0000-7000-8000-00000000d001");

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient db = TypedParameters.client(new JdbcTemplate(database.asOwner()));

    @Test
    void a_certificate_without_a_first_day_is_good_since_ever() {
        upTo("103?");
        db.sql("""
                insert into certificate (therapist_id, technique, valid_until)
                values (:okafor, 'LIGHT_STROKING', '2026-03-10')
                """).param("okafor", OKAFOR.value()).update();

        upTo("latest");

        assertThat(new TherapistDirectory(db).certificatesOf(OKAFOR))
                .containsExactly(
                        new Certificate(Technique.LIGHT_STROKING, LocalDate.MIN, LocalDate.parse("2026-03-10"), null));
    }

    private void upTo(String version) {
        Flyway.configure()
                .dataSource(database.asOwner())
                .placeholders(Map.of("serviceRole", TestDatabase.SERVICE))
                .target(version)
                .load()
                .migrate();
    }
}

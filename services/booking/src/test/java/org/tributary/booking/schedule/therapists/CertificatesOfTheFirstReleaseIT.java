package org.tributary.booking.schedule.therapists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.TestDatabase;

/** What was granted before certificates had a first day is as good as it was. */
class CertificatesOfTheFirstReleaseIT {

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient db = JdbcClient.create(database.asOwner());

    @Test
    void a_certificate_without_a_first_day_is_good_since_ever() {
        upTo("108?");
        db.sql("""
                insert into therapist (therapist_id, version) values ('00000000-0000-7000-8000-0000000000d1', 1);
                insert into certificate (therapist_id, technique, valid_until) values
                    ('00000000-0000-7000-8000-0000000000d1', 'LIGHT_STROKING', '2026-03-10'),
                    ('00000000-0000-7000-8000-0000000000d1', 'DEEP_KNEADING', '2027-12-31');
                """).update();

        upTo("latest");

        assertThat(certifiedOn("0001-01-01")).containsExactly("DEEP_KNEADING", "LIGHT_STROKING");
        assertThat(certifiedOn("2026-03-10")).containsExactly("DEEP_KNEADING", "LIGHT_STROKING");
        assertThat(certifiedOn("2026-03-11")).containsExactly("DEEP_KNEADING");
        assertThat(certifiedOn("2028-01-01")).isEmpty();
    }

    private void upTo(String version) {
        Flyway.configure()
                .dataSource(database.asOwner())
                .placeholders(Map.of("serviceRole", TestDatabase.SERVICE))
                .target(version)
                .load()
                .migrate();
    }

    private List<String> certifiedOn(String day) {
        return db.sql("""
                select technique from certificate where cast(:day as date) between valid_from and valid_until order by technique
                """)
                .param("day", day)
                .query((row, nr) -> row.getString("technique"))
                .list();
    }
}

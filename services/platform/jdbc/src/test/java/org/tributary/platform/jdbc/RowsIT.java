package org.tributary.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.platform.jdbc.VisitRow.Kind;
import org.tributary.platform.testkit.TestDatabase;

class RowsIT {

    private static final SessionId SESSION = new SessionId(new UUID(0, 1));
    private static final SessionId ANOTHER = new SessionId(new UUID(0, 2));
    private static final ClinicId CLINIC = new ClinicId(new UUID(0, 3));
    private static final PatientId PATIENT = new PatientId(new UUID(0, 4));
    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");

    private static final VisitRow FULL = new VisitRow(
            SESSION,
            PATIENT,
            AT,
            AT.plusSeconds(60),
            Kind.FIRST,
            Kind.LATER,
            List.of(Kind.LATER, Kind.FIRST),
            Set.of(Kind.LATER, Kind.FIRST),
            List.of(CLINIC),
            List.of("a \"word\", and", "{a\\b}", ""),
            List.of(AT, AT.plusSeconds(60)),
            LocalDate.of(2026, 3, 1),
            LocalTime.MAX,
            1,
            Long.MAX_VALUE,
            true,
            7,
            1234.5678901234567,
            "it's",
            new byte[] {1, 2, 3});

    private static final VisitRow SPARSE = new VisitRow(
            ANOTHER,
            null,
            AT,
            null,
            Kind.LATER,
            null,
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            LocalDate.of(2026, 3, 1),
            LocalTime.NOON,
            2,
            0,
            false,
            null,
            null,
            null,
            new byte[0]);

    private static final String INSERT = "insert into visit " + Rows.into(VisitRow.class);

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient db = clientOf(database.url());

    private static JdbcClient clientOf(String url) {
        var connection = new SingleConnectionDataSource(url, TestDatabase.OWNER, TestDatabase.PASSWORD, true);
        return TypedParameters.client(new JdbcTemplate(connection));
    }

    @BeforeEach
    void set_up() {
        db.sql(VisitRow.TABLE).update();
    }

    @Test
    void a_row_is_read_back_as_it_was_written() {
        assertThat(Rows.write(db, INSERT, VisitRow.class, List.of(FULL, SPARSE)))
                .isEqualTo(2);

        assertThat(visits()).usingRecursiveFieldByFieldElementComparator().containsExactly(FULL, SPARSE);
    }

    @Test
    void a_row_is_the_same_when_it_is_bound_by_its_components() {
        db.sql("""
                insert into visit values (:sessionId, :patientId, :startedAt, :signedAt, :kind, :formerKind, :kinds, :flags,
                    :clinics, :notes, :seenAt, :day, :closes, :nr, :place, :signed, :pain, :volumeMl, :remark, :sealed)
                """).paramSource(FULL).update();

        assertThat(visits()).usingRecursiveFieldByFieldElementComparator().containsExactly(FULL);
    }

    @Test
    void nothing_is_asked_of_the_database_for_no_rows() {
        assertThat(Rows.write(db, "no statement", VisitRow.class, List.of())).isZero();
    }

    @Test
    void many_rows_change_what_is_there() {
        Rows.write(db, INSERT, VisitRow.class, List.of(FULL, SPARSE));

        record Signed(SessionId sessionId, Instant signedAt) {}
        Rows.write(
                db,
                "update visit set signed_at = row.signed_at from " + Rows.from(Signed.class)
                        + " where visit.session_id = row.session_id",
                Signed.class,
                List.of(new Signed(SESSION, AT), new Signed(ANOTHER, AT)));

        assertThat(visits()).extracting(VisitRow::signedAt).containsExactly(AT, AT);
    }

    @Test
    void a_single_column_is_read_as_what_it_stands_for() {
        Rows.write(db, INSERT, VisitRow.class, List.of(FULL));

        assertThat(db.sql("select session_id from visit where kind = :kind")
                        .param("kind", Kind.FIRST)
                        .query(RowMappers.of(SessionId.class))
                        .optional())
                .contains(SESSION);
        assertThat(db.sql("select started_at from visit where session_id = any (:sessions)")
                        .param("sessions", Set.of(SESSION))
                        .query(RowMappers.of(Instant.class))
                        .single())
                .isEqualTo(AT);
    }

    @Test
    void columns_are_read_one_by_one() {
        Rows.write(db, INSERT, VisitRow.class, List.of(SPARSE));

        assertThat(db.sql("select * from visit")
                        .query((row, _) -> List.of(
                                Columns.get(row, "session_id", SessionId.class),
                                Columns.find(row, "patient_id", PatientId.class) == null,
                                Columns.list(row, "kinds", Kind.class)))
                        .single())
                .containsExactly(ANOTHER, true, List.of());
    }

    @Test
    void a_statement_is_parsed_once_whether_its_parameters_are_there_or_not() {
        var each = clientOf(database.url() + "?prepareThreshold=1");
        look(each, true);
        look(each, false);
        var prepared = prepared(each);

        look(each, true);
        look(each, false);

        assertThat(prepared).hasSize(1);
        assertThat(prepared(each)).isEqualTo(prepared);
    }

    private static void look(JdbcClient db, boolean filtered) {
        db.sql("""
                select count(*) from visit
                where (:kind::text is null or kind = :kind) and (:patient::uuid is null or patient_id = :patient)
                  and (:after::timestamptz is null or started_at > :after) and session_id = any (:sessions)
                """)
                .param("kind", filtered ? Kind.FIRST : null)
                .param("patient", filtered ? PATIENT : null)
                .param("after", filtered ? AT : null)
                .param("sessions", filtered ? List.of(SESSION) : List.of())
                .query(Long.class)
                .single();
    }

    private static List<String> prepared(JdbcClient db) {
        return db.sql("select name from pg_prepared_statements where statement like 'select count(*) from visit%'")
                .query(RowMappers.of(String.class))
                .list();
    }

    private List<VisitRow> visits() {
        return db.sql("select * from visit order by nr")
                .query(RowMappers.of(VisitRow.class))
                .list();
    }
}

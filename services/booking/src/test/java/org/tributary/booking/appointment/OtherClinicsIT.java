package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.views.series.SeriesOfPatients;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Role;

/** What belongs to another clinic costs what an unknown thing costs: nothing of it is read. */
@IntegrationTest
@Import(AMondayMorning.class)
class OtherClinicsIT extends AtTheFrontDesk {

    private final SeriesOfPatients series;
    private final DecisionContextReader reader;
    private final TransactionTemplate transaction;

    OtherClinicsIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            SeriesOfPatients series,
            DecisionContextReader reader,
            PlatformTransactionManager transactions) {
        super(api, topics, db);
        this.series = series;
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void of_another_clinic_s_series_no_visit_is_read() {
        var asha = record.register(north.id());
        record.screen(asha, north.id(), Gate.CLEAR);
        record.awaitScreeningOf(asha);
        var booked = desk.post(
                        "/series",
                        json(
                                "patientId",
                                asha.toString(),
                                "clinicId",
                                north.id().toString(),
                                "techniques",
                                List.of(LIGHT_STROKING),
                                "starts",
                                "2026-07-07",
                                "phases",
                                List.of(json("sessions", 1, "every", "P7D"))))
                .expect(201);
        var id = SeriesId.of(booked.text("/seriesId"));

        assertThat(rowsRead("appointment", () -> series.get(id, workingAt(north.id()))))
                .isPositive();
        assertThat(rowsRead(
                        "appointment",
                        () -> assertThatThrownBy(() -> series.get(id, workingAt(ClinicId.next())))
                                .isInstanceOf(NotFound.class)))
                .isZero();
    }

    @Test
    void of_another_clinic_s_patient_no_gate_is_read() {
        var south = chain.openClinic("Room 1");
        var asha = record.register(south.id());
        record.screen(asha, south.id(), Gate.CLEAR);
        record.awaitScreeningOf(asha);

        assertThat(rowsRead("patient_gate", () -> reader.lockAndRead(visit(south.id(), asha))))
                .isPositive();
        assertThat(rowsRead("patient_gate", () -> reader.lockAndRead(visit(north.id(), asha))))
                .isZero();
    }

    private Visit visit(ClinicId clinic, PatientId patient) {
        return new Visit(
                patient,
                clinic,
                mara,
                null,
                VisitKind.TREATMENT,
                Examples.TUESDAY_10AM,
                Examples.TUESDAY_10AM.plusSeconds(3600),
                List.of(LIGHT_STROKING),
                null,
                null,
                null);
    }

    private static Caller workingAt(ClinicId clinic) {
        return new Caller("desk", "desk", Set.of(Role.FRONT_DESK), new ClinicScope.Only(Set.of(clinic)));
    }

    /** By the indexes, as PostgreSQL reads large tables: of small ones it reads all. */
    private long rowsRead(String table, Runnable question) {
        return transaction.execute(_ -> {
            for (var ofSmallTables : List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin")) {
                db.sql("set local " + ofSmallTables + " = off").update();
            }
            var before = rowsReadSoFar(table);
            question.run();
            return rowsReadSoFar(table) - before;
        });
    }

    /** By this connection, some of it in transactions before this one. */
    private long rowsReadSoFar(String table) {
        return db.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = :table")
                .param("table", table)
                .query(Long.class)
                .single();
    }
}

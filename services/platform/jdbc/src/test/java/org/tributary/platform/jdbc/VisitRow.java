package org.tributary.platform.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;

/** A row with a column of every kind. */
@SuppressWarnings("ArrayRecordComponent") // what is sealed is bytes, and nobody compares it
record VisitRow(
        SessionId sessionId,
        @Nullable PatientId patientId,
        Instant startedAt,
        @Nullable Instant signedAt,
        Kind kind,
        @Nullable Kind formerKind,
        List<Kind> kinds,
        Set<Kind> flags,
        List<ClinicId> clinics,
        List<String> notes,
        List<Instant> seenAt,
        LocalDate day,
        LocalTime closes,
        int nr,
        long place,
        boolean signed,
        @Nullable Integer pain,
        @Nullable Double volumeMl,
        @Nullable String remark,
        byte[] sealed) {

    static final String TABLE = """
            create table visit (
                session_id uuid, patient_id uuid, started_at timestamptz, signed_at timestamptz, kind text, former_kind text,
                kinds text[], flags text[], clinics uuid[], notes text[], seen_at timestamptz[], day date, closes time,
                nr integer, place bigint, signed boolean, pain integer, volume_ml double precision, remark text, sealed bytea)
            """;

    enum Kind {
        FIRST,
        LATER
    }
}

package org.tributary.clinicalrecord.views.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.privacy.PersonErased;
import org.tributary.platform.web.ClinicScope;

/** Finds patients by their id and by the clinics that treat them. */
@Component
public class Patients {

    private static final String COLUMNS = """
            p.patient_id, p.name, p.birth_date, p.sex, p.contact, p.identifiers,
            array(select e.clinic_id from enrolment e where e.patient_id = p.patient_id
                  order by e.enrolled_at, e.clinic_id) as clinics,
            (select m.root_id from merged_record m where m.patient_id = p.patient_id and m.unmerged_at is null) as merged_into
            """;

    private final JdbcClient db;
    private final PersonalColumns personal;

    Patients(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    /** The patient, whoever asks. */
    public Optional<PatientView> find(PatientId patient) {
        return db.sql("select " + COLUMNS + " from patient p where p.patient_id = :patient")
                .param("patient", patient)
                .query(this::read)
                .optional();
    }

    /** The clinics that treat the patient. */
    public Set<ClinicId> clinicsOf(PatientId patient) {
        return Set.copyOf(db.sql("select clinic_id from enrolment where patient_id = :patient")
                .param("patient", patient)
                .query(RowMappers.of(ClinicId.class))
                .list());
    }

    /** The first of these clinics that treats the patient; none for an unknown patient. */
    Optional<ClinicId> treating(ClinicScope these, PatientId patient) {
        return db.sql("""
                select clinic_id from enrolment
                where patient_id = :patient and (:these::uuid[] is null or clinic_id = any (:these::uuid[]))
                order by enrolled_at, clinic_id limit 1
                """)
                .param("patient", patient)
                .param("these", these.forSql())
                .query(RowMappers.of(ClinicId.class))
                .optional();
    }

    /** The first of these clinics that treats the patient, or else that did. */
    Optional<Treating> everTreating(ClinicScope these, PatientId patient) {
        return db.sql("""
                select treated.clinic_id, past, erased_at is not null as erased from (
                    select patient_id, clinic_id, enrolled_at, false as past from enrolment
                    union all select patient_id, clinic_id, enrolled_at, true from ended_enrolment) as treated
                left join patient using (patient_id)
                where patient_id = :patient and (:these::uuid[] is null or treated.clinic_id = any (:these::uuid[]))
                order by past, enrolled_at, treated.clinic_id limit 1
                """)
                .param("patient", patient)
                .param("these", these.forSql())
                .query(RowMappers.of(Treating.class))
                .optional();
    }

    /** A clinic that treats a patient, or has done so, and whether the patient was erased since. */
    record Treating(ClinicId clinicId, boolean past, boolean erased) {}

    /**
     * Goes on only if the patient was not erased.
     *
     * @throws PersonErased otherwise
     */
    public void requireNotErased(PatientId patient) {
        var erased = db.sql("select exists (select from patient where patient_id = :patient and erased_at is not null)")
                .param("patient", patient)
                .query(Boolean.class)
                .single();
        if (erased) {
            throw new PersonErased(patient.value());
        }
    }

    /** Which of these were registered and are not known to be erased, with the clinic that registered them. */
    public List<EnrolmentView> notErased(Collection<UUID> patients) {
        return db.sql("""
                select distinct on (patient_id) patient_id, clinic_id, enrolled_at, ended_at, because from (
                    select patient_id, clinic_id, enrolled_at, null::timestamptz as ended_at, null as because from enrolment
                    union all select patient_id, clinic_id, enrolled_at, ended_at, because from ended_enrolment) as treated
                join patient using (patient_id) where patient_id = any (:patients) and erased_at is null
                order by patient_id, enrolled_at, clinic_id
                """)
                .param("patients", patients.toArray(UUID[]::new))
                .query(RowMappers.of(EnrolmentView.class))
                .list();
    }

    /** The day on which the patient was born; none once their key is destroyed. */
    public Optional<LocalDate> birthDateOf(PatientId patient) {
        return db.sql("select birth_date from patient where patient_id = :patient and birth_date is not null")
                .param("patient", patient)
                .query(byte[].class)
                .optional()
                .map(kept -> personal.open(patient, PatientColumns.BIRTH_DATE, kept, LocalDate.class));
    }

    /**
     * A clinic's patients, the newest first, from before {@code after} on: those of whom one record has all the hashes of one of the
     * lists, or everybody where there is none. Whoever has several records is told by the one under which they go on.
     */
    List<PatientView> treatedAt(ClinicId clinic, List<byte[][]> sought, @Nullable PatientId after, int limit) {
        return db.sql("select " + COLUMNS + """
                from enrolment here join patient p using (patient_id)
                where here.clinic_id = :clinic and (:after::uuid is null or p.patient_id < :after)
                    and not exists (
                        select from merged_record m where m.patient_id = p.patient_id and m.unmerged_at is null)
                    and (:everybody or p.patient_id in (
                        select coalesce(m.root_id, known.patient_id)
                        from (select patient_id from patient_trait where hash = any (:one::bytea[])
                            group by patient_id having count(*) = cardinality(:one::bytea[])
                            union
                            select patient_id from patient_trait where hash = any (:other::bytea[])
                            group by patient_id having count(*) = cardinality(:other::bytea[])) as known
                        left join merged_record m on m.patient_id = known.patient_id and m.unmerged_at is null))
                order by p.patient_id desc limit :limit
                """)
                .param("clinic", clinic)
                .param("everybody", sought.isEmpty())
                .param("one", sought.isEmpty() ? new byte[0][] : sought.getFirst())
                .param("other", sought.isEmpty() ? new byte[0][] : sought.getLast())
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private PatientView read(ResultSet row, int nr) throws SQLException {
        var patient = Columns.get(row, "patient_id", PatientId.class);
        var identifiers =
                personal.open(patient, PatientColumns.IDENTIFIERS, row.getBytes("identifiers"), Identifier[].class);
        return new PatientView(
                patient,
                personal.open(patient, PatientColumns.NAME, row.getBytes("name"), PersonName.class),
                personal.open(patient, PatientColumns.BIRTH_DATE, row.getBytes("birth_date"), LocalDate.class),
                personal.open(patient, PatientColumns.SEX, row.getBytes("sex"), Sex.class),
                personal.open(patient, PatientColumns.CONTACT, row.getBytes("contact"), Contact.class),
                identifiers == null ? List.of() : List.of(identifiers),
                Columns.list(row, "clinics", ClinicId.class),
                Columns.find(row, "merged_into", PatientId.class));
    }
}

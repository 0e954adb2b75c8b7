package org.tributary.clinicalrecord.patient;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/** Who a patient is. Its text never reaches a log. */
public record Person(
        PersonName name, LocalDate birthDate, @Nullable Sex sex, Contact contact, List<Identifier> identifiers) {

    /** As the views tell; empty once the person's key is destroyed. */
    static Optional<Person> of(PatientView patient) {
        var name = patient.name();
        var birthDate = patient.birthDate();
        return name == null || birthDate == null
                ? Optional.empty()
                : Optional.of(new Person(
                        name,
                        birthDate,
                        patient.sex(),
                        requireNonNullElse(patient.contact(), new Contact(null, null)),
                        patient.identifiers()));
    }

    @Override
    public String toString() {
        return "Person[withheld]";
    }
}

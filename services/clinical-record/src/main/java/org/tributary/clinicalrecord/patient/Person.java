package org.tributary.clinicalrecord.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/** Who a patient is. Its text never reaches a log. */
public record Person(
        PersonName name, LocalDate birthDate, @Nullable Sex sex, Contact contact, List<Identifier> identifiers) {

    @Override
    public String toString() {
        return "Person[withheld]";
    }
}

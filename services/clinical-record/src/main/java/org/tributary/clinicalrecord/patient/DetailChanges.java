package org.tributary.clinicalrecord.patient;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/** What is said of a person anew, each part as a whole; what is absent stays as it is. Its text never reaches a log. */
record DetailChanges(
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable Contact contact,
        @Nullable List<Identifier> identifiers,
        @Nullable String reason) {

    /** The person as they are known afterwards. */
    Person to(Person before) {
        return new Person(
                requireNonNullElse(name, before.name()),
                requireNonNullElse(birthDate, before.birthDate()),
                sex == null ? before.sex() : sex,
                requireNonNullElse(contact, before.contact()),
                requireNonNullElse(identifiers, before.identifiers()));
    }

    /** Without what is known already. */
    DetailChanges since(Person before) {
        return new DetailChanges(
                unless(before.name(), name),
                unless(before.birthDate(), birthDate),
                unless(before.sex(), sex),
                unless(before.contact(), contact),
                unless(before.identifiers(), identifiers),
                reason);
    }

    boolean isNothing() {
        return Stream.of(name, birthDate, sex, contact, identifiers).allMatch(part -> part == null);
    }

    private static <T> @Nullable T unless(@Nullable T known, @Nullable T told) {
        return told == null || told.equals(known) ? null : told;
    }

    @Override
    public String toString() {
        return "DetailChanges[withheld]";
    }
}

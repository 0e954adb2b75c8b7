package org.tributary.referral.fhir;

import static org.tributary.referral.fhir.PlainText.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Limits;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/** Reads who is referred. */
final class PersonReader {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NUMBERS = 20;

    private final List<Fault> faults = new ArrayList<>();

    /** The person; nothing if the patient does not say who that is, which is then among the faults. */
    Optional<ReferredPerson> read(Patient patient, LocalDate latestBirth) {
        var name = nameOf(patient);
        var born = birthDateOf(patient, latestBirth);
        return name.isEmpty() || born.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferredPerson(name.get(), born.get(), contactOf(patient), numbersOf(patient)));
    }

    List<Fault> faults() {
        return faults;
    }

    private Optional<PersonName> nameOf(Patient patient) {
        var name = patient.getName().stream()
                .filter(each -> each.getUse() != NameUse.OLD && each.getUse() != NameUse.ANONYMOUS)
                .filter(each -> each.hasFamily() && each.hasGiven())
                .min((one, other) -> Boolean.compare(isSecondary(one), isSecondary(other)));
        if (name.isEmpty()) {
            faults.add(new Fault(
                    "ServiceRequest.subject.resolve().name",
                    "person-not-told",
                    "A name with family and given is needed"));
            return Optional.empty();
        }
        var family = text(name.get().getFamily());
        var given = name.get().getGiven().stream()
                .map(StringType::getValue)
                .map(PlainText::text)
                .filter(each -> !each.isBlank())
                .toList();
        if (family.isBlank()
                || given.isEmpty()
                || isTooLong(family)
                || given.stream().anyMatch(PersonReader::isTooLong)) {
            faults.add(new Fault(
                    "ServiceRequest.subject.resolve().name",
                    "person-not-told",
                    "A name has 1 to " + LONGEST_NAME + " characters"));
            return Optional.empty();
        }
        return Optional.of(
                new PersonName(family, given.stream().limit(MOST_NUMBERS).toList()));
    }

    private static boolean isSecondary(HumanName name) {
        return name.hasUse() && name.getUse() != NameUse.OFFICIAL && name.getUse() != NameUse.USUAL;
    }

    private static boolean isTooLong(String name) {
        return name.length() > LONGEST_NAME;
    }

    private Optional<LocalDate> birthDateOf(Patient patient, LocalDate latest) {
        var told = patient.getBirthDateElement().getValueAsString();
        if (told != null && told.length() == "2000-01-01".length()) {
            var day = LocalDate.parse(told);
            if (!day.isBefore(Limits.FIRST_DAY) && !day.isAfter(latest)) {
                return Optional.of(day);
            }
        }
        faults.add(new Fault(
                "ServiceRequest.subject.resolve().birthDate",
                "person-not-told",
                "A whole day since 1900 that has begun is needed"));
        return Optional.empty();
    }

    private static @Nullable Contact contactOf(Patient patient) {
        var email = first(patient, ContactPointSystem.EMAIL, 320);
        var phone = first(patient, ContactPointSystem.PHONE, 50);
        return email == null && phone == null ? null : new Contact(email, phone);
    }

    private static @Nullable String first(Patient patient, ContactPointSystem system, int longest) {
        return patient.getTelecom().stream()
                .filter(each -> each.getSystem() == system)
                .map(ContactPoint::getValueElement)
                .filter(PrimitiveType::hasValue)
                .map(each -> text(each.getValue()))
                .filter(each -> !each.isBlank() && each.length() <= longest)
                .findFirst()
                .orElse(null);
    }

    private static List<Identifier> numbersOf(Patient patient) {
        return numbers(patient.getIdentifier().stream());
    }

    /** Numbers that can be kept; those without a value or a system tell nobody apart. */
    static List<Identifier> numbers(Stream<org.hl7.fhir.r4.model.Identifier> identifiers) {
        return identifiers
                .filter(each -> each.hasSystem() && each.hasValue())
                .map(each -> new Identifier(text(each.getSystem()), text(each.getValue())))
                .filter(each -> each.system().length() <= 500 && each.value().length() <= LONGEST_NAME)
                .distinct()
                .limit(MOST_NUMBERS)
                .toList();
    }
}

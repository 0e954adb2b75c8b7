package org.tributary.clinicalrecord.patient;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentMeans;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;

/** What a patient has said about what their data may be used for, in the order in which it was recorded. */
record Consents(List<Consent> recorded) {

    static final Consents NONE = new Consents(List.of());

    /** What a patient said of a purpose at a moment; {@code textVersion} is the text they were shown. */
    record Consent(
            ConsentPurpose purpose,
            boolean given,
            @Nullable String textVersion,
            @Nullable ConsentMeans how,
            Instant at) {}

    Consents with(Consent more) {
        return new Consents(Stream.concat(recorded.stream(), Stream.of(more)).toList());
    }

    /** All that was said of a purpose, the latest last; of one moment, what was recorded last. */
    List<Consent> of(ConsentPurpose purpose) {
        return recorded.stream()
                .filter(consent -> consent.purpose() == purpose)
                .sorted(comparing(Consent::at))
                .toList();
    }

    /** Whether a yes to a purpose counts at an instant: from its own moment on, up to the moment of a no. */
    boolean counts(ConsentPurpose purpose, Instant when) {
        return at(purpose, when).filter(Consent::given).isPresent();
    }

    /** What counts for a purpose at an instant; none if it was not spoken of by then. */
    Optional<Consent> at(ConsentPurpose purpose, Instant when) {
        return of(purpose).stream()
                .filter(consent -> !consent.at().isAfter(when))
                .reduce((_, later) -> later);
    }
}

package org.tributary.clinicalrecord.measurements;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.measurement.Instrument;
import org.tributary.measurement.InstrumentRegistry;

/** Which scores and protocols the registries do not know or allow. Pure. */
final class PossibleScales {

    /** Their items or their whole numbers are charted by a kind of their own. */
    private static final Set<String> OF_THEIR_OWN_KIND = Set.of("MNSI_QUESTIONNAIRE", "MNSI_EXAMINATION", "PAIN_NRS");

    private static final String GIRTHS = "LIMB_GIRTHS";
    private static final String EXAMINATION = "MNSI_EXAMINATION";

    private PossibleScales() {}

    static Stream<InvalidReading> errorsIn(MnsiQuestionnaire m, String path) {
        return org.tributary.measurement.MnsiQuestionnaire.isComplete(
                        m.answers().keySet())
                ? Stream.empty()
                : Stream.of(new InvalidReading(
                        path + "answers", "Each of the questions 1 to 15 is answered, and no other"));
    }

    static Stream<InvalidReading> errorsIn(MnsiExamination m, String path) {
        return InstrumentRegistry.current()
                .find(EXAMINATION, "1")
                .map(instrument -> score(instrument, m.score(), path + "score"))
                .orElseThrow();
    }

    static Stream<InvalidReading> errorsIn(InstrumentScore m, String path) {
        if (OF_THEIR_OWN_KIND.contains(m.instrument())) {
            return Stream.of(new InvalidReading(path + "instrument", "Is charted by a kind of its own"));
        }
        return InstrumentRegistry.current()
                .find(m.instrument(), m.version())
                .map(instrument -> score(instrument, m.value(), path + "value"))
                .orElseGet(() -> Stream.of(new InvalidReading(
                        path + "instrument", "The registry has no such instrument of this version")));
    }

    static Stream<InvalidReading> errorsIn(Claudication m, String path) {
        var onset = m.onsetM();
        return Stream.of(
                        Protocols.find("CLAUDICATION", m.protocol(), m.protocolVersion())
                                        .isPresent()
                                ? Stream.<InvalidReading>empty()
                                : Protocols.unknown(path).stream(),
                        onset == null ? Stream.<InvalidReading>empty() : distance(onset, path + "onsetM"),
                        distance(m.maximumM(), path + "maximumM"),
                        onset != null && onset > m.maximumM()
                                ? Stream.of(new InvalidReading(path + "onsetM", "Lies beyond the whole distance"))
                                : Stream.<InvalidReading>empty())
                .flatMap(errors -> errors);
    }

    /** Girths that are said to be of a protocol are of its limbs and landmarks. */
    static Stream<InvalidReading> errorsIn(LimbGirths m, String path) {
        var errors = Protocols.errorsIn(GIRTHS, m.protocol(), m.protocolVersion(), m.limb(), path);
        return errors.isEmpty()
                ? Protocols.find(GIRTHS, m.protocol(), m.protocolVersion()).stream()
                        .filter(protocol ->
                                !protocol.landmarks().contains(m.landmark().name()))
                        .map(_ ->
                                new InvalidReading(path + "landmark", "The protocol does not count from this landmark"))
                : errors.stream();
    }

    private static Stream<InvalidReading> distance(double metres, String field) {
        return metres >= 0 && metres <= Limits.WALK_M
                ? Stream.empty()
                : Stream.of(new InvalidReading(field, "Lies between 0 and " + Limits.WALK_M + " m"));
    }

    private static Stream<InvalidReading> score(Instrument instrument, double score, String field) {
        return Double.isFinite(score) && instrument.allows(BigDecimal.valueOf(score))
                ? Stream.empty()
                : Stream.of(new InvalidReading(field, message(instrument)));
    }

    private static String message(Instrument instrument) {
        var range = "Lies between " + instrument.least() + " and " + instrument.most();
        var step = instrument.step();
        return step == null ? range : range + ", in steps of " + step;
    }
}

package org.tributary.platform.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.EventTypes;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

class EventCodecSpec {

    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    private static final Greeted GREETED = new Greeted(ASHA, List.of("Asha", "A."), LocalDate.of(1970, 1, 2), 3);

    private final Reversing vault = new Reversing();
    private final EventCodec codec = new EventCodec(EventTypes.of(Greeted.class), vault);

    @Test
    void an_event_is_read_as_it_was_written() {
        assertThat(codec.read("test.Greeted.v1", codec.write(GREETED))).isEqualTo(GREETED);
    }

    @Test
    void what_identifies_a_person_is_not_in_the_stored_bytes() {
        var stored = new String(codec.write(GREETED), UTF_8);

        assertThat(stored)
                .contains("\"patientId\":\"" + ASHA + "\"")
                .contains("\"times\":3")
                .doesNotContain("Asha", "1970");
    }

    @Test
    void without_the_key_the_event_still_reads_with_the_personal_part_absent() {
        var stored = codec.write(GREETED);
        vault.keyDestroyed = true;

        assertThat(codec.read("test.Greeted.v1", stored)).isEqualTo(new Greeted(ASHA, null, null, 3));
        assertThat(new EventCodec(codec.types(), PersonalVault.closed()).read("test.Greeted.v1", stored))
                .isEqualTo(new Greeted(ASHA, null, null, 3));
    }

    @Test
    void each_part_is_bound_to_its_person_its_event_and_its_component() {
        codec.write(GREETED);

        assertThat(vault.sealedIn)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("test.Greeted.v1#names", ASHA.value(), "test.Greeted.v1#birthDate", ASHA.value()));
    }

    @Test
    void an_absent_personal_part_needs_no_key() {
        codec.write(new Greeted(ASHA, null, null, 0));

        assertThat(vault.sealedIn).isEmpty();
    }

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        var later = "{\"patientId\":\"" + ASHA + "\",\"names\":null,\"birthDate\":null,\"times\":1,\"mood\":\"good\"}";

        assertThat(codec.read("test.Greeted.v1", later.getBytes(UTF_8))).isEqualTo(new Greeted(ASHA, null, null, 1));
    }

    @Test
    void what_may_be_absent_may_be_left_out_and_nothing_else() {
        var withoutPersonalParts = "{\"patientId\":\"" + ASHA + "\",\"times\":1}";
        var withoutPatient = "{\"names\":null,\"birthDate\":null,\"times\":1}";

        assertThat(codec.read("test.Greeted.v1", withoutPersonalParts.getBytes(UTF_8)))
                .isEqualTo(new Greeted(ASHA, null, null, 1));
        assertThatThrownBy(() -> codec.read("test.Greeted.v1", withoutPatient.getBytes(UTF_8)))
                .hasMessageContaining("patientId");
    }

    @Test
    void an_unknown_type_is_refused_by_name() {
        assertThatThrownBy(() -> codec.read("test.Unheard.v1", new byte[0]))
                .isInstanceOf(EventCodec.UnknownEventType.class)
                .hasMessageContaining("test.Unheard.v1");
    }

    @EventType("test.Greeted.v1")
    record Greeted(
            PatientId patientId,
            @Personal(of = "patientId") @Nullable List<String> names,
            @Personal(of = "patientId") @Nullable LocalDate birthDate,
            int times)
            implements Event {

        @Override
        public PatientId aggregateId() {
            return patientId;
        }

        @Override
        public PatientId key() {
            return patientId;
        }

        @Override
        public @Nullable ClinicId clinicId() {
            return null;
        }
    }

    /** Turns bytes round; it only has to be something else and to come back. */
    private static final class Reversing implements PersonalVault {

        private final Map<String, UUID> sealedIn = new HashMap<>();
        private boolean keyDestroyed;

        @Override
        public byte[] seal(UUID person, String context, byte[] plaintext) {
            sealedIn.put(context, person);
            return reversed(plaintext);
        }

        @Override
        public Optional<byte[]> open(UUID person, String context, byte[] ciphertext) {
            return keyDestroyed ? Optional.empty() : Optional.of(reversed(ciphertext));
        }

        private static byte[] reversed(byte[] bytes) {
            var turned = new byte[bytes.length];
            for (var i = 0; i < bytes.length; i++) {
                turned[i] = bytes[bytes.length - 1 - i];
            }
            return turned;
        }
    }
}

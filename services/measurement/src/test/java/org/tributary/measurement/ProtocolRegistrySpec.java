package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtocolRegistrySpec {

    private static final ProtocolRegistry REGISTRY = ProtocolRegistry.current();

    @Test
    void a_protocol_is_found_by_its_name_and_version() {
        assertThat(REGISTRY.find("LEG_4CM", "1").orElseThrow().landmarks())
                .containsExactly("FLOOR", "HEEL", "MEDIAL_MALLEOLUS");
        assertThat(REGISTRY.find("LEG_4CM", "2")).isEmpty();
        assertThat(REGISTRY.latestVersion("LEG_4CM")).contains("1");
        assertThat(REGISTRY.latestVersion("LEG_5CM")).isEmpty();
    }

    @Test
    void each_protocol_says_what_it_measures_of_which_limbs_how_and_by_whom() {
        assertThat(REGISTRY.protocols()).isNotEmpty().allSatisfy(protocol -> {
            assertThat(protocol.measures()).isIn("LIMB_GIRTHS", "FIGURE_OF_EIGHT", "CLAUDICATION");
            assertThat(protocol.limbs()).isNotEmpty();
            assertThat(protocol.landmarks().isEmpty())
                    .isEqualTo(!protocol.measures().equals("LIMB_GIRTHS"));
            assertThat(protocol.steps()).isNotBlank();
            assertThat(protocol.source()).isNotBlank();
        });
    }
}

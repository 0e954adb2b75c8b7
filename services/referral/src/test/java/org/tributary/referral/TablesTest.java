package org.tributary.referral;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.platform.testkit.TableOwners;

/** Who owns each of the service's tables, and which statements of others name one, with the reason. */
class TablesTest {

    private static final Map<String, String> OWNERS = Map.ofEntries(
            entry("clinic", "views/clinics"),
            entry("clinic_closure", "views/clinics"),
            entry("clinic_hours", "views/clinics"),
            entry("merged_record", "views/patients"),
            entry("open_referral", "referral"),
            entry("partner", "views/partners"),
            entry("partner_client", "partner"),
            entry("patient_clinic", "views/patients"),
            entry("patient_sharing", "views/patients"),
            entry("patient_urgency", "views/patients"),
            entry("placed_order", "referral"),
            entry("referral", "views/referrals"),
            entry("referral_number", "views/referrals"),
            entry("referral_question", "views/referrals"),
            entry("referral_step", "views/referrals"),
            entry("referral_visit", "views/visits"));

    /** A list of referrals is read with the names of the clinic and of the partner. */
    private static final List<String> KNOWN = List.of(
            "views/referrals/ReferralDetails.java names clinic, which is of views/clinics",
            "views/referrals/ReferralDetails.java names partner, which is of views/partners",
            "views/referrals/Referrals.java names partner, which is of views/partners");

    @Test
    void each_table_has_an_owner() {
        assertThat(TableOwners.ofThisService().tables()).isEqualTo(OWNERS.keySet());
    }

    @Test
    void a_tables_name_stands_with_its_owner_only() {
        assertThat(TableOwners.ofThisService().trespassers(OWNERS)).isEqualTo(KNOWN);
    }
}

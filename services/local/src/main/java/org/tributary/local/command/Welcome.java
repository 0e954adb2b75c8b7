package org.tributary.local.command;

import java.util.List;
import org.tributary.local.Addresses;

/** The text at the end of a start: where everything is, and who may sign in. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(Addresses at) {
        return """

                Tributary runs. Ctrl-C stops it.

                  Where
                    outcomes          %s          dashboards: sign in as operator@demo or manager@demo
                    booking           %s/swagger-ui.html
                    clinical record   %s/swagger-ui.html
                    referral          %s/swagger-ui.html
                    audit             %s/swagger-ui.html
                    sign-in           %s/.well-known/openid-configuration
                    PostgreSQL        jdbc:postgresql://localhost:%d/booking          user postgres; likewise clinical_record, referral, outcomes, audit
                    Kafka             localhost:%d          topics tributary.booking, tributary.clinical-record, tributary.referral

                  People in the browser (password: local)
                    operator@demo     the whole chain         manager@demo     one clinic

                  People who act, and approve what others ask for (password: local; deploy/local/token desk@demo prints a token)
                    desk@demo       desk2@demo       therapist@demo       lead@demo       admin@demo       admin2@demo

                  Programs (client credentials, secret: local)
                    chain-admin       front-desk       therapist       operator       auditor       platform       partner-a       partner-b
                    at one clinic only, with scope=clinic:<id>:        front-desk-of       therapist-of       operator-of
                    curl -u front-desk:local -d grant_type=client_credentials %s/oauth2/token
                """.formatted(
                at.outcomesUrl(),
                at.bookingUrl(),
                at.clinicalRecordUrl(),
                at.referralUrl(),
                at.auditUrl(),
                at.issuerUrl(),
                at.postgres(),
                at.kafka(),
                at.issuerUrl()).lines().toList();
    }
}

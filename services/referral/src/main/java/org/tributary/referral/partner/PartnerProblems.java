package org.tributary.referral.partner;

import static org.springframework.http.HttpStatus.CONFLICT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;
import org.tributary.referral.partner.PartnerRejection.ClientTaken;
import org.tributary.referral.partner.PartnerRejection.RegisteredDifferently;

/** How each refusal about a partner reads over HTTP. */
@Component
class PartnerProblems implements ProblemMapping<PartnerRejection> {

    @Override
    public ProblemDetail toProblem(PartnerRejection rejection) {
        return switch (rejection) {
            case ClientTaken r ->
                Problem.of(CONFLICT, "client-taken", "This client of the sign-in is another partner already")
                        .with("partnerId", r.partnerId());
            case RegisteredDifferently r ->
                Problem.of(CONFLICT, "registered-differently", "This partner already exists with other details")
                        .with("partnerId", r.partnerId());
        };
    }

    @Override
    public Class<PartnerRejection> of() {
        return PartnerRejection.class;
    }
}

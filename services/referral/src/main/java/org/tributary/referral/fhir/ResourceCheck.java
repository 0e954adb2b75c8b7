package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Holds what is sent against the definitions of FHIR R4, which are in the program: nothing is fetched. The first use reads them, so
 * it is made before anybody waits for it.
 */
@Component
final class ResourceCheck {

    private static final Pattern REMARKS = Pattern.compile("/\\*.*?\\*/");

    private static final Set<ResultSeverityEnum> WRONG = EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    private final FhirContext fhir;

    ResourceCheck(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Everything that is wrong with a resource, as it was sent; nothing if it is as FHIR says. */
    List<Fault> faultsOf(String sent) {
        return Definitions.validator(fhir).validateWithResult(sent).getMessages().stream()
                .filter(message -> WRONG.contains(message.getSeverity()))
                .map(ResourceCheck::fault)
                .distinct()
                .toList();
    }

    /**
     * Goes on only if a resource is as FHIR says.
     *
     * @throws RefusedException with everything that is wrong
     */
    void require(String sent) {
        var faults = faultsOf(sent);
        if (!faults.isEmpty()) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT.value(), faults);
        }
    }

    private static Fault fault(SingleValidationMessage message) {
        var place = Objects.requireNonNullElse(message.getLocationString(), "");
        var words = Objects.requireNonNullElse(message.getMessage(), "It is not as FHIR R4 says");
        return new Fault(REMARKS.matcher(place).replaceAll(""), "invalid-resource", words);
    }

    /** Read once for the whole program, when they are first needed. */
    private static final class Definitions {

        private static volatile @Nullable FhirValidator validator;

        /** Whoever comes while they are read waits for it. */
        static FhirValidator validator(FhirContext fhir) {
            var made = validator;
            return made == null ? read(fhir) : made;
        }

        private static synchronized FhirValidator read(FhirContext fhir) {
            var made = validator;
            if (made == null) {
                made = made(fhir);
                validator = made;
            }
            return made;
        }

        private static FhirValidator made(FhirContext fhir) {
            var unknown = new UnknownCodeSystemWarningValidationSupport(fhir);
            unknown.setNonExistentCodeSystemSeverity(IssueSeverity.INFORMATION);
            var instances = new FhirInstanceValidator(new ValidationSupportChain(
                    new DefaultProfileValidationSupport(fhir),
                    new CommonCodeSystemsTerminologyService(fhir),
                    new InMemoryTerminologyServerValidationSupport(fhir),
                    unknown));
            instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
            instances.setAnyExtensionsAllowed(true);
            instances.setErrorForUnknownProfiles(false);
            return fhir.newValidator().registerValidatorModule(instances);
        }
    }
}

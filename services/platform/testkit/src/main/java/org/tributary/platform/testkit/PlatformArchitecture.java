package org.tributary.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.tributary.platform.testkit.Parts.anyPackageNamed;
import static org.tributary.platform.testkit.Parts.beInAPackageThatIsNullMarked;
import static org.tributary.platform.testkit.Parts.noCyclesOfPackages;
import static org.tributary.platform.testkit.Parts.notDependOnAnotherService;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of what every service stands on: it knows no clinic, no patient and no booking. Used like {@link ServiceArchitecture}. */
public final class PlatformArchitecture {

    @ArchTest
    static final ArchRule no_business_event_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tributary.events.booking..",
                    "org.tributary.events.clinicalrecord..",
                    "org.tributary.events.referral..",
                    "org.tributary.events.terms..")
            .because("the platform serves every service alike");

    @ArchTest
    static final ArchRule no_service_is_known = classes().should(notDependOnAnotherService());

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = noCyclesOfPackages();

    @ArchTest
    static final ArchRule packages_are_null_marked = classes().should(beInAPackageThatIsNullMarked());

    @ArchTest
    static final ArchRule packages_say_what_they_are_for = noClasses()
            .should()
            .resideInAnyPackage(
                    anyPackageNamed("util", "utils", "common", "helper", "helpers", "impl", "dto", "manager"));

    private PlatformArchitecture() {}
}

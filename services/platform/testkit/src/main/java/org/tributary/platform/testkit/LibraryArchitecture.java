package org.tributary.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.tributary.platform.testkit.Parts.ASK_THE_SYSTEM_FOR_TIME_OR_CHANCE;
import static org.tributary.platform.testkit.Parts.beInAPackageThatIsNullMarked;
import static org.tributary.platform.testkit.Parts.noCyclesOfPackages;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The walls of what is plain Java: the published language, the arithmetic of measurement, who is the same person, and who may
 * be treated. Used like {@link ServiceArchitecture}.
 */
public final class LibraryArchitecture {

    @ArchTest
    static final ArchRule only_plain_java_is_known = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "jakarta.validation..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.uuid..",
                    "org.tributary..")
            .because("whoever reads the facts brings their own framework");

    @ArchTest
    static final ArchRule nothing_else_of_tributary_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tributary.platform..")
            .because("everything else stands on it");

    @ArchTest
    static final ArchRule no_clock_is_looked_at =
            noClasses().should().callMethodWhere(ASK_THE_SYSTEM_FOR_TIME_OR_CHANCE);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = noCyclesOfPackages();

    @ArchTest
    static final ArchRule packages_are_null_marked = classes().should(beInAPackageThatIsNullMarked());

    private LibraryArchitecture() {}
}

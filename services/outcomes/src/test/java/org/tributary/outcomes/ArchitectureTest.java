package org.tributary.outcomes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.tributary.platform.testkit.ServiceArchitecture;

@AnalyzeClasses(packages = "org.tributary.outcomes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests walls = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule figures_are_arithmetic = noClasses()
            .that()
            .resideInAPackage("..outcomes.swelling")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", "org.tributary.platform..", "..views..", "..pages..")
            .because("a figure follows from facts and a policy, and from nothing else");
}

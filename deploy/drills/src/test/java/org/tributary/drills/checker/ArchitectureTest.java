package org.tributary.drills.checker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tributary.drills", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> THE_REST_OF_TRIBUTARY = resideInAPackage("org.tributary..")
            .and(DescribedPredicate.not(resideInAPackage("org.tributary.drills.checker..")))
            .and(DescribedPredicate.not(resideInAPackage("org.tributary.drills.journal..")));

    @ArchTest
    ArchRule the_checker_shares_no_code_with_what_it_checks = noClasses()
            .that()
            .resideInAPackage("org.tributary.drills.checker..")
            .should()
            .dependOnClassesThat(THE_REST_OF_TRIBUTARY)
            .because("an error that both share would go unnoticed");

    @ArchTest
    ArchRule the_journal_stands_alone = noClasses()
            .that()
            .resideInAPackage("org.tributary.drills.journal..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.tributary..")
                    .and(DescribedPredicate.not(resideInAPackage("org.tributary.drills.journal.."))));
}

package org.tributary.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.tributary.platform.testkit.Parts.ADAPTERS;
import static org.tributary.platform.testkit.Parts.ASK_THE_SYSTEM_FOR_TIME_OR_CHANCE;
import static org.tributary.platform.testkit.Parts.COMMANDS;
import static org.tributary.platform.testkit.Parts.DECIDERS;
import static org.tributary.platform.testkit.Parts.DRAW_AN_IDENTIFIER;
import static org.tributary.platform.testkit.Parts.MAKES_A_PAGE;
import static org.tributary.platform.testkit.Parts.RULES;
import static org.tributary.platform.testkit.Parts.SHELLS;
import static org.tributary.platform.testkit.Parts.STATES;
import static org.tributary.platform.testkit.Parts.anyPackageNamed;
import static org.tributary.platform.testkit.Parts.beInAPackageThatIsNullMarked;
import static org.tributary.platform.testkit.Parts.noCyclesOfPackages;
import static org.tributary.platform.testkit.Parts.notDependOnAnotherService;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The walls inside and around a service, as tests.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.tributary.booking", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests walls = ArchTests.in(ServiceArchitecture.class);
 * }
 * }</pre>
 */
public final class ServiceArchitecture {

    /** Annotations may say how a value is read from a request; nothing of what reads it is known to the value. */
    private static final String[] WITHOUT_FRAMEWORK = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.security",
        "java.nio",
        "java.nio.charset",
        "org.jspecify..",
        "org.apache.commons.statistics..",
        "com.fasterxml.jackson.annotation..",
        "jakarta.validation..",
        "org.tributary.."
    };

    private static final String WHO_MAY_ASK = "org.springframework.security.access.prepost.PreAuthorize";

    @ArchTest
    static final ArchRule axon_stays_in_the_shells = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(\\w*(Projection|Endpoint|Configuration)|When\\w+)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("rules are functions of past facts and one command");

    @ArchTest
    static final ArchRule shells_are_hidden = classes()
            .that(SHELLS)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("nobody but the framework calls them");

    @ArchTest
    static final ArchRule rules_stand_alone = noClasses()
            .that(RULES)
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", "org.tributary..")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net..", "java.io..", "java.nio..", "..views..", "..reactions..")
            .allowEmptyShould(true)
            .because("a rule has no framework and no input but its arguments");

    @ArchTest
    static final ArchRule what_is_no_shell_stands_alone = noClasses()
            .that(not(SHELLS.or(ADAPTERS).or(resideInAPackage("org.tributary.local.."))))
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(WITHOUT_FRAMEWORK)))
            .allowEmptyShould(true)
            .because("whatever no framework calls is a value or a rule, and is tried out without any;"
                    + " but local is a program, and all of it deals with files and processes");

    @ArchTest
    static final ArchRule rules_neither_look_at_the_clock_nor_draw_lots = noClasses()
            .that(RULES)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethodWhere(DRAW_AN_IDENTIFIER)
            .allowEmptyShould(true)
            .because("time and identifiers are data of the command, so that a test and a replay see the same");

    @ArchTest
    static final ArchRule states_know_no_deciders = noClasses()
            .that(STATES)
            .should()
            .dependOnClassesThat(DECIDERS)
            .allowEmptyShould(true)
            .because("a decider knows the states, and no snapshot depends on what is decided by it");

    @ArchTest
    static final ArchRule time_comes_from_an_injected_clock = noClasses()
            .should()
            .callMethodWhere(ASK_THE_SYSTEM_FOR_TIME_OR_CHANCE)
            .because("a test sets the clock, and identifiers are of version 7");

    @ArchTest
    static final ArchRule views_know_neither_rules_nor_commands = noClasses()
            .that()
            .resideInAPackage("..views..")
            .should()
            .dependOnClassesThat(RULES.or(COMMANDS).or(Parts.AGGREGATES))
            .allowEmptyShould(true)
            .because("a view is told what happened and decides nothing");

    @ArchTest
    static final ArchRule reactions_know_no_rules = noClasses()
            .that()
            .resideInAPackage("..reactions..")
            .should()
            .dependOnClassesThat(RULES.or(Parts.AGGREGATES))
            .allowEmptyShould(true)
            .because("a reaction asks, and the rules answer as they would anybody");

    @ArchTest
    static final ArchRule services_do_not_know_each_other =
            classes().should(notDependOnAnotherService()).because("what one needs of another it learns from events");

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_ask = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Endpoint")
            .and()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should()
            .beAnnotatedWith(WHO_MAY_ASK)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(WHO_MAY_ASK)
            .allowEmptyShould(true)
            .because("a role is named, never forgotten");

    @ArchTest
    static final ArchRule a_page_is_made_in_one_way = noClasses()
            .should()
            .callConstructorWhere(MAKES_A_PAGE)
            .because("it would have to know by itself whether there is a next one");

    @ArchTest
    static final ArchRule what_a_class_needs_is_in_its_constructor = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = noCyclesOfPackages();

    @ArchTest
    static final ArchRule packages_are_null_marked = classes().should(beInAPackageThatIsNullMarked());

    @ArchTest
    static final ArchRule packages_are_nouns_of_the_domain = noClasses()
            .should()
            .resideInAnyPackage(anyPackageNamed(
                    "util",
                    "utils",
                    "common",
                    "helper",
                    "helpers",
                    "impl",
                    "dto",
                    "manager",
                    "controller",
                    "service",
                    "repository"))
            .because("such a name says nothing of the clinic");

    private ServiceArchitecture() {}
}

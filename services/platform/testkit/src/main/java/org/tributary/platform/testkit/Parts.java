package org.tributary.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.tributary.events.Id;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.kernel.State;

/** What the parts of a service are known by, for the architecture rules. */
final class Parts {

    private static final String ROOT = "org.tributary.";
    private static final Set<String> SERVICES =
            Set.of("booking", "clinicalrecord", "referral", "outcomes", "audit", "local");
    private static final Set<String> ADAPTER_NAMES =
            Set.of("Problems", "Rows", "Reader", "Text", "Serializer", "Lifecycle", "Subscriber", "Policies");
    private static final Set<String> SOURCES_OF_CHANCE = Set.of("java.util.Random", "java.security.SecureRandom");

    /** What a thing may have become, with all its states nested in it. */
    static final DescribedPredicate<JavaClass> STATES =
            describe("are states", type -> outermost(type).isAssignableTo(State.class));

    static final DescribedPredicate<JavaClass> DECIDERS =
            describe("decide", type -> !isShell(type) && decides(outermost(type)));

    /** What decides, the states it decides by, and the ways it says no. */
    static final DescribedPredicate<JavaClass> RULES =
            describe("are rules", DECIDERS.or(STATES).or(assignableTo(Rejection.class)));

    static final DescribedPredicate<JavaClass> COMMANDS = describe(
            "are commands", type -> outermost(type).getSimpleName().endsWith("Command") && isOfTributary(type));

    static final DescribedPredicate<JavaClass> AGGREGATES = describe(
            "are aggregates", type -> outermost(type).getSimpleName().endsWith("Aggregate") && isOfTributary(type));

    static final DescribedPredicate<JavaClass> SHELLS = describe("are shells", Parts::isShell);

    /** What a framework calls besides, and what turns rows, requests and texts into values and back. */
    static final DescribedPredicate<JavaClass> ADAPTERS = describe("are adapters", type -> isAdapter(outermost(type)));

    static final DescribedPredicate<JavaMethodCall> ASK_THE_SYSTEM_FOR_TIME_OR_CHANCE =
            describe("ask the system for the time or for chance", call -> asksForTime(call) || asksForChance(call));

    static final DescribedPredicate<JavaMethodCall> DRAW_AN_IDENTIFIER = describe(
            "draw an identifier",
            call -> call.getTargetOwner().isAssignableTo(Id.class)
                    && Set.of("next", "fresh").contains(call.getName()));

    static final DescribedPredicate<JavaConstructorCall> MAKES_A_PAGE = describe(
            "makes a page", call -> call.getTargetOwner().getFullName().equals("org.tributary.platform.web.Page"));

    static ArchRule noCyclesOfPackages() {
        return SlicesRuleDefinition.slices()
                .matching(ROOT + "(**)")
                .should()
                .beFreeOfCycles()
                .because("a package can be read and changed with those that it stands on, and without the others");
    }

    private Parts() {}

    static String[] anyPackageNamed(String... names) {
        return Arrays.stream(names).map(name -> ".." + name + "..").toArray(String[]::new);
    }

    static ArchCondition<JavaClass> beInAPackageThatIsNullMarked() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " of " + type.getName() + " is not @NullMarked"));
            }
        };
    }

    static ArchCondition<JavaClass> notDependOnAnotherService() {
        return new ArchCondition<>("not depend on another service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = serviceOf(type);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var others = serviceOf(dependency.getTargetClass());
                    if (others.isPresent() && !others.equals(own)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static Optional<String> serviceOf(JavaClass type) {
        var name = type.getPackageName() + ".";
        return SERVICES.stream()
                .filter(service -> name.startsWith(ROOT + service + "."))
                .findFirst();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Parts::outermost).orElse(type);
    }

    private static boolean decides(JavaClass type) {
        return !isShell(type)
                && type.getMethods().stream()
                        .anyMatch(method -> method.getRawReturnType().isEquivalentTo(Decision.class));
    }

    private static boolean isShell(JavaClass type) {
        var name = type.getSimpleName();
        return type.isTopLevelClass()
                && (name.endsWith("Aggregate") || name.endsWith("Projection") || name.endsWith("Endpoint"));
    }

    private static boolean isAdapter(JavaClass type) {
        return isShell(type)
                || type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                || type.isAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                || ADAPTER_NAMES.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    private static boolean isOfTributary(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static boolean asksForTime(JavaMethodCall call) {
        var fromTheSystem = call.getTarget().getRawParameterTypes().isEmpty();
        var ofTime = call.getTargetOwner().getPackageName().startsWith("java.time");
        return (ofTime && fromTheSystem && call.getName().equals("now"))
                || calls(call, System.class, "currentTimeMillis");
    }

    private static boolean asksForChance(JavaMethodCall call) {
        return calls(call, UUID.class, "randomUUID")
                || calls(call, Math.class, "random")
                || SOURCES_OF_CHANCE.contains(call.getTargetOwner().getName());
    }

    private static boolean calls(JavaMethodCall call, Class<?> owner, String method) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method);
    }
}

package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wall is run into once, so that none of them stands only on paper. */
class ArchitectureTest {

    private static final ClassFileImporter CLASSES = new ClassFileImporter();

    /** A rule, and where the classes live that break it. */
    record Wall(String name, ArchRule rule, String broken) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void each_wall_stops_what_it_is_there_to_stop(Wall wall) {
        var intruders = CLASSES.importPackages(wall.broken());
        assertThat(intruders)
                .as("classes in %s that break the rule", wall.broken())
                .isNotEmpty();
        assertThat(wall.rule().evaluate(intruders).hasViolation()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceWalls")
    void an_aggregate_as_it_should_be_runs_into_no_wall(Wall wall) {
        wall.rule().check(CLASSES.importPackages("org.tributary.booking.sound"));
    }

    static Stream<Wall> walls() {
        return Stream.of(
                        serviceWalls(),
                        wallsOf(PlatformArchitecture.class, "org.tributary.platform.broken."),
                        wallsOf(LibraryArchitecture.class, "org.tributary.measurement.broken."))
                .flatMap(walls -> walls);
    }

    static Stream<Wall> serviceWalls() {
        return wallsOf(ServiceArchitecture.class, "org.tributary.booking.broken.");
    }

    private static Stream<Wall> wallsOf(Class<?> architecture, String broken) {
        return Arrays.stream(architecture.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> {
                    try {
                        var name = architecture.getSimpleName() + ": " + field.getName();
                        return new Wall(name, (ArchRule) field.get(null), broken + field.getName());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}

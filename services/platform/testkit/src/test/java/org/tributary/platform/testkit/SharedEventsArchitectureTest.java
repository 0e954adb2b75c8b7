package org.tributary.platform.testkit;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The walls of the published language. This jar stands on it, so it cannot be tested with this jar where it is written. */
@AnalyzeClasses(packages = "org.tributary.events", importOptions = DoNotIncludeTests.class)
class SharedEventsArchitectureTest {

    @ArchTest
    static final ArchTests walls = ArchTests.in(LibraryArchitecture.class);
}

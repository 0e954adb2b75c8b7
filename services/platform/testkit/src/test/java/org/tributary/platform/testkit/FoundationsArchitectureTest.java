package org.tributary.platform.testkit;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The walls of this jar and of what it stands on, which cannot be tested with it where it is written. */
@AnalyzeClasses(
        packages = {
            "org.tributary.platform.kernel",
            "org.tributary.platform.topics",
            "org.tributary.platform.embedded",
            "org.tributary.platform.conformance",
            "org.tributary.platform.testkit"
        },
        importOptions = DoNotIncludeTests.class)
class FoundationsArchitectureTest {

    @ArchTest
    static final ArchTests walls = ArchTests.in(PlatformArchitecture.class);
}

package org.tributary.platform.approvals;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.tributary.platform.testkit.PlatformArchitecture;

@AnalyzeClasses(packages = "org.tributary.platform.approvals", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests walls = ArchTests.in(PlatformArchitecture.class);
}

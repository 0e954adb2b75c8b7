package org.tributary.local;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.tributary.platform.testkit.ServiceArchitecture;

@AnalyzeClasses(packages = "org.tributary.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WALLS = ArchTests.in(ServiceArchitecture.class);
}

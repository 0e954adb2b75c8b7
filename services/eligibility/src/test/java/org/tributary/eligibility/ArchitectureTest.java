package org.tributary.eligibility;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.tributary.platform.testkit.LibraryArchitecture;

@AnalyzeClasses(packages = "org.tributary.eligibility", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests walls = ArchTests.in(LibraryArchitecture.class);
}

package io.github.tistoryarchiver.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What knows the engine, and what the engine's part may know. */
class ClusterRulesTest {
    private static final String CLUSTER = "io.github.tistoryarchiver.cluster..";
    private static final JavaClasses CLASSES = classes();

    private static JavaClasses classes() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false); // the engine is large
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.tistoryarchiver");
    }

    @Test
    void nothingElseKnowsTheEngineOrThisPart() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLUSTER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..", CLUSTER)
                .check(CLASSES);
    }

    @Test
    void ofTheCommandLineThisPartUsesTheNetworkAlone() {
        noClasses()
                .that()
                .resideInAPackage(CLUSTER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.tistoryarchiver.cli",
                        "io.github.tistoryarchiver.cli.output..",
                        "io.github.tistoryarchiver.cli.arguments..",
                        "io.github.tistoryarchiver.backup.posts..",
                        "io.github.tistoryarchiver.backup.fetch..",
                        "io.github.tistoryarchiver.tistory.page..")
                .check(CLASSES);
    }
}

package io.github.tistoryarchiver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the table of packages: what each may use of the others. */
class ArchitectureTest {
    private static final String ROOT = "io.github.tistoryarchiver.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.tistoryarchiver");

    private static final Set<String> ROOMS =
            new TreeSet<>(Set.of("model", "http", "tistory", "markdown", "archive", "backup", "demo", "cli"));

    @ParameterizedTest
    @CsvSource({
        "model,    ''",
        "http,     ''",
        "tistory,  model http",
        "markdown, model",
        "archive,  model",
        "backup,   model http tistory markdown archive",
        "demo,     tistory"
    })
    void aPackageUsesOnlyWhatTheTableAllows(String room, String allowed) {
        Set<String> forbidden = new TreeSet<>(ROOMS);
        forbidden.remove(room);
        Arrays.asList(allowed.split(" ")).forEach(forbidden::remove);
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        forbidden.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(type.getPackageName().substring(ROOT.length())));

        assertThat(found).isEqualTo(ROOMS);
    }

    @Test
    void tistoryUsesOnlyTheInterfacesOfHttp() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "tistory..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "io\\.github\\.tistoryarchiver\\.http\\.(OkHttp|Paced|Retry|Redirect|Routed|Metered|Pacer|Robots|Address|Proxy).*")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsTheTerminalAndTheCommandLineLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Misc)")
                .check(CLASSES);
    }
}

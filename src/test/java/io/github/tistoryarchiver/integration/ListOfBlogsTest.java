package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListOfBlogsTest {
    private final FakeBlogs server = new FakeBlogs();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    private Cli backupOf(List<String> lines, String... options) throws IOException {
        Path list = Files.write(folder.resolve("blogs.txt"), lines);
        List<String> arguments = new ArrayList<>(List.of(
                "backup",
                "--list",
                list.toString(),
                "--out",
                folder.resolve("list").toString()));
        arguments.addAll(options.length == 0 ? List.of("--rate", "1000") : List.of(options));
        return Cli.run(server.address(), arguments.toArray(String[]::new));
    }

    private void assertThatTheArchiveIsThatOfOneRun(String name) throws IOException {
        Path alone = folder.resolve("alone");
        Cli.run(server.address(), "backup", name, "--rate", "1000", "--out", alone.toString());
        assertThat(ComparedArchives.of(folder.resolve("list").resolve(name)))
                .isNotEmpty()
                .isEqualTo(ComparedArchives.of(alone.resolve(name)));
    }

    @Test
    void threeBlogsOfAListAreArchivedAsIfEachWereAlone() throws IOException {
        server.blog("hana", 3).blog("dul", 20).blog("set", 1);

        Cli run = backupOf(
                List.of("# mine", "hana", "https://dul.tistory.com/3 priority=2", "set.tistory.com every=7d # last"));

        assertThat(run.exit()).as(run.err()).isZero();
        for (String name : List.of("hana", "dul", "set")) {
            assertThatTheArchiveIsThatOfOneRun(name);
        }
    }

    @Test
    void blogsThatTakeTurnsAreArchivedAsIfEachWereAlone() throws IOException {
        List<String> names = IntStream.range(0, 18).mapToObj(i -> "turn" + i).toList();
        names.forEach(name -> server.blog(name, name.equals("turn3") ? 90 : 2));

        Cli run = backupOf(names);

        assertThat(run.exit()).as(run.err()).isZero();
        for (String name : names) {
            assertThatTheArchiveIsThatOfOneRun(name);
        }
    }

    @Test
    void aSecondRunLeavesEveryFileAsItWas() throws IOException {
        server.blog("hana", 3).blog("dul", 4);
        backupOf(List.of("hana", "dul"));
        var before = ArchiveBytes.of(folder.resolve("list"));

        Cli run = backupOf(List.of("hana", "dul"));

        assertThat(run.exit()).isZero();
        var after = ArchiveBytes.of(folder.resolve("list"));
        after.keySet().removeIf(name -> name.contains(".state/") || name.endsWith("stats.jsonl"));
        before.keySet().removeIf(name -> name.contains(".state/") || name.endsWith("stats.jsonl"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aSlowBlogHoldsNobody() throws IOException {
        server.blog("slow", 8).slow("slow", 200);
        List<String> quick = IntStream.range(0, 5).mapToObj(i -> "quick" + i).toList();
        quick.forEach(name -> server.blog(name, 5));

        backupOf(Stream.concat(Stream.of("slow"), quick.stream()).toList());

        List<FakeBlogs.Asked> asked = server.asked();
        int lastQuick = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).host().startsWith("quick"))
                .max()
                .orElseThrow();
        long slowAfter = asked.stream()
                .skip(lastQuick)
                .filter(one -> one.host().startsWith("slow"))
                .count();
        assertThat(slowAfter).isPositive();
    }

    @Test
    void aBlogThatFailsStopsNoOtherAndIsTheExitCode() throws IOException {
        server.blog("hana", 2).blog("dul", 2);

        Cli run = backupOf(List.of("hana", "missing", "dul"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("https://missing.tistory.com/: not archived", "2 complete", "1 not archived");
        assertThatTheArchiveIsThatOfOneRun("dul");
    }

    @Test
    void twoSpellingsOfABlogAreOne() throws IOException {
        server.blog("hana", 2);

        Cli run = backupOf(List.of("hana", "HANA.tistory.com", "http://hana.tistory.com/2"));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1 blogs");
    }

    @Test
    void badLinesAreNamedBeforeAnythingIsAsked() throws IOException {
        server.blog("hana", 2);

        Cli run = backupOf(
                List.of("hana", "", "two words", "dul every=soon", "set priority=0", "a_b", "x every=1d every=2d"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("line 3: 'words'", "line 4: 'every=soon'", "line 5: 'priority=0'", "line 6: 'a_b'");
        assertThat(run.err()).contains("line 7: 'every=2d'").doesNotContain("line 1:", "line 2:");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aListWithoutBlogsIsWrongUse() throws IOException {
        Cli run = backupOf(List.of("# nothing", ""));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("names no blog");
    }

    @Test
    void aListAndABlogAreWrongUse() throws IOException {
        Cli run = backupOf(List.of("hana"), "dul");

        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void passwordsAreNotForLists() throws IOException {
        Path passwords = Files.writeString(folder.resolve("passwords"), "1=secret\n");

        Cli run = backupOf(List.of("hana"), "--passwords", passwords.toString());

        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void aRefusalToOneBlogSlowsAll() throws IOException {
        server.blog("hana", 3).blog("dul", 3).refuseOnce("hana", "/2");

        Cli run = backupOf(List.of("hana", "dul"), "--rate", "500", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("{\"event\":\"refused\",\"rate\":250.0}");
        Schemas schemas = new Schemas();
        assertThat(run.out().lines())
                .allSatisfy(
                        line -> assertThat(schemas.objection("events", line)).isNull());
    }

    @Test
    void programsReadTheTotals() throws IOException {
        server.blog("hana", 3).blog("dul", 3);

        Cli run = backupOf(List.of("hana", "dul", "missing"), "--rate", "1000", "--json");

        assertThat(run.out().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith(
                        "{\"event\":\"list_ended\",\"list\":{\"blogs\":3,\"complete\":2,\"incomplete\":0,\"failed\":1,");
        assertThat(run.out()).contains("\"event\":\"failed\"").doesNotContain("\"event\":\"post\"");
        Schemas schemas = new Schemas();
        assertThat(run.out().lines())
                .allSatisfy(
                        line -> assertThat(schemas.objection("events", line)).isNull());
    }

    @Test
    void aRunWhoseRequestsAreSpentSaysWhatIsLeftAndTheNextGoesOn() throws IOException {
        List<String> names = IntStream.range(0, 18).mapToObj(i -> "left" + i).toList();
        names.forEach(name -> server.blog(name, 3));

        Cli first = backupOf(names, "--rate", "1000", "--max-requests", "30");
        Cli second = backupOf(names);

        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.err()).contains("Not finished");
        assertThat(second.exit()).as(second.err()).isZero();
        for (String name : names) {
            assertThatTheArchiveIsThatOfOneRun(name);
        }
    }
}

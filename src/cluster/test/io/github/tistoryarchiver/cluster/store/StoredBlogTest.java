package io.github.tistoryarchiver.cluster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.cluster.store.LoopbackS3.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredBlogTest {
    private static final String BLOG = "out/sora/";

    @TempDir
    private Path folder;

    private final Transfers transfers = new Transfers();
    private LoopbackS3 store;
    private S3Client client;

    @BeforeEach
    void open() throws IOException {
        store = new LoopbackS3();
        client = new S3Client(store.settings(), "bucket", InstantSource.system(), duration -> {});
    }

    @AfterEach
    void close() {
        transfers.close();
        client.close();
        store.close();
    }

    /** A run on a copy of the archive. */
    private final class Run {
        final StoredBlog blog;
        final Path copy;

        Run(long lease) throws IOException {
            copy = folder.resolve("copy" + lease);
            LeaseMark.Lease mark = new LeaseMark.Lease("fleet", lease);
            blog = new StoredBlog(client, S3Address.parse("s3://bucket/out").child("sora"), copy, mark, transfers);
            blog.pull(StoredBlog.Extent.FOR_A_BACKUP);
        }

        /** Writes files, and ends as a run does. */
        Run writes(String... paths) {
            Archive archive = new Archive(copy);
            for (String path : paths) {
                archive.files().write(copy.resolve(path.replaceFirst("=.*", "")), bytes(path.replaceFirst(".*=", "")));
            }
            archive.seal();
            return this;
        }

        Run deletes(String path) {
            Archive archive = new Archive(copy);
            archive.files().delete(copy.resolve(path));
            archive.seal();
            return this;
        }

        Run hasState(String content) throws IOException {
            Files.createDirectories(copy.resolve(".state"));
            Files.writeString(copy.resolve(".state/posts.jsonl"), content);
            return this;
        }

        void ends() throws IOException {
            blog.push();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String held(String path) {
        byte[] bytes = store.objects().get(BLOG + path);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private List<String> puts() {
        return store.asked().stream()
                .filter(asked -> asked.startsWith("PUT "))
                .map(asked -> asked.substring(("PUT " + BLOG).length()))
                .toList();
    }

    @Test
    void theNextRunFindsWhatOneLeft() throws IOException {
        new Run(1)
                .writes("posts/1/post.json=a", "raw/1.warc.gz=r", "blog.json=b")
                .hasState("seen")
                .ends();

        Run next = new Run(2);

        assertThat(next.copy.resolve("posts/1/post.json")).hasContent("a");
        assertThat(next.copy.resolve(".state/posts.jsonl")).hasContent("seen");
        assertThat(new Archive(next.copy).checksums().hasNews()).isFalse();
    }

    @Test
    void recordingsOfEarlierRunsStayWhereTheyAre() throws IOException {
        new Run(1).writes("raw/1.warc.gz=recorded").ends();

        Run next = new Run(2);
        next.writes("raw/2.warc.gz=more").ends();

        assertThat(next.copy.resolve("raw/1.warc.gz")).hasBinaryContent(new byte["recorded".length()]);
        assertThat(held("raw/1.warc.gz")).isEqualTo("recorded");
        assertThat(held("SHA256SUMS")).contains("raw/1.warc.gz", "raw/2.warc.gz");
    }

    @Test
    void imagesAreBroughtWhenTheyAreNeeded() throws IOException {
        new Run(1)
                .writes("posts/1/assets/a.png=one", "posts/2/assets/a.png=two")
                .ends();

        Run next = new Run(2);
        next.blog.bring(path -> path.startsWith("posts/2/"));

        assertThat(next.copy.resolve("posts/1/assets/a.png")).hasBinaryContent(new byte["one".length()]);
        assertThat(next.copy.resolve("posts/2/assets/a.png")).hasContent("two");
        next.writes("posts/2/assets/a.png=new").ends();
        assertThat(held("posts/1/assets/a.png")).isEqualTo("one");
        assertThat(held("posts/2/assets/a.png")).isEqualTo("new");
    }

    @Test
    void whatStandsForAnImageIsNeverPutInItsPlace() throws IOException {
        new Run(1).writes("posts/1/assets/a.png=one").ends();
        Run next = new Run(2);
        new Archive(next.copy).files().listAsItIs("posts/1/assets/a.png");

        assertThatThrownBy(next.writes()::ends).isInstanceOf(IllegalStateException.class);
        assertThat(held("posts/1/assets/a.png")).isEqualTo("one");
    }

    @Test
    void theListOfChecksumsComesLast() throws IOException {
        new Run(1)
                .writes("blog.json=b", "posts/1/post.json=a", "posts/1/post.md=m", "raw/1.warc.gz=r")
                .ends();

        List<String> puts = puts();
        assertThat(puts).element(puts.size() - 1).isEqualTo("SHA256SUMS");
        assertThat(puts.subList(1, 5))
                .containsExactly("posts/1/post.md", "posts/1/post.json", "blog.json", "raw/1.warc.gz");
    }

    @Test
    void aRunThatChangesNothingPutsNoFile() throws IOException {
        new Run(1).writes("blog.json=b", "posts/1/post.json=a").hasState("seen").ends();
        int before = puts().size();

        new Run(2).ends();

        assertThat(puts().subList(before, puts().size())).hasSize(2).allMatch(path -> path.startsWith(".state/"));
    }

    @Test
    void whatARunDeletedIsDeletedAfterItsCommit() throws IOException {
        new Run(1).writes("posts/1/post.json=a", "posts/1/body.html=b").ends();

        new Run(2).deletes("posts/1/body.html").ends();

        assertThat(held("posts/1/body.html")).isNull();
        assertThat(store.asked().indexOf("DELETE " + BLOG + "posts/1/body.html"))
                .isGreaterThan(store.asked().lastIndexOf("PUT " + BLOG + "SHA256SUMS"));
    }

    @Test
    void filesOfTheUserStay() throws IOException {
        store.objects().put(BLOG + "notes.txt", bytes("mine"));

        new Run(1).writes("blog.json=b").ends();
        new Run(2).writes("blog.json=c").ends();

        assertThat(held("notes.txt")).isEqualTo("mine");
        assertThat(held("SHA256SUMS")).doesNotContain("notes.txt");
    }

    @Test
    void aRunThatLostItsLeaseChangesNothing() throws IOException {
        new Run(1).writes("posts/1/post.json=a").ends();
        Run late = new Run(2).writes("posts/1/post.json=late");
        new Run(3).writes("posts/1/post.json=b").ends();

        assertThatThrownBy(late::ends).isInstanceOf(ConflictException.class);
        assertThat(held("posts/1/post.json")).isEqualTo("b");
    }

    @Test
    void aRunThatComesTooLateDoesNotBegin() throws IOException {
        new Run(3).writes("posts/1/post.json=a").ends();

        assertThatThrownBy(() -> new Run(2)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aNewFleetCountsItsLeasesFromOne() throws IOException {
        new Run(300).writes("posts/1/post.json=a").ends();
        LeaseMark.Lease first = new LeaseMark.Lease("another", 1);
        StoredBlog blog = new StoredBlog(
                client, S3Address.parse("s3://bucket/out/sora"), folder.resolve("new"), first, transfers);

        blog.pull(StoredBlog.Extent.WHOLE);

        assertThat(folder.resolve("new/posts/1/post.json")).hasContent("a");
    }

    /** A late writer is stopped for the length of one request, in which the next run does all of its work. */
    @Test
    void aListThatArrivesTooLateIsRefused() throws IOException {
        new Run(1).writes("posts/1/post.json=a").ends();
        Run late = new Run(2).writes("posts/2/post.json=late");
        store.faults((method, key) -> {
            if (method.equals("PUT") && key.endsWith("SHA256SUMS")) {
                store.faults((any, other) -> Fault.NONE);
                try {
                    new Run(3).writes("posts/2/post.json=b").ends();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Fault.NONE;
        });

        assertThatThrownBy(late::ends).isInstanceOf(ConflictException.class);
        assertThat(held("posts/2/post.json")).isEqualTo("b");
        assertThat(held("SHA256SUMS")).contains(Sha256.of(bytes("b")) + "  posts/2/post.json");
    }

    @Test
    void whatARunBroughtBeforeItDiedIsTakenOverByTheNext() throws IOException {
        new Run(1).writes("posts/1/post.json=a").hasState("1").ends();
        Run dies =
                new Run(2).writes("posts/1/post.json=edited", "posts/1/revisions/x/post.json=a", "posts/2/post.json=2");
        store.faults((method, key) -> {
            if (method.equals("PUT") && key.endsWith("SHA256SUMS")) {
                throw new IllegalStateException("the worker is gone");
            }
            return Fault.NONE;
        });
        assertThatThrownBy(dies::ends).isInstanceOf(IOException.class);
        store.faults((method, key) -> Fault.NONE);

        Run next = new Run(3);
        assertThat(next.copy.resolve(".state/posts.jsonl")).hasContent("1");
        next.writes("posts/2/post.json=2").ends();

        assertThat(held("posts/1/post.json")).isEqualTo("edited");
        assertThat(held("SHA256SUMS"))
                .contains(
                        Sha256.of(bytes("edited")) + "  posts/1/post.json",
                        "posts/1/revisions/x/post.json",
                        "posts/2/");
    }

    @Test
    void aStateThatIsOfAnotherListIsNotTrusted() throws IOException {
        new Run(1).writes("posts/1/post.json=a").hasState("1").ends();
        String state = store.objects().keySet().stream()
                .filter(key -> key.contains("/.state/state-"))
                .findFirst()
                .orElseThrow();
        store.objects()
                .put(
                        state.replaceFirst("state-.*", "state-" + "0".repeat(64) + ".zip"),
                        store.objects().remove(state));

        assertThat(new Run(2).copy.resolve(".state/posts.jsonl")).doesNotExist();
    }

    @Test
    void aDamagedStateIsNotTrusted() throws IOException {
        new Run(1).writes("posts/1/post.json=a").hasState("1".repeat(500)).ends();
        store.objects().replaceAll((key, bytes) -> {
            if (key.contains("/.state/state-")) {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                bytes[text.indexOf("posts.jsonl") + "posts.jsonl".length() + 2] ^= 1;
            }
            return bytes;
        });

        Run next = new Run(2);

        assertThat(next.copy.resolve(".state/posts.jsonl")).doesNotExist();
        assertThat(next.copy.resolve("posts/1/post.json")).hasContent("a");
    }

    @Test
    void noNameOfAnObjectLeadsOutOfTheCopy() throws IOException {
        for (String name : List.of("posts/../../../escaped", "posts//escaped", "posts/..\\..\\escaped", "../escaped")) {
            store.objects().put(BLOG + name, bytes("x"));
        }

        new Run(1);

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(path -> path.toString().contains("escaped"))).isEmpty();
        }
    }

    @Test
    void noNameInAStateLeadsOutOfIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("../escaped.jsonl", "lock", "posts.jsonl")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }

        StateBundle.unpack(bytes.toByteArray(), folder.resolve("a/.state"));

        assertThat(folder.resolve("a/.state")).isDirectoryContaining("glob:**/posts.jsonl");
        assertThat(folder.resolve("a/.state/lock")).doesNotExist();
        assertThat(folder.resolve("a/escaped.jsonl")).doesNotExist();
    }

    @Test
    void aFileThatIsMissingInTheStoreStaysListed() throws IOException {
        new Run(1).writes("posts/1/post.json=a", "posts/2/post.json=b").ends();
        store.objects().remove(BLOG + "posts/1/post.json");

        new Run(2).writes("posts/2/post.json=c").ends();

        assertThat(held("SHA256SUMS")).contains("posts/1/post.json");
    }
}

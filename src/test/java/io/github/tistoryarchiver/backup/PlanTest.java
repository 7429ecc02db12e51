package io.github.tistoryarchiver.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.discovery.DeletionTracker;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private static final HttpUrl HOME = HttpUrl.get("https://sora.tistory.com/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2024-02-01T10:00:00+09:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DiscoveredPost SEVENTH = new DiscoveredPost(PostAddress.ofId(7), TIME, PostSource.SITEMAP);

    @TempDir
    Path out;

    private Archive archive;
    private Scope scope = Scope.EVERYTHING;
    private boolean refresh;
    private Repair repair = Repair.NONE;
    private Credentials access = Credentials.GUEST;

    /** Post 7 is archived as it was at a time. */
    @BeforeEach
    void archiveTheSeventh() {
        archive = Archive.of(out, "sora");
        archiveAs(MadeUp.post(7).build(), "<p>일곱</p>");
        try (SeenPosts seen = archive.seenPosts()) {
            seen.add("https://sora.tistory.com/7", 7, TIME);
        }
    }

    private void archiveAs(Post post, String body) {
        archive.post(PostType.POST, post.id()).write(post, "글\n", body, List.of(), null);
    }

    private Plan plan(DiscoveredPost... found) {
        BackupOptions options = BackupOptionsBuilder.builder()
                .out(out)
                .only(Set.of())
                .scope(scope)
                .assets(true)
                .comments(true)
                .style(CommentStyle.PLAIN)
                .refresh(refresh)
                .access(access)
                .build();
        try (SeenPosts seen = archive.seenPosts()) {
            DeletionTracker absentees =
                    DeletionTracker.of(archive, archive.indexOfPosts(), TODAY, DeletionTracker.Viewer.GUEST, false);
            BlogContext site = new BlogContext(
                    request -> {
                        throw new AssertionError("planning asks nobody");
                    },
                    HOME,
                    "blog",
                    archive);
            return new Planner(options, site, seen, absentees, repair).plan(List.of(found));
        }
    }

    @Test
    void aPostWhoseTimeIsAsItWasIsNotFetched() {
        assertThat(plan(SEVENTH).toFetch()).isEmpty();
        assertThat(plan(SEVENTH).unchanged()).containsExactly(PostAddress.ofId(7));
    }

    @Test
    void aPostWithANewTimeIsFetched() {
        DiscoveredPost edited = new DiscoveredPost(PostAddress.ofId(7), TIME.plusSeconds(1), PostSource.SITEMAP);

        assertThat(plan(edited).toFetch()).containsExactly(edited);
    }

    @Test
    void aPostThatNoRunSawIsFetchedAndGivesTheHighestNumber() {
        DiscoveredPost unseen = new DiscoveredPost(PostAddress.ofId(9), TIME, PostSource.SITEMAP);
        DiscoveredPost lettered =
                new DiscoveredPost(new PostAddress(PostType.POST, null, "바다"), TIME, PostSource.SITEMAP);

        assertThat(plan(SEVENTH, unseen, lettered).toFetch()).containsExactly(unseen, lettered);
        assertThat(plan(SEVENTH, unseen, lettered).highestId()).isEqualTo(9);
        assertThat(plan(lettered).highestId()).isZero();
    }

    @Test
    void aPostWithoutATimeIsFetched() {
        DiscoveredPost timeless = new DiscoveredPost(PostAddress.ofId(7), null, PostSource.LISTING);

        assertThat(plan(timeless).toFetch()).containsExactly(timeless);
    }

    @Test
    void refreshingFetchesWhatIsUnchanged() {
        refresh = true;

        assertThat(plan(SEVENTH).toFetch()).containsExactly(SEVENTH);
    }

    @Test
    void aPostThatIsTooOldForTheScopeIsLeftOutEvenWhenRefreshing() {
        refresh = true;
        scope = new Scope(TIME.toLocalDate().plusDays(1), null, List.of(), null);

        assertThat(plan(SEVENTH).toFetch()).isEmpty();
        assertThat(plan(SEVENTH).skipped())
                .containsExactly(new Outcome.Skipped(PostAddress.ofId(7), Outcome.Skipped.Reason.OUT_OF_SCOPE));
        assertThat(plan(SEVENTH).unchanged()).isEmpty();
    }

    @Test
    void aPostOfWhichAFileIsDamagedIsFetched() {
        repair = new Repair(Set.of("posts/7/body.html"));

        assertThat(plan(SEVENTH).toFetch()).containsExactly(SEVENTH);
    }

    @Test
    void aPostWithANumberThatBeginsLikeADamagedOnesIsNot() {
        repair = new Repair(Set.of("posts/71/body.html"));

        assertThat(plan(SEVENTH).toFetch()).isEmpty();
    }

    @Test
    void aPostThatVanishedFromTheArchiveIsFetched() throws Exception {
        java.nio.file.Files.delete(out.resolve("sora/posts/7/post.json"));

        assertThat(plan(SEVENTH).toFetch()).containsExactly(SEVENTH);
    }

    @Test
    void aPostThatWasGoneAndIsNamedAgainIsFetched() {
        archiveAs(MadeUp.post(7).build().goneSince(TODAY), "<p>일곱</p>");

        assertThat(plan(SEVENTH).toFetch()).containsExactly(SEVENTH);
    }

    @Test
    void aPasswordOpensAPostThatIsArchivedWithoutItsText() {
        access = new Credentials(Map.of(7L, "열려라"), null);
        assertThat(plan(SEVENTH).toFetch()).isEmpty();

        archiveAs(MadeUp.post(7).build().protectedByPassword(), null);

        assertThat(plan(SEVENTH).toFetch()).containsExactly(SEVENTH);
    }
}

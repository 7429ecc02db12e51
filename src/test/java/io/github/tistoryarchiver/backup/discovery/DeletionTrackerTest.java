package io.github.tistoryarchiver.backup.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTrackerTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 2);
    private static final PostAddress SEVENTH = PostAddress.ofId(7);
    private static final Problem NOT_THERE = new Problem(Problem.Kind.HTTP_STATUS, "https://sora.tistory.com/7", "404");
    private static final Problem OUTAGE = new Problem(Problem.Kind.HTTP_STATUS, "https://sora.tistory.com/7", "503");

    @TempDir
    Path out;

    private Archive archive;

    @BeforeEach
    void archiveTwoPosts() {
        archive = Archive.of(out, "sora");
        write(MadeUp.post(7).build());
        write(MadeUp.post(8).build());
    }

    private void write(Post post) {
        archive.post(PostType.POST, post.id()).write(post, "글\n", "<p>글</p>", List.of(), null);
    }

    private DeletionTracker tracker(LocalDate today) {
        return DeletionTracker.of(archive, archive.indexOfPosts(), today, DeletionTracker.Viewer.GUEST, false);
    }

    private List<Outcome> judgedOn(LocalDate day, Problem problem) {
        return tracker(day).judge(List.of(failed(7, problem)), List.of());
    }

    private static Outcome failed(long id, Problem problem) {
        return new Outcome.Failed(PostAddress.ofId(id), problem, PostSource.ARCHIVE);
    }

    private static DiscoveredPost found(long id) {
        return new DiscoveredPost(PostAddress.ofId(id), null, PostSource.SITEMAP);
    }

    private PostState stateOf(long id) {
        return archive.post(PostType.POST, id).read().state();
    }

    @Test
    void theFirstAnswerThatAPostIsNotThereMarksNothing() {
        assertThat(judgedOn(FIRST, NOT_THERE))
                .containsExactly(new Outcome.Vanished(SEVENTH, 7, NOT_THERE, FIRST, false));
        assertThat(stateOf(7)).isEqualTo(PostState.LIVE);
    }

    @Test
    void theSecondMarksItGoneSinceTheFirst() {
        judgedOn(FIRST, NOT_THERE);

        assertThat(judgedOn(SECOND, NOT_THERE))
                .containsExactly(new Outcome.Vanished(SEVENTH, 7, NOT_THERE, FIRST, true));
        assertThat(archive.post(PostType.POST, 7).read().goneSince()).isEqualTo(FIRST);
        assertThat(stateOf(8)).isEqualTo(PostState.LIVE);
    }

    @Test
    void anOutageIsAnOutageAndForgetsNoEarlierAnswer() {
        judgedOn(FIRST, NOT_THERE);

        assertThat(judgedOn(SECOND, OUTAGE)).containsExactly(failed(7, OUTAGE));
        judgedOn(SECOND.plusDays(1), NOT_THERE);

        assertThat(archive.post(PostType.POST, 7).read().goneSince()).isEqualTo(FIRST);
    }

    @Test
    void aPostThatASourceNamesBetweenTwoAnswersStartsOver() {
        judgedOn(FIRST, NOT_THERE);
        tracker(SECOND).judge(List.of(), List.of(found(7)));

        judgedOn(SECOND.plusDays(1), NOT_THERE);

        assertThat(stateOf(7)).isEqualTo(PostState.LIVE);
    }

    @Test
    void aRunThatAskedForOtherPostsForgetsNothing() {
        judgedOn(FIRST, NOT_THERE);
        tracker(SECOND).judge(List.of(failed(8, OUTAGE)), List.of(found(8)));

        judgedOn(SECOND.plusDays(1), NOT_THERE);

        assertThat(stateOf(7)).isEqualTo(PostState.GONE);
    }

    @Test
    void aPostThatIsNotArchivedHasNotVanished() {
        Outcome unknown = failed(9, NOT_THERE);

        assertThat(tracker(FIRST).judge(List.of(unknown), List.of())).containsExactly(unknown);
    }

    @Test
    void aGuestIsNoWitnessThatAPrivatePostIsGone() {
        write(MadeUp.post(7).visibility(Visibility.PRIVATE).build());

        assertThat(judgedOn(FIRST, NOT_THERE))
                .containsExactly(new Outcome.Skipped(SEVENTH, Outcome.Skipped.Reason.KEPT));
    }

    @Test
    void livingPostsThatNoSourceNamesAreAskedForThemselves() {
        assertThat(tracker(FIRST).unnamed(List.of(found(8)), List.of()))
                .containsExactly(new DiscoveredPost(SEVENTH, null, PostSource.ARCHIVE));
    }

    @Test
    void aPostThatIsGoneAlreadyIsNotAskedForAgain() {
        write(MadeUp.post(7).build().goneSince(FIRST));

        assertThat(tracker(SECOND).unnamed(List.of(found(8)), List.of())).isEmpty();
        assertThat(tracker(SECOND).isGone(SEVENTH)).isTrue();
    }

    @Test
    void aPrivatePostIsAskedForByItsOwnerAlone() {
        write(MadeUp.post(7).visibility(Visibility.PRIVATE).build());
        DeletionTracker owners =
                DeletionTracker.of(archive, archive.indexOfPosts(), FIRST, DeletionTracker.Viewer.OWNER, false);

        assertThat(tracker(FIRST).unnamed(List.of(found(8)), List.of())).isEmpty();
        assertThat(owners.unnamed(List.of(found(8)), List.of()))
                .extracting(DiscoveredPost::address)
                .containsExactly(SEVENTH);
    }

    @Test
    void aPostIsKnownByItsNumberAndByTheAddressThatTheBlogGives() {
        write(MadeUp.post(9).url("https://sora.tistory.com/entry/바다").build());

        assertThat(tracker(FIRST).isArchived(PostAddress.ofId(9))).isTrue();
        assertThat(tracker(FIRST).isArchived(new PostAddress(PostType.POST, null, "바다")))
                .isTrue();
        assertThat(tracker(FIRST).isArchived(PostAddress.ofId(10))).isFalse();
    }
}

package io.github.tistoryarchiver.backup.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentThreadsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate EARLIER = LocalDate.of(2026, 11, 1);

    private static List<Comment> merged(List<Comment> archived, Comment... fresh) {
        return CommentThreads.merged(archived, List.of(fresh), CommentThreads.Coverage.ALL, TODAY);
    }

    /** As text: the numbers, with the replies in brackets. */
    private static String shape(List<Comment> threads) {
        return threads.stream()
                .map(comment -> comment.id() + (comment.replies().isEmpty() ? "" : shape(comment.replies())))
                .toList()
                .toString();
    }

    @Test
    void theOldestComesFirst() {
        assertThat(shape(merged(List.of(), MadeUp.thread(3, "셋"), MadeUp.thread(1, "하나"), MadeUp.thread(2, "둘"))))
                .isEqualTo("[1, 2, 3]");
    }

    @Test
    void repliesAreBelowWhatTheyReplyToHoweverTheyCame() {
        Comment flat = MadeUp.comment(3, "답글").parentId(1L).build();

        assertThat(shape(merged(List.of(), flat, MadeUp.thread(1, "하나", MadeUp.thread(2, "답글")))))
                .isEqualTo("[1[2, 3]]");
    }

    @Test
    void aReplyToNobodyKnownIsAThreadOfItsOwn() {
        assertThat(shape(merged(List.of(), MadeUp.comment(3, "답글").parentId(1L).build())))
                .isEqualTo("[3]");
    }

    @Test
    void repliesThatLeadInACircleAreAllKept() {
        assertThat(shape(merged(
                        List.of(),
                        MadeUp.comment(1, "하나").parentId(2L).build(),
                        MadeUp.comment(2, "둘").parentId(1L).build())))
                .isEqualTo("[1[2]]");
    }

    @Test
    void oneThatIsThereTwiceIsKeptOnceWithWhatEitherTells() {
        Comment hidden = MadeUp.comment(1, null).mention("파도").build();

        assertThat(merged(List.of(), hidden, MadeUp.thread(1, "하나")))
                .containsExactly(MadeUp.comment(1, "하나").mention("파도").build());
    }

    @Test
    void oneThatAWholeReadingLacksIsGoneSinceToday() {
        assertThat(merged(List.of(MadeUp.thread(1, "하나"), MadeUp.thread(2, "둘")), MadeUp.thread(2, "둘")))
                .containsExactly(
                        MadeUp.comment(1, "하나")
                                .state(PostState.GONE)
                                .goneSince(TODAY)
                                .build(),
                        MadeUp.thread(2, "둘"));
    }

    @Test
    void oneThatAPartOfAReadingLacksIsStillThere() {
        assertThat(CommentThreads.merged(
                        List.of(MadeUp.thread(1, "하나")), List.of(), CommentThreads.Coverage.SOME, TODAY))
                .containsExactly(MadeUp.thread(1, "하나"));
    }

    @Test
    void withoutADayNothingIsMarked() {
        assertThat(CommentThreads.merged(List.of(MadeUp.thread(1, "하나")), List.of(), CommentThreads.Coverage.ALL, null))
                .containsExactly(MadeUp.thread(1, "하나"));
    }

    @Test
    void theDayOfTheFirstMissStays() {
        Comment gone =
                MadeUp.comment(1, "하나").state(PostState.GONE).goneSince(EARLIER).build();

        assertThat(merged(List.of(gone))).containsExactly(gone);
        assertThat(merged(
                        List.of(gone),
                        MadeUp.comment(1, null).state(PostState.GONE).build()))
                .containsExactly(gone);
    }

    @Test
    void oneThatComesBackIsAlive() {
        Comment gone =
                MadeUp.comment(1, "하나").state(PostState.GONE).goneSince(EARLIER).build();

        assertThat(merged(List.of(gone), MadeUp.thread(1, "하나"))).containsExactly(MadeUp.thread(1, "하나"));
    }

    @Test
    void oneThatBecomesSecretKeepsItsText() {
        Comment secret = MadeUp.comment(1, null).secret(true).build();

        assertThat(merged(List.of(MadeUp.thread(1, "하나")), secret))
                .containsExactly(MadeUp.comment(1, "하나").secret(true).build());
    }
}

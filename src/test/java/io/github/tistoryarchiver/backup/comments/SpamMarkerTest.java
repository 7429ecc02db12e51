package io.github.tistoryarchiver.backup.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpamMarkerTest {
    private static final String ADVERTISING = "최저가 보장! 지금 바로 문의하세요";

    /** Which of these are marked, replies included. */
    private static List<Long> marked(Comment... threads) {
        return SpamMarker.marked(List.of(threads)).stream()
                .flatMap(Comment::withReplies)
                .filter(comment -> Boolean.TRUE.equals(comment.spam()))
                .map(Comment::id)
                .toList();
    }

    @Test
    void threeLinksAreAdvertisingAndTwoAreNot() {
        String two = "참고할 곳을 두 군데 적어 둡니다. https://a.b 와 www.c.d 를 천천히 읽어 보세요.";

        assertThat(marked(MadeUp.thread(1, two), MadeUp.thread(2, two + " http://e.f")))
                .containsExactly(2L);
    }

    @Test
    void aTextThatIsMostlyALinkIsAdvertising() {
        assertThat(marked(
                        MadeUp.thread(1, "보세요 https://a.example/long"),
                        MadeUp.thread(2, "https://a.b 를 보세요, 자세히 나옵니다")))
                .containsExactly(1L);
    }

    @Test
    void aLongTextThatIsThereThreeTimesIsAdvertisingWhateverItsBlanksAndCapitals() {
        assertThat(marked(
                        MadeUp.thread(1, "Best price for everyone"),
                        MadeUp.thread(2, "best PRICE for everyone "),
                        MadeUp.thread(3, "좋은 글", MadeUp.thread(4, "bestprice for\neveryone"))))
                .containsExactly(1L, 2L, 4L);
    }

    @Test
    void twiceIsNoAdvertising() {
        assertThat(marked(MadeUp.thread(1, ADVERTISING), MadeUp.thread(2, ADVERTISING)))
                .isEmpty();
    }

    @Test
    void aShortTextMayBeThereOften() {
        assertThat(marked(MadeUp.thread(1, "감사합니다"), MadeUp.thread(2, "감사합니다"), MadeUp.thread(3, "감사합니다")))
                .isEmpty();
    }

    @Test
    void theOwnerWritesNoAdvertising() {
        Comment owners = MadeUp.comment(1, "https://a.b https://c.d https://e.f")
                .author(new CommentAuthor("소라", null, null, CommentAuthor.OWNER))
                .build();

        assertThat(marked(owners)).isEmpty();
    }

    @Test
    void aSecretCommentIsNoAdvertising() {
        assertThat(marked(MadeUp.thread(1, null), MadeUp.thread(2, null), MadeUp.thread(3, null)))
                .isEmpty();
    }

    @Test
    void aMarkOfAnEarlierRunIsTakenBack() {
        assertThat(marked(MadeUp.comment(1, "잘 읽었습니다").spam(true).build())).isEmpty();
    }

    @Test
    void nothingIsLeftOutAndNothingElseIsChanged() {
        List<Comment> threads = List.of(MadeUp.thread(1, "https://a.b", MadeUp.thread(2, "답글")));

        assertThat(SpamMarker.marked(threads))
                .containsExactly(MadeUp.comment(1, "https://a.b")
                        .spam(true)
                        .replies(List.of(MadeUp.thread(2, "답글")))
                        .build());
    }
}

package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A run every night, over a blog that grows, edits, deletes and brings back. A whole year with {@code -Dnights=365}.
 */
@Tag("slow")
class ManyNightsTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int NIGHTS = Integer.getInteger("nights", 90);
    private static final int COMMENT_CHECKS = 4;
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    /** What happened to a post, as the script of the year has it. */
    private static final class Fate {
        private int edits;
        private LocalDate deleted;
    }

    private final Map<Long, Fate> fates = new TreeMap<>();

    @Test
    void atTheEndEveryPostRevisionAndGoneMarkIsAsTheNightsWent() throws IOException {
        long number = 0;
        int changedNights = 0;
        Map<Long, Long> commented = new TreeMap<>();
        for (int night = 0; night < NIGHTS; night++) {
            LocalDate day = FIRST.plusDays(night);
            int before = changedNights;
            if (night % 7 == 0) {
                blog.post(++number, "<p>글 " + number + "</p>");
                fates.put(number, new Fate());
                changedNights = before + 1;
            }
            if (night % 30 == 10) {
                edit(number - 1, day);
                changedNights = before + 1;
            }
            if (night % 60 == 20) {
                delete(number - 2, day);
                changedNights = before + 1;
            }
            if (night == NIGHTS * 5 / 6) {
                comeBack(day);
                changedNights = before + 1;
            }
            if (night % 9 == 4 && night < NIGHTS - 60) {
                blog.comment(1 + night % number, 1000 + night, "댓글 " + night);
                commented.put(1000L + night, 1 + night % number);
            }
            assertThat(backup(day).exit()).isZero();
        }

        for (Map.Entry<Long, Fate> fate : fates.entrySet()) {
            assertFate(fate.getKey(), fate.getValue());
        }
        for (Map.Entry<Long, Long> comment : commented.entrySet()) {
            assertThat(Files.readString(sora.path("posts/" + comment.getValue() + "/comments.json")))
                    .contains("\"id\": " + comment.getKey());
        }
        int quietNights = NIGHTS - changedNights;
        assertThat(blog.asked().size())
                .as(
                        "three requests a quiet night and the looks for comments; on others the changed posts, and the sources anew")
                .isLessThanOrEqualTo((3 + COMMENT_CHECKS) * quietNights
                        + (9 + COMMENT_CHECKS) * changedNights
                        + 2 * commented.size()
                        + 20);
    }

    private Cli backup(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(LocalTime.of(3, 20)).toInstant(KOREA), KOREA);
        return sora.backup(clock, "--quiet", "--comment-checks", Integer.toString(COMMENT_CHECKS));
    }

    private void edit(long number, LocalDate day) {
        Fate fate = fates.get(number);
        if (fate != null && fate.deleted == null) {
            fate.edits++;
            blog.edit(number, "글 " + number, "<p>고침 " + fate.edits + "</p>", day + "T01:00:00+09:00");
        }
    }

    private void delete(long number, LocalDate day) {
        Fate fate = fates.get(number);
        if (fate != null) {
            fate.deleted = day;
            blog.delete(number);
        }
    }

    /** The first post that was deleted. */
    private void comeBack(LocalDate day) {
        Map.Entry<Long, Fate> first = fates.entrySet().stream()
                .filter(fate -> fate.getValue().deleted != null)
                .findFirst()
                .orElseThrow();
        first.getValue().deleted = null;
        first.getValue().edits++;
        blog.edit(first.getKey(), "글 " + first.getKey(), "<p>돌아옴</p>", day + "T01:00:00+09:00");
    }

    private void assertFate(long number, Fate fate) throws IOException {
        Path post = sora.path("posts/" + number);
        String json = Files.readString(post.resolve("post.json"));
        if (fate.deleted == null) {
            assertThat(json)
                    .as("post %d", number)
                    .contains("\"state\": \"live\"")
                    .doesNotContain("goneSince");
        } else {
            assertThat(json)
                    .as("post %d", number)
                    .contains("\"state\": \"gone\"")
                    .contains("\"goneSince\": \"" + fate.deleted + "\"");
        }
        assertThat(revisions(post)).as("revisions of post %d", number).isEqualTo(fate.edits);
    }

    private static int revisions(Path post) throws IOException {
        if (!Files.isDirectory(post.resolve("revisions"))) {
            return 0;
        }
        try (Stream<Path> all = Files.list(post.resolve("revisions"))) {
            return (int) all.count();
        }
    }
}

package io.github.tistoryarchiver.demo;

import io.github.tistoryarchiver.demo.DemoPost.DemoComment;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Serves the comments of the sample blog in the current format, and in the one used before July 2023. */
final class DemoComments {
    private static final long OWNER_ID = 1_009_001;
    private static final int PER_ANSWER = 50;
    private static final int GUESTBOOK_PER_ANSWER = 3;
    private static final int LEGACY_PER_ANSWER = 20;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy. M. d. HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LEGACY_SHOWN = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm", Locale.ROOT);
    private static final List<String> NAMES = List.of("조개", "등대", "갈매기", "물고기", "모래", "노을", "닻");
    private static final List<String> WORDS = List.of("잘 보고 갑니다.", "다음 글도 기다립니다.", "사진이 좋아요.", "저도 가 보고 싶네요.");

    private DemoComments() {}

    /** Makes up as many comments as {@code crowd} of the post says, one an hour after its publication. */
    static List<DemoComment> crowd(DemoPost post) {
        List<DemoComment> crowd = new ArrayList<>();
        int all = post.crowd() == null ? 0 : post.crowd();
        for (int i = 0; i < all; i++) {
            LocalDateTime time = post.published().toLocalDateTime().plusHours(i + 2L);
            crowd.add(new DemoComment(
                    post.id() * 1000 + i,
                    null,
                    NAMES.get(i % NAMES.size()),
                    "guest",
                    (post.isLegacy() ? LEGACY_SHOWN : SHOWN).format(time),
                    (i + 1) + "번째 손님입니다. " + WORDS.get(i % WORDS.size()),
                    false,
                    null,
                    null,
                    null));
        }
        return crowd;
    }

    /**
     * Returns one response with threads, newest first.
     *
     * @param startId the highest number to return
     * @param perAnswer most threads in a response
     */
    static Map<String, Object> json(List<DemoComment> all, long startId, int perAnswer) {
        List<DemoComment> waiting = all.stream()
                .filter(comment -> comment.parent() == null && comment.id() <= startId)
                .sorted(Comparator.comparingLong(DemoComment::id).reversed())
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "items",
                waiting.stream()
                        .limit(perAnswer)
                        .map(comment -> json(all, comment))
                        .toList());
        data.put("isLast", waiting.size() <= perAnswer);
        data.put(
                "nextId",
                waiting.size() <= perAnswer ? 0 : waiting.get(perAnswer).id());
        data.put("totalItems", count(all));
        return data;
    }

    /** Counts comments. Deleted ones are shown if they have replies, but not counted. */
    static long count(List<DemoComment> all) {
        return all.stream()
                .filter(comment -> !Boolean.TRUE.equals(comment.deleted()))
                .count();
    }

    static Map<String, Object> ofPost(DemoPost post, long startId) {
        return json(post.comments(), startId, PER_ANSWER);
    }

    static Map<String, Object> guestbook(List<DemoComment> entries, long startId) {
        return json(entries, startId, GUESTBOOK_PER_ANSWER);
    }

    private static Map<String, Object> json(List<DemoComment> all, DemoComment comment) {
        Map<String, Object> json = new LinkedHashMap<>();
        boolean deleted = Boolean.TRUE.equals(comment.deleted());
        json.put("id", comment.id());
        json.put("content", deleted ? "삭제된 댓글입니다." : comment.secret() ? "비밀댓글입니다." : comment.text());
        json.put("written", comment.written());
        json.put("permalink", "");
        json.put("restrictType", null);
        json.put("isSecret", comment.secret());
        json.put("isPinned", Boolean.TRUE.equals(comment.pinned()));
        json.put("parent", comment.parent());
        json.put(
                "children",
                all.stream()
                        .filter(reply -> Objects.equals(reply.parent(), comment.id()))
                        .map(reply -> json(all, reply))
                        .toList());
        json.put("writer", writer(comment));
        json.put("mentionUserName", comment.mention());
        json.put("mentionId", null);
        json.put("supportId", null);
        json.put("type", "NORMAL");
        json.put("orderAmount", null);
        json.put("supportStatus", null);
        json.put("profileLayer", List.of());
        return json;
    }

    private static Map<String, Object> writer(DemoComment comment) {
        boolean isOwner = comment.role().equals("owner");
        Map<String, Object> writer = new LinkedHashMap<>();
        writer.put("id", isOwner ? OWNER_ID : null);
        writer.put("name", comment.secret() ? "익명" : comment.name());
        writer.put("profileImage", null);
        writer.put("homepage", "");
        writer.put("role", comment.role());
        writer.put("canManage", false);
        writer.put("isRequestUser", false);
        return writer;
    }

    /**
     * Returns a page of the console's list, which has the comments of all posts, secret ones included, newest first.
     *
     * @param page from 1
     */
    static List<Map<String, Object>> ofOwner(List<DemoPost> posts, int page) {
        return posts.stream()
                .flatMap(post -> post.comments().stream().map(comment -> ofOwner(post, comment)))
                .sorted(Comparator.comparingLong(row -> -(Long) Objects.requireNonNull(row.get("id"))))
                .skip((page - 1L) * PER_ANSWER)
                .limit(PER_ANSWER)
                .toList();
    }

    private static Map<String, Object> ofOwner(DemoPost post, DemoComment comment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", comment.id());
        row.put("entryId", post.id());
        row.put("parentId", comment.parent());
        row.put("writer", Map.of("name", comment.name(), "role", comment.role()));
        row.put("content", Boolean.TRUE.equals(comment.deleted()) ? "삭제된 댓글입니다." : comment.text());
        row.put("isSecret", comment.secret());
        return row;
    }

    /**
     * Returns a fragment of the skin with the comments before a time; the time of the last one is the start of the next
     * fragment.
     *
     * @param before in seconds since the epoch
     */
    static Map<String, Object> legacy(DemoPost post, long before) {
        List<DemoComment> waiting = post.comments().stream()
                .filter(comment -> seconds(comment) < before)
                .sorted(Comparator.comparingLong(DemoComment::id).reversed())
                .toList();
        List<DemoComment> shown = waiting.stream().limit(LEGACY_PER_ANSWER).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "comment",
                shown.stream().map(comment -> DemoPages.comment(post, comment)).collect(Collectors.joining()));
        data.put("ts", shown.isEmpty() ? 0 : seconds(shown.get(shown.size() - 1)));
        data.put("firstCommentId", shown.isEmpty() ? 0 : shown.get(0).id());
        data.put("isMoreComments", waiting.size() > shown.size());
        return data;
    }

    private static long seconds(DemoComment comment) {
        return LocalDateTime.parse(comment.written(), LEGACY_SHOWN).toEpochSecond(ZoneOffset.ofHours(9));
    }
}

package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.source.ArchiveSource.Closed;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.comment.CommentHtml;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.comment.CommentList;
import io.github.tistoryarchiver.tistory.comment.CommentReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds in answers what was never said to everybody. */
final class Disclosure {
    /** What pages have where they print a secret comment. */
    private static final List<String> SECRET_MARKS = List.of("rp_secret", "hiddenComment", "[비밀댓글]");

    private final InnerLinks inner;
    private final List<Closed> closed;
    private final Map<Long, Closed> byNumber = new HashMap<>();
    private final Map<String, Closed> bySlug = new HashMap<>();
    private final Phrases secrets;

    Disclosure(Journey journey) {
        inner = InnerLinks.of(journey.blog());
        closed = journey.source().closed();
        secrets = new Phrases(journey.source().secretTexts());
        closed.forEach(post -> {
            byNumber.put(post.id(), post);
            if (post.slug() != null) {
                bySlug.put(post.type() + "/" + post.slug(), post);
            }
        });
    }

    /** What an answer gives away. */
    enum Finding {
        /** It names a post that is not public. */
        CLOSED_POST,
        SECRET_COMMENT,
        /** It was shown to somebody who had logged in. */
        LOGIN,
        /** Nobody can tell. */
        UNREADABLE
    }

    /** Returns what an answer gives away; {@code null} for nothing. */
    @Nullable
    Finding finding(HttpUrl url, PublishedAddresses.Meaning meaning, HttpMessage message) {
        try {
            Answer answer = new Answer(url, message);
            if (answer.isForSomebody()) {
                return Finding.LOGIN;
            }
            if (holdsSecret(answer, meaning)) {
                return Finding.SECRET_COMMENT;
            }
            return namesClosedPost(answer, meaning.kind()) ? Finding.CLOSED_POST : null;
        } catch (IOException e) {
            return Finding.UNREADABLE;
        }
    }

    private boolean holdsSecret(Answer answer, PublishedAddresses.Meaning meaning) throws IOException {
        if (secrets.areIn(Phrases.withoutBlanks(answer.text()))) {
            return true;
        }
        Document page = answer.document();
        if (page != null) {
            boolean hasMark = SECRET_MARKS.stream().anyMatch(answer.text()::contains);
            return hasMark
                    && comments(CommentReader.read(page.body(), null))
                            .anyMatch(comment -> comment.secret() && comment.text() != null);
        }
        if (meaning.kind() != PublishedAddresses.Kind.COMMENTS) {
            return false;
        }
        CommentList json = CommentJson.parse(answer.body(), null);
        CommentList list = json == null ? CommentHtml.parse(answer.body(), answer.url(), null) : json;
        if (list == null) {
            throw new IOException("no comments");
        }
        return comments(list.comments()).anyMatch(Comment::secret);
    }

    private static Stream<Comment> comments(List<Comment> threads) {
        return threads.stream().flatMap(Comment::withReplies);
    }

    /**
     * Tells whether an answer has a link to a closed post and its title. The title of a post with a password is shown to everybody:
     * no page gives it away, unless a list of earlier days has the beginning of its text.
     */
    private boolean namesClosedPost(Answer answer, PublishedAddresses.Kind kind) {
        if (closed.isEmpty()) {
            return false;
        }
        String text = Phrases.withoutBlanks(answer.text());
        return linked(answer).stream()
                .filter(post ->
                        kind == PublishedAddresses.Kind.LIST ? !showsItsTitleOnly(post, text) : !post.isListed())
                .map(post -> Phrases.withoutBlanks(Objects.requireNonNullElse(post.title(), "")))
                .anyMatch(title -> !title.isEmpty() && text.contains(title));
    }

    /** Whether a list has nothing of a post but its title, as for everybody. */
    private static boolean showsItsTitleOnly(Closed post, String text) {
        String opening = post.opening() == null ? null : Phrases.withoutBlanks(post.opening());
        return opening != null && (opening.isEmpty() || !text.contains(opening));
    }

    private Set<Closed> linked(Answer answer) {
        Set<Closed> linked = new HashSet<>();
        for (HttpUrl link : answer.links()) {
            PostAddress address = inner.holds(link) ? PostAddress.of(link) : null;
            Closed post = address == null
                    ? null
                    : address.id() != null
                            ? byNumber.get(address.id())
                            : bySlug.get(address.type() + "/" + address.slug());
            if (post != null) {
                linked.add(post);
            }
        }
        if (answer.isJson()) {
            closed.stream().filter(post -> answer.hasNumber(post.id())).forEach(linked::add);
        }
        return linked;
    }
}

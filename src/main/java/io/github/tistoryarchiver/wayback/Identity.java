package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.state.CaptureLog.Look;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.importer.merge.Reading;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import io.github.tistoryarchiver.tistory.source.Feed;
import io.github.tistoryarchiver.wayback.machine.Mementos;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Says of archived answers whether they are of the blog that is wanted. Its number is what counts: the name can have been that of
 * another blog before, or after.
 *
 * @param name of the blog
 * @param wanted its number; {@code null} as long as it is not known
 * @param owners learns the numbers that pages tell
 */
record Identity(String name, BlogAddress address, @Nullable Long wanted, Owners owners) {
    private static final Set<PageKind> OF_A_BLOG = Set.of(PageKind.LIST, PageKind.POST, PageKind.PROTECTED);

    /** Returns what judges home pages. */
    Looks.Judge homes() {
        return judge(this::home);
    }

    /** Returns what judges feeds. */
    Looks.Judge feeds() {
        return judge(this::feed);
    }

    /** Returns what judges pages of posts. */
    Looks.Judge posts() {
        return judge(this::post);
    }

    /** Returns what judges lists of comments. */
    Looks.Judge comments() {
        return judge(this::comments);
    }

    /** Returns what judges pages and lists of the guestbook. */
    Looks.Judge guestbook() {
        return judge(this::guestbook);
    }

    private interface Judging {
        Look judge(Mementos.Memento memento, HttpMessage message);
    }

    private Looks.Judge judge(Judging judging) {
        return new Looks.Judge() {
            @Override
            public Look judge(Mementos.Memento memento, HttpMessage message) {
                return judging.judge(memento, message);
            }

            @Override
            public @Nullable Long wanted() {
                return wanted;
            }
        };
    }

    private Look home(Mementos.Memento memento, HttpMessage message) {
        Page page = page(memento, message);
        if (!OF_A_BLOG.contains(page.kind())) {
            return Looks.nothing();
        }
        Blog blog = BlogReader.read(page, address).blog();
        return look(memento.time(), blog, String.valueOf(blog.id()));
    }

    private Look post(Mementos.Memento memento, HttpMessage message) {
        Page page = page(memento, message);
        ParsedPost read = page.kind() == PageKind.POST ? PostReader.read(page, name) : null;
        PostAddress at = PostAddress.of(memento.url());
        boolean isIt = read != null
                && read.hasBody()
                && at != null
                && (at.id() == null || at.id() == read.post().id());
        if (read == null || !isIt) {
            return Looks.nothing();
        }
        Object edit = read.post().modifiedAt() != null
                ? read.post().modifiedAt()
                : String.valueOf(Reading.of(read, null, null).text());
        return look(
                memento.time(),
                BlogReader.read(page, address).blog(),
                read.post().id() + " " + edit);
    }

    private Look feed(Mementos.Memento memento, HttpMessage message) {
        String posts = Feed.parse(message.body()).items().stream()
                .map(Feed.Item::id)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return posts.isEmpty() ? Looks.nothing() : look(memento.time(), null, posts);
    }

    private Look comments(Mementos.Memento memento, HttpMessage message) {
        return CommentJson.parse(message.body(), memento.time()) == null
                ? Looks.nothing()
                : look(memento.time(), null, "");
    }

    private Look guestbook(Mementos.Memento memento, HttpMessage message) {
        if (CommentJson.parse(message.body(), memento.time()) != null) {
            return look(memento.time(), null, "");
        }
        Page page = page(memento, message);
        return page.kind() == PageKind.GUESTBOOK
                ? look(memento.time(), BlogReader.read(page, address).blog(), "")
                : Looks.nothing();
    }

    private static Page page(Mementos.Memento memento, HttpMessage message) {
        HttpUrl url = memento.url().newBuilder().scheme("https").port(443).build();
        return Page.parse(message.body(), message.headers().get("Content-Type"), url);
    }

    /** @param blog as the answer shows it; {@code null} if it does not */
    private Look look(Instant time, @Nullable Blog blog, String version) {
        Long said = blog == null ? null : blog.id();
        boolean isOtherName = blog != null && said == null && !blog.name().equals(name);
        if (said != null) {
            owners.add(time, said);
        }
        Long owner = said != null ? said : owners.at(time);
        boolean isOther = isOtherName || (wanted != null && owner != null && !owner.equals(wanted));
        String host = blog == null || said == null ? null : blog.host();
        return new Look(isOther ? Look.Result.OTHER_BLOG : Look.Result.KEPT, owner, version, host);
    }
}

package io.github.tistoryarchiver.export.feed;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.parts.WebAddress;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/**
 * Feeds of everything: {@code atom.xml}, {@code feed.json}, and the same entries as pages of an archive of {@value #PAGE_SIZE}
 * (RFC 5005). They are in the order of their numbers, so that a page that is full stays as it is. Drafts have a feed of their own.
 */
public final class Feed implements Target {
    private static final int PAGE_SIZE = 100;
    private static final String ATOM = "atom.xml";
    private static final String JSON = "feed.json";
    private static final String FILES = "files/";
    private static final String DRAFTS = "drafts.atom.xml";

    private final Deque<AtomFeed> atom = new ArrayDeque<>();
    private final Deque<AtomFeed> page = new ArrayDeque<>();
    private final Deque<AtomFeed> drafts = new ArrayDeque<>();
    private final Deque<JsonFeed> json = new ArrayDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("feed")
                .form(options -> (content, addresses) -> html(content, addresses))
                .termKey(TargetTraits.EVERY_NAME)
                .comments(TargetTraits.Comments.FILES)
                .needsDate(true)
                .needsSiteUrl(true)
                .build();
    }

    private static String html(PostContent content, UnaryOperator<String> addresses) {
        return content.html(address -> WebAddress.encoded(addresses.apply(address)));
    }

    /** Returns the address of a path of the new site. */
    static String absolute(String path, Journey journey) {
        String site = journey.siteUrl();
        return site.substring(0, site.length() - 1) + Redirects.encoded(path);
    }

    @Override
    public String notes(Journey journey, Locale language) {
        return Scaffold.notes("feed", language, Map.of());
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        HttpUrl elsewhere = journey.options().assetsUrl();
        String base = elsewhere == null ? journey.siteUrl() + FILES : elsewhere.toString();
        return new FilePlace(FILES + entry.id() + "/", base + entry.id() + "/");
    }

    @Override
    public String link(Entry from, Entry to, Journey journey) {
        return absolute(journey.addresses().path(to), journey);
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        AtomFeed whole = AtomFeed.open(sink.open(ATOM), journey, journey.blog().url(), ATOM);
        int pages = pages(journey);
        if (pages > 0) {
            whole.link("prev-archive", path(pages));
        }
        atom.add(whole);
        json.add(JsonFeed.open(sink.open(JSON), journey, JSON));
    }

    private static int pages(Journey journey) {
        long posts =
                journey.entries().stream().filter(entry -> !entry.isDraft()).count();
        return (int) ((posts + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    private static String path(int page) {
        return "archive/atom-" + page + ".xml";
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        if (post.number() == 0) {
            return; // the guestbook has no text; its entries are comments
        }
        FeedEntry entry = FeedEntry.of(post, journey);
        if (entry.isDraft()) {
            if (drafts.isEmpty()) {
                drafts.add(
                        AtomFeed.open(sink.open(DRAFTS), journey, journey.blog().url() + "#drafts", DRAFTS));
            }
            drafts.getFirst().add(entry);
            return;
        }
        atom.getFirst().add(entry);
        json.getFirst().add(entry);
        if (count.getAndIncrement() % PAGE_SIZE == 0) {
            turnPage(journey, sink);
        }
        page.getFirst().add(entry);
    }

    private void turnPage(Journey journey, Sink sink) {
        if (!page.isEmpty()) {
            page.removeFirst().close();
        }
        int number = count.get() / PAGE_SIZE + 1;
        AtomFeed next = AtomFeed.open(
                sink.open(path(number)), journey, journey.blog().url() + "#archive-" + number, path(number));
        next.isArchive();
        next.link("current", ATOM);
        if (number > 1) {
            next.link("prev-archive", path(number - 1));
        }
        if (number < pages(journey)) {
            next.link("next-archive", path(number + 1));
        }
        page.add(next);
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        atom.removeFirst().close();
        json.removeFirst().close();
        page.forEach(AtomFeed::close);
        drafts.forEach(AtomFeed::close);
    }
}

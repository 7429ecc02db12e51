package io.github.tistoryarchiver.export.feed;

import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.XmlWriter;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** An Atom feed (RFC 4287), written entry by entry. */
final class AtomFeed implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final XmlWriter xml;
    private final String site;
    private final AtomicLong newestSecond = new AtomicLong();

    private AtomFeed(XmlWriter xml, String site) {
        this.xml = xml;
        this.site = site;
    }

    /**
     * Starts a feed.
     *
     * @param id that no other feed has
     * @param path of its file below the new site
     */
    static AtomFeed open(OutputStream out, Journey journey, String id, String path) {
        XmlWriter xml = new XmlWriter(out);
        xml.start(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:app",
                "http://www.w3.org/2007/app",
                "xmlns:fh",
                "http://purl.org/syndication/history/1.0",
                "xml:lang",
                "ko");
        xml.element("id", id);
        xml.element("title", journey.title());
        if (!journey.description().isBlank()) {
            xml.element("subtitle", journey.description());
        }
        xml.start("author").element("name", author(journey)).end();
        xml.empty("link", "rel", "alternate", "href", journey.siteUrl());
        AtomFeed feed = new AtomFeed(xml, journey.siteUrl());
        feed.link("self", path);
        return feed;
    }

    private static String author(Journey journey) {
        String nickname = journey.blog().nickname();
        return nickname == null || nickname.isBlank() ? journey.blog().name() : nickname;
    }

    /** Adds a link to another feed of the new site. */
    void link(String relation, String path) {
        xml.empty("link", "rel", relation, "href", site + path);
    }

    /** Says that this is a page of an archive (RFC 5005), whose entries no longer change place. */
    void isArchive() {
        xml.empty("fh:archive");
    }

    /** Adds a post. */
    void add(FeedEntry entry) {
        xml.start("entry");
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("updated", TIME.format(entry.updated()));
        if (entry.published() != null) {
            xml.element("published", TIME.format(entry.published()));
        }
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.address());
        if (entry.license() != null) {
            xml.empty("link", "rel", "license", "href", entry.license());
        }
        if (entry.author() != null) {
            xml.start("author").element("name", entry.author()).end();
        }
        for (Map.Entry<String, String> term : entry.terms().entrySet()) {
            xml.empty("category", "term", term.getKey(), "label", term.getValue());
        }
        if (entry.summary() != null) {
            xml.element("summary", entry.summary());
        }
        xml.element("content", entry.html(), "type", "html");
        if (entry.isDraft()) {
            xml.start("app:control").element("app:draft", "yes").end();
        }
        xml.end();
        newestSecond.accumulateAndGet(entry.updated().toEpochSecond(), Math::max);
    }

    /** Ends the feed with the time of the newest change; Atom leaves the order of elements free. */
    @Override
    public void close() {
        xml.element(
                "updated", TIME.format(Instant.ofEpochSecond(newestSecond.get()).atOffset(ZoneOffset.UTC)));
        xml.close();
    }
}
